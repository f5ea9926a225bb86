package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A colour profile (ICC.1) of numbers alone. A screen that was calibrated writes its make, its serial number, its owner
 * and the day into it.
 */
final class ColourProfile {
    private static final int HEAD = 128;
    private static final int ENTRY = 12;
    private static final int MOST_TAGS = 100;
    private static final int MOST_BYTES = 16 << 20;
    /** Tags may share their bytes. */
    private static final long MOST_USES = 4;

    private static final int VERSION = 8;
    private static final int DATE = 24;
    private static final int SIGNATURE = 36;
    private static final int MAKER = 48;
    private static final int PROGRAM = 80;

    private static final Set<String> COLOURS = Set.of(
            "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2",
            "B2D3", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "lumi", "chad", "chrm",
            "gamt", "cicp");

    private static final Set<String> NUMBERS =
            Set.of("XYZ ", "curv", "para", "mft1", "mft2", "mAB ", "mBA ", "sf32", "chrm", "mpet", "cicp");

    private final ByteBuffer profile;
    private final Map<String, byte[]> tags = new LinkedHashMap<>();
    private long bytes;

    private ColourProfile(byte[] bytes) {
        profile = ByteBuffer.wrap(bytes);
    }

    /** Nothing when it cannot be read, as a reader of the picture would see it. */
    static Optional<byte[]> clean(byte[] bytes) {
        try {
            return Optional.of(new ColourProfile(bytes).clean());
        } catch (UncleanException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** The same of one that is packed, as in PNG. */
    static Optional<byte[]> cleanPacked(byte[] packed) {
        try {
            return clean(Bytes.inflated(packed, MOST_BYTES)).map(Bytes::deflated);
        } catch (UncleanException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] clean() {
        Bytes.require(Bytes.words(profile, SIGNATURE, 4).equals("acsp"), Why.MALFORMED);
        var count = profile.getInt(HEAD);
        Bytes.require(count > 0 && count <= MOST_TAGS);
        var later = profile.get(VERSION) >= 4;
        tags.put("desc", later ? words() : description());
        tags.put("cprt", later ? words() : right());
        for (var number = 0; number < count; number++) {
            tag(HEAD + 4 + number * ENTRY);
        }
        return written();
    }

    private void tag(int entry) {
        var name = Bytes.words(profile, entry, 4);
        if (COLOURS.contains(name)) {
            var value = Bytes.part(profile, profile.getInt(entry + 4), profile.getInt(entry + 8));
            var kind = Bytes.words(ByteBuffer.wrap(value), 0, 4);
            Bytes.require(NUMBERS.contains(kind));
            tags.put(name, value);
            bytes += value.length;
            Bytes.require(bytes <= MOST_USES * profile.capacity());
        }
    }

    private byte[] written() {
        var values = new ByteArrayOutputStream(profile.capacity());
        var table = ByteBuffer.allocate(4 + tags.size() * ENTRY).putInt(tags.size());
        var places = new HashMap<ByteBuffer, Integer>();
        for (var tag : tags.entrySet()) {
            var place = places.computeIfAbsent(ByteBuffer.wrap(tag.getValue()), _ -> {
                var at = HEAD + table.capacity() + values.size();
                values.writeBytes(tag.getValue());
                values.writeBytes(new byte[-tag.getValue().length & 3]);
                return at;
            });
            table.put(Bytes.of(tag.getKey())).putInt(place).putInt(tag.getValue().length);
        }
        return ByteBuffer.allocate(HEAD + table.capacity() + values.size())
                .put(head(HEAD + table.capacity() + values.size()))
                .put(table.array())
                .put(values.toByteArray())
                .array();
    }

    /** Made on the first day of the century, by nobody, for no machine. */
    private byte[] head(int size) {
        var head = ByteBuffer.wrap(Bytes.part(profile, 0, HEAD)).putInt(0, size).putInt(4, 0);
        head.put(DATE, new byte[12]).putShort(DATE, (short) 2000);
        head.putShort(DATE + 2, (short) 1).putShort(DATE + 4, (short) 1);
        head.put(MAKER, new byte[8]).put(PROGRAM, new byte[HEAD - PROGRAM]);
        return head.array();
    }

    /** What version 4 writes for a text: one language, no letters. */
    private static byte[] words() {
        return ByteBuffer.allocate(30)
                .put(Bytes.of("mluc\0\0\0\0"))
                .putInt(1)
                .putInt(ENTRY)
                .put(Bytes.of("enUS"))
                .putInt(2)
                .putInt(28)
                .putShort((short) '-')
                .array();
    }

    private static byte[] description() {
        return ByteBuffer.allocate(92)
                .put(Bytes.of("desc\0\0\0\0"))
                .putInt(2)
                .put(Bytes.of("-\0"))
                .array();
    }

    private static byte[] right() {
        return Bytes.of("text\0\0\0\0-\0");
    }
}
