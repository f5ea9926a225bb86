package de.hausbote.conversation;

import de.hausbote.hours.Language;

/**
 * Words in German and English, either of which may be missing.
 *
 * @param german at most 1,000 characters, or empty
 * @param english the same
 */
public record Bilingual(String german, String english) {
    public static final Bilingual NOTHING = new Bilingual("", "");

    private static final int LONGEST = 1000;

    public Bilingual {
        german = german.strip();
        english = english.strip();
        if (german.length() > LONGEST || english.length() > LONGEST) {
            throw new IllegalArgumentException("words have at most " + LONGEST + " characters in each language");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case GERMAN -> german;
            case ENGLISH -> english;
        };
    }

    boolean isEmpty() {
        return german.isEmpty() && english.isEmpty();
    }
}
