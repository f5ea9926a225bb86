package de.hausbote.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to give more bytes than allowed; a body one byte too long breaks instead of ending. */
final class CappedStream extends FilterInputStream {
    private long left;

    CappedStream(InputStream body, long cap) {
        super(body);
        this.left = cap;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        return next < 0 ? next : counted(1, next);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        return count < 0 ? count : counted(count, count);
    }

    private int counted(int count, int answer) throws IOException {
        left -= count;
        if (left < 0) {
            throw new RefusedCallException(Fault.ANSWER_TOO_LARGE);
        }
        return answer;
    }
}
