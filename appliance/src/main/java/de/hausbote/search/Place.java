package de.hausbote.search;

import de.hausbote.conversation.MessagePage.Cursor;

/**
 * Where a hit stands between the others.
 *
 * @param score how near its words are to those that were looked for; 0 where that does not count
 * @param wide whether words that are only near were looked for too
 */
public record Place(int score, Cursor message, boolean wide) {
    private static final String WIDE = "w";

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException when the text is no place
     */
    public static Place parse(String text) {
        var parts = text.split("_", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a place has three parts");
        }
        return new Place(Integer.parseInt(parts[0]), Cursor.parse(parts[1]), parts[2].equals(WIDE));
    }

    @Override
    public String toString() {
        return score + "_" + message + "_" + (wide ? WIDE : "");
    }
}
