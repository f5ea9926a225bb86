package de.hausbote.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** In which language somebody writes, as far as a few words tell. */
public enum Spoken {
    GERMAN(Set.of(
            "ich", "und", "nicht", "ist", "sie", "der", "die", "das", "ein", "eine", "habe", "haben", "bitte", "guten",
            "tag", "morgen", "abend", "mein", "meine", "meinen", "wie", "kann", "können", "für", "mit", "zu", "von",
            "auf", "einen", "termin", "danke", "frage", "moin", "wann", "wo")),
    ENGLISH(Set.of(
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
            "would"));

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    Spoken(Set<String> words) {
        this.words = words;
    }

    /** Nothing when it may be either. */
    public static Optional<Spoken> guess(String text) {
        var said = NO_LETTERS.split(text.toLowerCase(Locale.ROOT));
        var german = GERMAN.count(said);
        var english = ENGLISH.count(said);
        return german == english ? Optional.empty() : Optional.of(german > english ? GERMAN : ENGLISH);
    }

    private int count(String[] said) {
        var count = 0;
        for (var word : said) {
            count += words.contains(word) ? 1 : 0;
        }
        return count;
    }
}
