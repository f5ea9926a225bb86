package de.hausbote.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Under which number the house itself keeps a person, in its own core system. Belongs to the person like a name.
 *
 * @param value as it was entered, at most {@value #LONGEST} characters with a letter or digit among them; empty for none
 */
public record CustomerNumber(String value) {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    public static final int LONGEST = 60;
    public static final CustomerNumber NONE = new CustomerNumber("");

    /**
     * @throws IllegalArgumentException when it is too long, or nothing of it can be read
     */
    public CustomerNumber {
        value = BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a customer number has " + LONGEST + " characters at most, in one line");
        }
        if (!value.isEmpty() && value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("a customer number has a letter or a digit");
        }
    }

    public boolean present() {
        return !value.isEmpty();
    }

    /** The form in which two are compared: without blanks, and small and capital letters are the same. Signs count. */
    public String compared() {
        return compared(value);
    }

    /** The same form of whatever was typed. */
    public static String compared(String typed) {
        return BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
