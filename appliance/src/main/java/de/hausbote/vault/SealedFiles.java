package de.hausbote.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * The sealed files of one folder. Names are random, bytes are sealed in chunks under a key of the file's own, and a file
 * exists either whole or not at all. Thread-safe.
 */
public final class SealedFiles {
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}");

    private final String name;
    private final Folder folder;
    private final SecureRandom random;

    SealedFiles(String name, Folder folder, SecureRandom random) {
        this.name = name;
        this.folder = folder;
        this.random = random;
    }

    /**
     * Seals everything that the stream gives into a new file; durable when it returns.
     *
     * @throws TooLargeException past the cap; nothing is left behind
     * @throws IOException when the stream or the disk fails; nothing is left behind
     */
    public SealedFile write(Seal owner, InputStream plain, long cap) throws IOException {
        var id = new byte[SealedFileForm.ID];
        random.nextBytes(id);
        var file = HexFormat.of().formatHex(id);
        try (var key = Key.random(random)) {
            var hash = Sha256.digest();
            var size = 0L;
            try (var channel = folder.begin(file)) {
                put(channel, SealedFileForm.head(owner, name, id, key));
                size = sealed(plain, cap, new Chunks(key, id), channel, hash);
                channel.force(true);
            }
            folder.finish(file);
            return new SealedFile(file, size, HexFormat.of().formatHex(hash.digest()));
        } finally {
            // Once it is finished, the file no longer has its unfinished name.
            folder.abandon(file);
        }
    }

    /**
     * The plain bytes, chunk by chunk; a chunk is handed out only after it was verified. A changed or cut file ends in a
     * {@link SealBrokenException} while it is read.
     *
     * @throws FileMissingException when there is no such file
     */
    public InputStream open(Seal owner, String file) {
        check(file);
        try {
            var sealed = Files.newInputStream(folder.file(file));
            try {
                var size = Files.size(folder.file(file));
                var key = SealedFileForm.key(owner, name, file, sealed.readNBytes(SealedFileForm.HEAD));
                var id = HexFormat.of().parseHex(file);
                return new SealedFileInput(sealed, size - SealedFileForm.HEAD, key, id);
            } catch (IOException | RuntimeException e) {
                sealed.close();
                throw e;
            }
        } catch (NoSuchFileException _) {
            throw new FileMissingException(name, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file and writes its plain bytes into the stream. */
    public void copy(Seal owner, String file, OutputStream plain) throws IOException {
        try (var in = open(owner, file)) {
            in.transferTo(plain);
        }
    }

    public boolean exists(String file) {
        check(file);
        return folder.has(file);
    }

    /** Deletes a file; one that is gone already is no fault. */
    public void delete(String file) {
        check(file);
        folder.delete(file);
    }

    /** The file's own key as it rests in its head; nothing when the file is gone or no sealed file. */
    Optional<byte[]> sealedKey(String file) {
        try (var in = Files.newInputStream(folder.file(file))) {
            return Optional.of(in.readNBytes(SealedFileForm.HEAD))
                    .filter(head -> head.length == SealedFileForm.HEAD)
                    .map(SealedFileForm::sealedKey);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Seals the file's own key anew. */
    void rehead(String file, BiFunction<Place, byte[], byte[]> resealed) {
        folder.rehead(file, whole -> {
            var head = ByteBuffer.allocate(SealedFileForm.HEAD);
            whole.read(head, 0);
            var place = SealedFileForm.place(name, HexFormat.of().parseHex(file));
            var key = resealed.apply(place, SealedFileForm.sealedKey(head.array()));
            return SealedFileForm.with(head.array(), key);
        });
    }

    /** All names, in order: what the database does not know is an orphan. */
    public List<String> names() {
        return folder.names().stream()
                .filter(file -> NAME.matcher(file).matches())
                .toList();
    }

    private static long sealed(InputStream plain, long cap, Chunks chunks, FileChannel to, MessageDigest hash)
            throws IOException {
        var buffer = new byte[Chunks.PLAIN];
        var length = plain.readNBytes(buffer, 0, buffer.length);
        var size = 0L;
        try {
            for (var number = 0L; ; number++) {
                size += length;
                if (size > cap) {
                    throw new TooLargeException(cap);
                }
                hash.update(buffer, 0, length);
                var ahead = length < buffer.length ? -1 : plain.read();
                var end = ahead < 0 ? Chunks.End.LAST : Chunks.End.MORE;
                put(to, chunks.seal(number, end, buffer, length));
                if (end == Chunks.End.LAST) {
                    return size;
                }
                buffer[0] = (byte) ahead;
                length = 1 + plain.readNBytes(buffer, 1, buffer.length - 1);
            }
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    private static void put(FileChannel channel, byte[] bytes) throws IOException {
        Folder.writeAll(channel, ByteBuffer.wrap(bytes));
    }

    private void check(String file) {
        if (!NAME.matcher(file).matches()) {
            throw new FileMissingException(name, "of this form");
        }
    }
}
