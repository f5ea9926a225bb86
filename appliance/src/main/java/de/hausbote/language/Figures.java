package de.hausbote.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Amounts and dates, whose signs have a meaning: 1.250,00 is not 125.000, and 1.12. is not 11.2. Other numbers are found
 * whatever stands between their groups.
 */
final class Figures {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+|\\d+),(\\d{1,2}|-+)(?!\\d)");
    private static final Pattern ENGLISH = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d+)\\.(\\d{2})(?![.,]?\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[.,]\\d{3})+(?![.,]?\\d)");

    private final String text;

    Figures(String text) {
        this.text = text;
    }

    /**
     * @param end behind its last sign
     * @param words all of them stand at its place; the first is the figure itself
     */
    record Figure(int end, List<String> words) {}

    /** The figure that begins here. */
    Optional<Figure> amountAt(int start) {
        if (start > 0 && ".,".indexOf(text.charAt(start - 1)) >= 0) {
            return Optional.empty();
        }
        return at(GERMAN, start)
                .or(() -> at(ENGLISH, start))
                .map(Figures::amount)
                .or(() -> at(THOUSANDS, start).map(whole -> new Figure(whole.end(), List.of(digits(whole.group())))));
    }

    /** The date that begins here, as year, month and day. Its parts are words too. */
    Optional<Figure> dateAt(int start) {
        return at(DATE, start).map(date -> {
            var year = date.group(3).length() == 2 ? "20" + date.group(3) : date.group(3);
            return new Figure(date.end(), List.of(year + "-" + two(date.group(2)) + "-" + two(date.group(1))));
        });
    }

    private Optional<MatchResult> at(Pattern pattern, int start) {
        var matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Figure amount(MatchResult found) {
        var whole = digits(found.group(1));
        var cents = found.group(2).startsWith("-")
                ? "00"
                : found.group(2).length() == 1 ? found.group(2) + "0" : found.group(2);
        var words = new ArrayList<String>();
        words.add(whole + "," + cents);
        if (cents.equals("00")) {
            words.add(whole);
        }
        return new Figure(found.end(), words);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static String digits(String figure) {
        return figure.replaceAll("\\D", "");
    }
}
