package de.hausbote.message;

import de.hausbote.message.RefusedException.Code;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a telephone number that a person typed, strictly: what could mean two numbers is refused, never guessed. Written
 * with its country (+49, 0049) or within the country of the house (0151); blanks, slashes, hyphens, dots and brackets do
 * not matter. Sizes and codes of countries by ITU-T E.164.
 */
public final class TypedNumber {
    private static final String GERMANY = "49";
    private static final Pattern LEFT_OUT = Pattern.compile("[\\p{Z}\\s/().\\p{Pd}\\p{Cf}]");
    /** Stands behind a country, and is left out by whoever calls from abroad. */
    private static final Pattern ZERO_AT_HOME = Pattern.compile("(?<=[0-9])[\\p{Z}\\s]*\\(0\\)");

    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9]+");
    private static final Pattern COUNTRY = Pattern.compile("[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
            + "|2[1-69]\\d|3[578]\\d|42[013]|5[09]\\d|6[789]\\d|85\\d|88[06]|96[0-8]|97[0-7]|99[2-68]");

    /** Their numbers never begin with a zero behind the country; in Italy, for example, they do. */
    private static final Set<String> WITHOUT_ZERO = Set.of(
            "1", "7", "31", "32", "33", "34", "41", "43", "44", "45", "46", "47", "48", "49", "90", "352", "420");

    private static final int SHORTEST = 8;
    private static final int LONGEST = 15;

    private TypedNumber() {}

    /**
     * @param home a number of the house, from which its country is known; Germany when it tells none
     * @throws RefusedException PHONE_SIGNS for anything but a number, PHONE_START without country and zero, PHONE_COUNTRY
     *     for a country there is not or a zero behind one, PHONE_LENGTH for less than 8 or more than 15 digits
     */
    public static Address read(String typed, String home) {
        var digits = international(written(typed), home);
        var country = COUNTRY.matcher(digits);
        if (!country.lookingAt() || hasZeroTooMany(digits, country.group())) {
            throw new RefusedException(Code.PHONE_COUNTRY);
        }
        return new Address(Address.Kind.PHONE, digits);
    }

    /**
     * The same where a mistake would reach a stranger: the country is not guessed.
     *
     * @throws RefusedException as {@link #read}, and NUMBER_INVALID for a number without its country
     */
    public static Address worldwide(String typed) {
        if (!written(typed).matches("(\\+|00).*")) {
            throw new RefusedException(Code.NUMBER_INVALID);
        }
        return read(typed, "");
    }

    private static boolean hasZeroTooMany(String digits, String country) {
        return WITHOUT_ZERO.contains(country) && digits.startsWith("0", country.length());
    }

    private static String written(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var written =
                LEFT_OUT.matcher(ZERO_AT_HOME.matcher(plain).replaceAll("")).replaceAll("");
        if (!WRITTEN.matcher(written).matches()) {
            throw new RefusedException(Code.PHONE_SIGNS);
        }
        return written;
    }

    private static String international(String written, String home) {
        if (written.startsWith("+")) {
            return sized(written.substring(1));
        }
        if (written.startsWith("00")) {
            return sized(written.substring(2));
        }
        if (written.startsWith("0")) {
            return sized(country(home) + written.substring(1));
        }
        throw new RefusedException(Code.PHONE_START);
    }

    private static String sized(String digits) {
        if (digits.length() < SHORTEST || digits.length() > LONGEST) {
            throw new RefusedException(Code.PHONE_LENGTH);
        }
        return digits;
    }

    private static String country(String home) {
        var plain = home.strip();
        var country = COUNTRY.matcher(plain.replaceFirst("^(\\+|00)", ""));
        return plain.matches("(\\+|00)[1-9].*") && country.lookingAt() ? country.group() : GERMANY;
    }
}
