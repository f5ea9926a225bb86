package de.hausbote.web;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends the request when it turns out larger than allowed. */
final class CappedStream extends FilterInputStream {
    private final long cap;
    private long read;

    CappedStream(InputStream body, long cap) {
        super(body);
        this.cap = cap;
    }

    @Override
    public int read() throws IOException {
        var value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        var skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long more) {
        read += more;
        if (read > cap) {
            throw new RefusedException(Code.TOO_LARGE, cap);
        }
    }
}
