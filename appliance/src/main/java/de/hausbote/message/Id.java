package de.hausbote.message;

import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * A 128-bit random identifier, shown as 26 characters of Crockford base32. It carries no meaning and no time.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record Id(long high, long low) implements Comparable<Id> {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BYTES = 16;

    public static Id of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an id has 16 bytes, found " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new Id(buffer.getLong(), buffer.getLong());
    }

    /**
     * Reads the shown form; case does not matter.
     *
     * @throws IllegalArgumentException when the text is no id
     */
    public static Id parse(String text) {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("an id has 26 characters, found " + text.length());
        }
        var high = 0L;
        var low = 0L;
        for (var character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            var digit = ALPHABET.indexOf(character);
            if (digit < 0 || high >>> 59 != 0) {
                throw new IllegalArgumentException("an id is written in Crockford base32");
            }
            high = high << 5 | low >>> 59;
            low = low << 5 | digit;
        }
        return new Id(high, low);
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public int compareTo(Id other) {
        var first = Long.compareUnsigned(high, other.high);
        return first != 0 ? first : Long.compareUnsigned(low, other.low);
    }

    @Override
    public String toString() {
        var text = new char[LENGTH];
        var upper = high;
        var lower = low;
        for (var at = LENGTH - 1; at >= 0; at--) {
            text[at] = ALPHABET.charAt((int) (lower & 31));
            lower = lower >>> 5 | upper << 59;
            upper = upper >>> 5;
        }
        return new String(text);
    }
}
