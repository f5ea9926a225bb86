package de.hausbote.language;

import java.util.Arrays;

/** How many mistakes lie between two words: a letter too many, missing, wrong, or two exchanged. */
final class Spelling {
    private static final int FAR = 99;

    private Spelling() {}

    /** How many mistakes a word of this length may have. */
    static int mistakes(int length) {
        if (length >= 8) {
            return 2;
        }
        return length >= 5 ? 1 : 0;
    }

    /** @return more than {@code most} when there are more */
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return FAR;
        }
        var rows = new Rows(other.length());
        Arrays.setAll(rows.last, column -> column);
        for (var row = 1; row <= one.length(); row++) {
            rows.current[0] = row;
            if (rows.fill(one, other, row) > most) {
                return FAR;
            }
        }
        return rows.last[other.length()];
    }

    /** The least distance of a word to any part of another. */
    static int within(String word, String longer) {
        var rows = new Rows(longer.length());
        for (var row = 1; row <= word.length(); row++) {
            rows.current[0] = row;
            var _ = rows.fill(word, longer, row);
        }
        return Arrays.stream(rows.last).min().orElse(FAR);
    }

    /** The last three rows of the table of distances between the beginnings of two words. */
    private static final class Rows {
        private int[] beforeLast;
        private int[] last;
        private int[] current;

        Rows(int columns) {
            beforeLast = new int[columns + 1];
            last = new int[columns + 1];
            current = new int[columns + 1];
        }

        /** Fills a row, and goes on to the next. @return its least distance */
        int fill(String one, String other, int row) {
            var least = current[0];
            for (var column = 1; column < current.length; column++) {
                current[column] = cheapest(one, other, row, column);
                least = Math.min(least, current[column]);
            }
            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
            return least;
        }

        private int cheapest(String one, String other, int row, int column) {
            var wrong = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
            var steps = Math.min(Math.min(last[column], current[column - 1]) + 1, last[column - 1] + wrong);
            var exchanged = row > 1
                    && column > 1
                    && one.charAt(row - 1) == other.charAt(column - 2)
                    && one.charAt(row - 2) == other.charAt(column - 1);
            return exchanged ? Math.min(steps, beforeLast[column - 2] + 1) : steps;
        }
    }
}
