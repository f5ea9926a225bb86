package de.hausbote.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** In which language somebody writes, as far as a few words tell. */
public enum Spoken {
    GERMAN,
    ENGLISH;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> GERMAN_WORDS = Set.of(
            "ich", "und", "nicht", "ist", "sie", "der", "die", "das", "ein", "eine", "habe", "haben", "bitte", "guten",
            "tag", "morgen", "abend", "mein", "meine", "meinen", "wie", "kann", "können", "für", "mit", "zu", "von",
            "auf", "einen", "termin", "danke", "frage", "moin", "wann", "wo");
    private static final Set<String> ENGLISH_WORDS = Set.of(
            "i",
            "and",
            "not",
            "is",
            "you",
            "the",
            "a",
            "an",
            "have",
            "please",
            "good",
            "morning",
            "afternoon",
            "my",
            "how",
            "can",
            "could",
            "for",
            "with",
            "to",
            "of",
            "on",
            "appointment",
            "thanks",
            "question",
            "hello",
            "hi",
            "when",
            "where",
            "what",
            "do",
            "would");

    /** Nothing when it may be either. */
    public static Optional<Spoken> guess(String text) {
        var said = NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        var german = said.stream().filter(GERMAN_WORDS::contains).count();
        var english = said.stream().filter(ENGLISH_WORDS::contains).count();
        return german == english ? Optional.empty() : Optional.of(german > english ? GERMAN : ENGLISH);
    }
}
