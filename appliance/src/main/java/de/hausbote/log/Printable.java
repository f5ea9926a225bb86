package de.hausbote.log;

import java.util.Locale;

/** Text that cannot forge a line: everything that moves, ends or turns a line is written as an escape. */
public final class Printable {
    private static final int OUTSIDE_THE_PLANE = 0xFFFF;

    private Printable() {}

    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isUnsafe)) {
            return text;
        }
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(safe, character));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int character) {
        if (!isUnsafe(character)) {
            safe.appendCodePoint(character);
        } else if (character > OUTSIDE_THE_PLANE) {
            safe.append(String.format(Locale.ROOT, "\\u{%x}", character));
        } else {
            safe.append(String.format(Locale.ROOT, "\\u%04x", character));
        }
    }

    /** Controls, line and paragraph separators, invisible and direction marks, and halves of a character. */
    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> character == '\\';
        };
    }
}
