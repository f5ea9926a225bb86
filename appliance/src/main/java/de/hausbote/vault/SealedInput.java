package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads the parts of one file of a {@link SealedShelf} in any order. Thread-safe. */
public final class SealedInput implements AutoCloseable {
    /** The plain bytes of every part but the last. */
    public static final int CHUNK = Chunks.PLAIN;

    private static final String PLACE = "file.chunk";

    private final FileChannel channel;
    private final Key key;
    private final Chunks sealing;
    private final long length;
    private final int chunks;

    private SealedInput(FileChannel channel, Key key, byte[] id) throws IOException {
        this.channel = channel;
        this.key = key;
        this.sealing = new Chunks(key, id);
        this.length = plainLength(channel.size());
        this.chunks = (int) Math.max(1, (length + CHUNK - 1) / CHUNK);
    }

    /** @param key is taken over */
    static SealedInput verified(FileChannel channel, Key key, byte[] id) throws IOException {
        try {
            var input = new SealedInput(channel, key, id);
            input.chunk(input.chunks - 1);
            return input;
        } catch (IOException | RuntimeException refused) {
            key.close();
            throw refused;
        }
    }

    static long plainLength(long size) {
        var body = size - ShelfHead.LENGTH;
        var parts = Math.max(1, (body + Chunks.SEALED - 1) / Chunks.SEALED);
        var last = body - (parts - 1) * Chunks.SEALED;
        if (last < Gcm.TAG) {
            throw new SealBrokenException(PLACE, Check.LENGTH);
        }
        return body - parts * Gcm.TAG;
    }

    /** The plain bytes of the file. */
    public long length() {
        return length;
    }

    public int chunks() {
        return chunks;
    }

    /**
     * The plain bytes of one part, counted from 0; the caller's own.
     *
     * @throws SealBrokenException when it is not what was written there
     */
    public byte[] chunk(int number) throws IOException {
        var last = number == chunks - 1;
        var plain = last ? (int) (length - (long) number * CHUNK) : CHUNK;
        var sealed = ByteBuffer.allocate(plain + Gcm.TAG);
        var from = ShelfHead.LENGTH + (long) number * Chunks.SEALED;
        while (sealed.hasRemaining()) {
            if (channel.read(sealed, from + sealed.position()) < 0) {
                throw new SealBrokenException(PLACE, Check.LENGTH);
            }
        }
        return sealing.open(number, last ? Chunks.End.LAST : Chunks.End.MORE, sealed.array());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            key.close();
        }
    }
}
