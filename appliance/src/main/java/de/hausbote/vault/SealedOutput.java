package de.hausbote.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Writes one file of a {@link SealedShelf} from its beginning to its end. One thread. */
public final class SealedOutput implements AutoCloseable {
    private final Runnable ended;
    private final FileChannel channel;
    private final Key key;
    private final Chunks chunks;
    private final byte[] buffer = new byte[Chunks.PLAIN];
    private int filled;
    private long number;
    private boolean finished;

    /** @param ended is told when the file is whole, or given up */
    SealedOutput(FileChannel channel, Key key, byte[] id, Runnable ended) {
        this.ended = ended;
        this.channel = channel;
        this.key = key;
        this.chunks = new Chunks(key, id);
    }

    public void write(byte one) throws IOException {
        makeRoom();
        buffer[filled++] = one;
    }

    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
            makeRoom();
            var some = Math.min(length - done, buffer.length - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, some);
            filled += some;
            done += some;
        }
    }

    /** The plain bytes so far. */
    public long written() {
        return number * Chunks.PLAIN + filled;
    }

    /** A part is sealed when it is known whether more follows. */
    private void makeRoom() throws IOException {
        if (filled == buffer.length) {
            put(Chunks.End.MORE);
        }
    }

    private void put(Chunks.End end) throws IOException {
        Folder.writeAll(channel, ByteBuffer.wrap(chunks.seal(number, end, buffer, filled)));
        if (end == Chunks.End.MORE) {
            number++;
            filled = 0;
        }
    }

    void finish() throws IOException {
        if (!finished) {
            finished = true;
            put(Chunks.End.LAST);
        }
    }

    void force() throws IOException {
        channel.force(true);
    }

    /** The file is whole afterwards. */
    @Override
    public void close() throws IOException {
        try (channel) {
            finish();
        } finally {
            Arrays.fill(buffer, (byte) 0);
            key.close();
            ended.run();
        }
    }
}
