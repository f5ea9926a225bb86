package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** The plain bytes of a sealed file; each chunk is verified before a byte of it is handed out. Used by one thread. */
final class SealedFileInput extends InputStream {
    private final InputStream sealed;
    private final Key key;
    private final Chunks chunks;
    private long left;
    private long number;
    private byte[] chunk = new byte[0];
    private int position;
    private boolean ended;

    /** @param left the sealed bytes that the file has behind its head */
    SealedFileInput(InputStream sealed, long left, Key key, byte[] file) {
        this.sealed = sealed;
        this.left = left;
        this.key = key;
        this.chunks = new Chunks(key, file);
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? Byte.toUnsignedInt(chunk[position++]) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        var given = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, into, offset, given);
        position += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(chunk, (byte) 0);
        key.close();
        sealed.close();
    }

    private boolean hasMore() throws IOException {
        while (position == chunk.length && !ended) {
            openNext();
        }
        return position < chunk.length;
    }

    private void openNext() throws IOException {
        var length = (int) Math.min(left, Chunks.SEALED);
        var bytes = sealed.readNBytes(length);
        if (bytes.length < length || length < Gcm.TAG) {
            throw new SealBrokenException("file.chunk", Check.LENGTH);
        }
        left -= length;
        var end = left == 0 ? Chunks.End.LAST : Chunks.End.MORE;
        var opened = chunks.open(number, end, bytes);
        Arrays.fill(chunk, (byte) 0);
        chunk = opened;
        position = 0;
        number++;
        ended = end == Chunks.End.LAST;
    }
}
