package de.hausbote.custody;

import de.hausbote.custody.ShareRefusedException.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds rows of words in what somebody typed: in any case, with any blanks, lines and marks between, with or without the
 * numbers of the rows before them.
 */
final class TypedRows {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final int LONGEST = 10_000;

    private final List<WordRow> rows = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private boolean numbered;

    private TypedRows() {}

    /** @throws ShareRefusedException when a row has not four words and a number at its end */
    static List<WordRow> in(String text) {
        if (text.length() > LONGEST) {
            throw new ShareRefusedException(Code.NOT_A_SHARE);
        }
        var typed = new TypedRows();
        TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(token -> typed.take(token.group()));
        if (!typed.words.isEmpty()) {
            throw typed.wrong();
        }
        return List.copyOf(typed.rows);
    }

    private void take(String token) {
        if (!NUMBER.matcher(token).matches()) {
            words.add(token);
        } else if (words.isEmpty()) {
            takeRowNumber(Integer.parseInt(token));
        } else {
            finishRow(Integer.parseInt(token));
        }
        if (words.size() > WordRow.WORDS) {
            throw wrong();
        }
    }

    private void takeRowNumber(int number) {
        if (numbered || number != rows.size() + 1) {
            throw wrong();
        }
        numbered = true;
    }

    private void finishRow(int check) {
        if (words.size() != WordRow.WORDS) {
            throw wrong();
        }
        rows.add(new WordRow(words, check));
        words.clear();
        numbered = false;
    }

    private ShareRefusedException wrong() {
        return ShareRefusedException.inRow(Code.DAMAGED_ROW, rows.size() + 1);
    }
}
