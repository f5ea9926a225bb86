package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The form of a segment: a head (mark, number, encapsulation of its key, tag), then frames. A frame is the entry's number
 * (8 bytes), its kind (1), the length of the sealed bytes (4), the sealed bytes. Nonces are the numbers, counted from 1;
 * the head has 0. An orderly finished segment ends with a frame that says so.
 */
final class Segment {
    static final int HEAD = 8 + Long.BYTES + HybridKem.ENCAPSULATION + Gcm.TAG;
    static final int FRAME_HEAD = Long.BYTES + 1 + Integer.BYTES;
    static final int LARGEST_ENTRY = 16 << 20;
    static final byte ENTRY = 0;
    static final byte END = 1;
    static final HybridKem KEM = new HybridKem("segment of the journal");

    private static final byte[] MARK = "HBJRNL01".getBytes(US_ASCII);
    private static final String SUFFIX = ".segment";
    private static final String KEPT_ASIDE = ".damaged";
    private static final int DIGITS = 16;

    private Segment() {}

    static String fileName(long number) {
        return HexFormat.of().toHexDigits(number) + SUFFIX;
    }

    static String nameAside(long number) {
        return HexFormat.of().toHexDigits(number) + KEPT_ASIDE;
    }

    /** The number of the segment that is in this file. */
    static Optional<Long> number(String fileName) {
        return number(fileName, SUFFIX);
    }

    /** The number of the segment that was kept aside in this file. */
    static Optional<Long> numberAside(String fileName) {
        return number(fileName, KEPT_ASIDE);
    }

    /** The head without its tag. */
    static byte[] openHead(long number, byte[] encapsulation) {
        return ByteBuffer.allocate(HEAD - Gcm.TAG)
                .put(MARK)
                .putLong(number)
                .put(encapsulation)
                .array();
    }

    static byte[] associated(long segment, long entry, byte kind) {
        return new AssociatedData()
                .add("journal")
                .add(segment)
                .add(entry)
                .add((int) kind)
                .bytes();
    }

    private static Optional<Long> number(String fileName, String suffix) {
        if (fileName.length() != DIGITS + suffix.length() || !fileName.endsWith(suffix)) {
            return Optional.empty();
        }
        var digits = fileName.substring(0, DIGITS);
        return Optional.of(digits)
                .filter(text -> text.chars().allMatch(HexFormat::isHexDigit))
                .map(HexFormat::fromHexDigitsToLong);
    }
}
