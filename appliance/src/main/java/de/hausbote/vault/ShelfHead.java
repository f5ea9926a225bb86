package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The head of a file on a {@link SealedShelf}: mark (8 bytes), the file's number (16), then sealed by its owner the file's
 * key (32) and its name (64, with its length in the first byte).
 */
final class ShelfHead implements AutoCloseable {
    static final String PLACE = "file.shelf";
    static final int LONGEST_NAME = 63;
    static final int LENGTH = 8 + SealedFileForm.ID + Key.LENGTH + 1 + LONGEST_NAME + RecordCipher.OVERHEAD;

    private static final byte[] MARK = "HBSHELF1".getBytes(US_ASCII);

    private final Key key;
    private final String name;

    private ShelfHead(Key key, String name) {
        this.key = key;
        this.name = name;
    }

    static byte[] written(Seal owner, String shelf, byte[] id, Key key, String name) {
        var bytes = name.getBytes(UTF_8);
        if (bytes.length > LONGEST_NAME) {
            throw new IllegalArgumentException("the name of a file has " + LONGEST_NAME + " bytes at most");
        }
        var secret = key.getEncoded();
        var plain = ByteBuffer.allocate(Key.LENGTH + 1 + LONGEST_NAME)
                .put(secret)
                .put((byte) bytes.length)
                .put(bytes)
                .array();
        try {
            return ByteBuffer.allocate(LENGTH)
                    .put(MARK)
                    .put(id)
                    .put(owner.seal(place(shelf, id), plain))
                    .array();
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(plain, (byte) 0);
        }
    }

    /**
     * @param file its random name
     * @throws SealBrokenException when it is not the head of this file
     */
    static ShelfHead read(Seal owner, String shelf, String file, FileChannel channel) throws IOException {
        var id = HexFormat.of().parseHex(file);
        var head = ByteBuffer.allocate(LENGTH);
        while (head.hasRemaining() && channel.read(head, head.position()) >= 0) {
            // Reads on until the head is full or the file ends.
        }
        var expected =
                ByteBuffer.allocate(MARK.length + id.length).put(MARK).put(id).array();
        if (head.hasRemaining() || !Arrays.equals(Arrays.copyOf(head.array(), expected.length), expected)) {
            throw new SealBrokenException(PLACE, Check.FORMAT);
        }
        return opened(owner.open(place(shelf, id), Arrays.copyOfRange(head.array(), expected.length, LENGTH)));
    }

    /** What is sealed in the head of a file; nothing when the file is gone or too short to have one. */
    static Optional<byte[]> sealed(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(LENGTH))
                    .filter(head -> head.length == LENGTH)
                    .map(head -> Arrays.copyOfRange(head, MARK.length + SealedFileForm.ID, LENGTH));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same head under the newest version of the owner's key. */
    static byte[] resealed(Seal owner, String shelf, String file, FileChannel channel) throws IOException {
        try (var head = read(owner, shelf, file, channel)) {
            return written(owner, shelf, HexFormat.of().parseHex(file), head.key, head.name);
        }
    }

    private static ShelfHead opened(byte[] plain) {
        try {
            var name = new String(plain, Key.LENGTH + 1, plain[Key.LENGTH], UTF_8);
            return new ShelfHead(Key.of(Arrays.copyOf(plain, Key.LENGTH)), name);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static Place place(String shelf, byte[] id) {
        return Place.of("file", "shelf", id).with("shelf", shelf);
    }

    /** A copy, for the caller to close. */
    Key key() {
        return key.copy();
    }

    String name() {
        return name;
    }

    @Override
    public void close() {
        key.close();
    }
}
