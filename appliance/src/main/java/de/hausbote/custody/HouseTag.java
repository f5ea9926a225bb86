package de.hausbote.custody;

import de.hausbote.vault.HouseId;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Eight digits that tell houses apart on paper. */
public record HouseTag(String digits) {
    static final int LENGTH = 4;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}");

    public HouseTag {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("the tag of a house has eight hexadecimal digits");
        }
    }

    public static HouseTag of(HouseId house) {
        return of(house.tag(LENGTH));
    }

    static HouseTag of(byte[] bytes) {
        return new HouseTag(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    /** As a person reads it: two groups of four. */
    @Override
    public String toString() {
        return digits.substring(0, 4) + " " + digits.substring(4);
    }
}
