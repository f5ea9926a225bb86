package de.hausbote.conversation;

import de.hausbote.consent.OptWord;
import de.hausbote.hours.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Something that the house says by itself.
 *
 * @param words by which contacts ask for it, with commas between them; nothing where no word asks for it
 * @param says nothing where the house says nothing, or, for hours and profile, what is set elsewhere
 */
public record AutomaticAnswer(Occasion occasion, Bilingual words, Bilingual says) {
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_WORD = 40;

    /** When it is said; the name is the stored form. */
    public enum Occasion {
        /** To the first message that somebody ever wrote. */
        FIRST,
        /** To the first message of a later matter. */
        LATER,
        /** While nobody is there. */
        CLOSED,
        /** Who asks for the hours. */
        HOURS,
        /** Who asks who we are. */
        PROFILE,
        /** Who writes a word of the house. */
        KEYWORD;

        /** Whether contacts ask for it by a word. */
        public boolean asked() {
            return this == HOURS || this == PROFILE || this == KEYWORD;
        }
    }

    public AutomaticAnswer {
        var named = !list(words.german()).isEmpty() || !list(words.english()).isEmpty();
        if (named && !occasion.asked()) {
            throw new IllegalArgumentException("no word asks for a welcome or an absence");
        }
        if (occasion == Occasion.KEYWORD && (!named || says.isEmpty())) {
            throw new IllegalArgumentException("a word of the house needs the word and an answer");
        }
        requireShort(list(words.german()));
        requireShort(list(words.english()));
    }

    private static void requireShort(List<String> words) {
        if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            throw new IllegalArgumentException("there are at most ten words of forty characters");
        }
    }

    /** The words of one language, one by one. */
    List<String> words(Language language) {
        return list(words.in(language));
    }

    private static List<String> list(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(String::strip)
                .filter(word -> !OptWord.spellings(word).isEmpty())
                .toList();
    }

    /** In which language this message asks for it, if it does; what is spelled alike in both asks in German. */
    Optional<Language> asked(String message) {
        var spelled = OptWord.spellings(message);
        return Arrays.stream(Language.values())
                .filter(language -> words(language).stream()
                        .anyMatch(word -> !Collections.disjoint(OptWord.spellings(word), spelled)))
                .findFirst();
    }
}
