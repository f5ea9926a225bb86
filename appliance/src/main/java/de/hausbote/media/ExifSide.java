package de.hausbote.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads one number of the first directory of an Exif block (TIFF 6.0). */
final class ExifSide {
    private static final int MOST_ENTRIES = 200;
    private static final int ENTRY = 12;

    private ExifSide() {}

    /** 0 when it is not there. */
    static int read(ByteBuffer exif, int tag) {
        try {
            exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = exif.getInt(4);
            var count = Math.min(MOST_ENTRIES, exif.getShort(directory) & 0xffff);
            for (var number = 0; number < count; number++) {
                var entry = directory + 2 + number * ENTRY;
                if ((exif.getShort(entry) & 0xffff) == tag) {
                    var side = exif.getShort(entry + 8) & 0xffff;
                    return side <= 8 ? side : 0;
                }
            }
            return 0;
        } catch (IndexOutOfBoundsException cut) {
            return 0;
        }
    }
}
