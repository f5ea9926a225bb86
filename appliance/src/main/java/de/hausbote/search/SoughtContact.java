package de.hausbote.search;

import de.hausbote.search.Parsed.Wanted;
import java.util.List;

/** What has to fit a contact. */
sealed interface SoughtContact {

    /** Words of a name, or the beginning of a user name or id. */
    record Called(Wanted words) implements SoughtContact {}

    /** A number, whole or from its beginning; or the same as words of a name. */
    record Phone(String digits, List<Wanted> words) implements SoughtContact {
        public Phone {
            words = List.copyOf(words);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
