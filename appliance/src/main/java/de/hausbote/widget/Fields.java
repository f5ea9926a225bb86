package de.hausbote.widget;

import java.util.regex.Pattern;

/** What the fields of a widget may hold. */
final class Fields {
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*");
    private static final Pattern LINES = Pattern.compile("(?:[^\\p{Cntrl}]|\\n)*");

    private Fields() {}

    /** One line, stripped. */
    static String line(String field, String value, int longest) {
        return fitting(field, value.strip(), longest, LINE);
    }

    /** The same, and there is something in it. */
    static String words(String field, String value, int longest) {
        var words = line(field, value, longest);
        if (words.isEmpty()) {
            throw new WrongFieldException(field);
        }
        return words;
    }

    /** Several lines. */
    static String lines(String field, String value, int longest) {
        return fitting(field, value.replace("\r\n", "\n").strip(), longest, LINES);
    }

    /** Empty, or of this form. */
    static String form(String field, String value, int longest, Pattern form) {
        var given = line(field, value, longest);
        return given.isEmpty() ? given : fitting(field, given, longest, form);
    }

    private static String fitting(String field, String value, int longest, Pattern form) {
        if (value.length() > longest || !form.matcher(value).matches()) {
            throw new WrongFieldException(field);
        }
        return value;
    }
}
