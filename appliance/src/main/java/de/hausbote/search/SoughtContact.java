package de.hausbote.search;

import de.hausbote.search.Parsed.Wanted;
import java.util.List;

/** What has to fit a contact. */
sealed interface SoughtContact {

    /**
     * Words of a name, or the beginning of a user name or id; or a whole customer number.
     *
     * @param typed the same as it was typed, without what quotes it
     */
    record Called(Wanted words, String typed) implements SoughtContact {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /**
     * A number, whole or from its beginning; or the same as words of a name, or as a whole customer number.
     *
     * @param typed the same as it was typed
     */
    record Phone(String digits, List<Wanted> words, String typed) implements SoughtContact {
        public Phone {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
