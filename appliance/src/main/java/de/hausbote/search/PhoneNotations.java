package de.hausbote.search;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The ways in which a telephone number is written down: with country, with the two zeros before it, within the country
 * with and without its zero. A typed number is the beginning of one of them.
 */
final class PhoneNotations {
    private static final String ABROAD = "00";
    private static final String AT_HOME = "0";
    private static final Pattern PART = Pattern.compile("\\+?[0-9()/.\\-]*[0-9][0-9()/.\\-]*\\*?|[+()/.\\-]+");
    /** Stands behind a country, and is left out by whoever calls from abroad. */
    private static final Pattern ZERO_AT_HOME = Pattern.compile("(?<=[0-9])\\(0\\)");

    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    /** Codes of countries never begin like one another; these are the short ones, all others have three digits. */
    private static final Pattern COUNTRY =
            Pattern.compile("[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\\d{3}");

    private static final int SHORTEST_BEGINNING = 4;

    private PhoneNotations() {}

    /** @param digits of the international number, without plus */
    static List<String> of(String digits) {
        var country = COUNTRY.matcher(digits);
        if (!country.lookingAt()) {
            return List.of(digits);
        }
        var within = digits.substring(country.end());
        return List.of(digits, ABROAD + digits, AT_HOME + within, within);
    }

    /** Whether a piece of a question may be a part of a number that is written with blanks. */
    static boolean isPart(String piece) {
        return PART.matcher(piece).matches();
    }

    /** The digits of a number that was typed, in one of the notations; empty when there are none. */
    static String typed(Collection<String> parts) {
        var joined = ZERO_AT_HOME.matcher(String.join("", parts)).replaceAll("");
        var digits = NO_DIGIT.matcher(joined).replaceAll("");
        return joined.startsWith("+") && !digits.isEmpty() ? ABROAD + digits : digits;
    }

    /** Whether so many digits are typed that there may be more: the two zeros before a country tell nothing. */
    static boolean isBeginning(String digits) {
        var told = digits.startsWith(ABROAD) ? digits.substring(ABROAD.length()) : digits;
        return told.length() >= SHORTEST_BEGINNING;
    }
}
