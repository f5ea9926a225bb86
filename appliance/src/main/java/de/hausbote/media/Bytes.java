package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.nio.ByteBuffer;

/** Parts of a file whose length the file itself says. */
final class Bytes {
    private Bytes() {}

    /** Nothing is allocated for what is not there. */
    static byte[] part(ByteBuffer file, int at, int length) {
        if (at < 0 || length < 0 || length > file.capacity() - at) {
            throw new UncleanException(Why.MALFORMED);
        }
        var part = new byte[length];
        file.get(at, part);
        return part;
    }
}
