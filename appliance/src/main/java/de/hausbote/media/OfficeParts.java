package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Cleans the parts of an Office file, each by what it is. What is not known is refused. */
final class OfficeParts {
    private static final Set<String> XML = Set.of("xml", "rels", "vml", "svg");
    private static final Set<String> FONTS = Set.of("odttf", "fntdata", "ttf", "otf");
    private static final int EMF_SIGNATURE = 40;
    private static final int EMF_DESCRIPTION = 60;
    private static final int EMF_COMMENT = 70;

    private final Set<String> staying;
    private final int depth;

    /** @param staying the keys of all parts that stay */
    OfficeParts(Set<String> staying, int depth) {
        this.staying = staying;
        this.depth = depth;
    }

    byte[] clean(String key, byte[] bytes) {
        var end = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (XML.contains(end)) {
            return bytes.length == 0 ? bytes : OfficeXml.clean(key, bytes, staying);
        }
        if (FONTS.contains(end)) {
            return bytes;
        }
        var head = Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.ENOUGH));
        var type = Sniffer.sniff(head, key);
        return type == FileType.UNKNOWN || type == FileType.TEXT
                ? drawing(bytes)
                : Scrubber.clean(type, bytes, depth - 1);
    }

    /** Drawings of Windows, which hold lines and no facts but one; anything else has no way. */
    private static byte[] drawing(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length >= 100
                && file.getInt(0) == 1
                && Bytes.words(file, EMF_SIGNATURE, 4).equals(" EMF")) {
            return emf(bytes.clone());
        }
        var wmf = bytes.length >= 18 && (file.getInt(0) == 0x9ac6cdd7 || file.getInt(0) == 0x00090001);
        var bitmap = bytes.length >= 26 && Bytes.words(file, 0, 2).equals("BM");
        Bytes.require(wmf || bitmap, Why.NO_WAY);
        return bytes;
    }

    /** The program and the title of the document stand in its head, and anything in remarks (MS-EMF). */
    private static byte[] emf(byte[] copy) {
        var drawing = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        var letters = drawing.getInt(EMF_DESCRIPTION);
        zero(drawing, drawing.getInt(EMF_DESCRIPTION + 4), letters < 0 ? -1 : 2L * letters);
        drawing.putInt(EMF_DESCRIPTION, 0).putInt(EMF_DESCRIPTION + 4, 0);
        for (var at = 0; at <= drawing.capacity() - 8; ) {
            var size = drawing.getInt(at + 4);
            Bytes.require(size >= 8 && size <= drawing.capacity() - at);
            if (drawing.getInt(at) == EMF_COMMENT && size >= 16 && remark(Bytes.words(drawing, at + 12, 4))) {
                zero(drawing, at + 12, size - 12L);
            }
            at += size;
        }
        return copy;
    }

    /** Some remarks are drawings in another form. */
    private static boolean remark(String kind) {
        return !kind.equals("EMF+") && !kind.equals("GDIC");
    }

    private static void zero(ByteBuffer drawing, int at, long length) {
        Bytes.require(at >= 0 && length >= 0 && length <= drawing.capacity() - at);
        drawing.put(at, new byte[(int) length]);
    }
}
