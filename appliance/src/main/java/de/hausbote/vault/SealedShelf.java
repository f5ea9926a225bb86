package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Sealed files of one folder that have names and are read at any place, as a search index needs them. On the disk their
 * names are random; the real ones stand sealed in their heads. Nothing is durable before {@link #sync}, and a file that was
 * not finished does not open. Thread-safe; a thread that reads is never interrupted, because that closes the file.
 */
public final class SealedShelf {
    private static final int SOME = 20;
    private static final Pattern STORED = Pattern.compile("[0-9a-f]{32}");

    private final String shelf;
    private final Folder folder;
    private final Seal owner;
    private final SecureRandom random;
    private final Map<String, String> stored = new ConcurrentHashMap<>();
    /** Files that are being written; they have no whole content yet. */
    private final Set<String> growing = ConcurrentHashMap.newKeySet();

    private SealedShelf(String shelf, Folder folder, Seal owner, SecureRandom random) {
        this.shelf = shelf;
        this.folder = folder;
        this.owner = owner;
        this.random = random;
    }

    /** @throws SealBrokenException when the head of a file does not open, or two files have one name */
    static SealedShelf opened(String shelf, Folder folder, Seal owner, SecureRandom random) {
        var opened = new SealedShelf(shelf, folder, owner, random);
        folder.names().stream().filter(file -> STORED.matcher(file).matches()).forEach(opened::learn);
        return opened;
    }

    /** The shelf with nothing on it, whatever lay there. */
    static SealedShelf emptied(String shelf, Folder folder, Seal owner, SecureRandom random) {
        folder.names().stream().filter(file -> STORED.matcher(file).matches()).forEach(folder::delete);
        return new SealedShelf(shelf, folder, owner, random);
    }

    private void learn(String file) {
        try (var channel = FileChannel.open(folder.file(file), StandardOpenOption.READ);
                var head = ShelfHead.read(owner, shelf, file, channel)) {
            if (stored.putIfAbsent(head.name(), file) != null) {
                throw new SealBrokenException(ShelfHead.PLACE, Check.FORMAT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all files, in order. */
    public List<String> names() {
        return stored.keySet().stream().sorted().toList();
    }

    /**
     * A new file; whoever writes it finishes it by closing.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     */
    public SealedOutput create(String name) throws IOException {
        var file = randomName();
        if (stored.putIfAbsent(name, file) != null) {
            throw new FileAlreadyExistsException(name);
        }
        growing.add(file);
        return begun(name, file, folder.create(file), () -> growing.remove(file));
    }

    private SealedOutput begun(String name, String file, FileChannel channel, Runnable ended) throws IOException {
        var id = HexFormat.of().parseHex(file);
        var key = Key.random(random);
        Folder.writeAll(channel, ByteBuffer.wrap(ShelfHead.written(owner, shelf, id, key, name)));
        return new SealedOutput(channel, key, id, ended);
    }

    /**
     * A file that is whole: its last part was verified, and so its length.
     *
     * @throws FileMissingException when there is none of this name
     * @throws SealBrokenException when it was cut, changed or is not finished
     */
    public SealedInput open(String name) throws IOException {
        var file = stored(name);
        var channel = FileChannel.open(folder.file(file), StandardOpenOption.READ);
        try (var head = ShelfHead.read(owner, shelf, file, channel)) {
            if (!head.name().equals(name)) {
                throw new SealBrokenException(ShelfHead.PLACE, Check.FORMAT);
            }
            return SealedInput.verified(channel, head.key(), HexFormat.of().parseHex(file));
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    /**
     * Plain bytes of a file; not verified yet.
     *
     * @throws FileMissingException when there is none of this name
     */
    public long length(String name) throws IOException {
        return SealedInput.plainLength(Files.size(folder.file(stored(name))));
    }

    /** @throws FileMissingException when there is none of this name */
    public synchronized void delete(String name) throws IOException {
        var file = stored(name);
        stored.remove(name);
        Files.deleteIfExists(folder.file(file));
    }

    /** Gives a small file another name, durable when it returns; it is copied, because its name is sealed. */
    public void rename(String from, String to) throws IOException {
        var file = randomName();
        try (var in = open(from);
                var out = begun(to, file, folder.begin(file), () -> {})) {
            for (var number = 0; number < in.chunks(); number++) {
                var chunk = in.chunk(number);
                out.write(chunk, 0, chunk.length);
            }
            out.finish();
            out.force();
        }
        folder.finish(file);
        stored.put(to, file);
        delete(from);
    }

    /** Makes the content of these files durable. */
    public void sync(Collection<String> names) throws IOException {
        for (var name : names) {
            try (var channel = FileChannel.open(folder.file(stored(name)), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    }

    /** Makes durable which files there are. */
    public void syncNames() {
        folder.force();
    }

    /** How many files there are. */
    long total() {
        return stored.size();
    }

    /** How many have a head under an older version of the key. */
    long waiting() {
        return stored.values().stream().filter(this::isOld).count();
    }

    /** Gives some of those new heads; their content stays as it is. How many. */
    int bringSome() {
        var old = stored.values().stream().filter(this::isOld).limit(SOME).toList();
        old.forEach(this::rehead);
        return old.size();
    }

    private boolean isOld(String file) {
        return !growing.contains(file)
                && ShelfHead.sealed(folder.file(file))
                        .filter(key -> !owner.isNewest(key))
                        .isPresent();
    }

    private synchronized void rehead(String file) {
        folder.rehead(file, whole -> ShelfHead.resealed(owner, shelf, file, whole));
    }

    private String stored(String name) {
        var file = stored.get(name);
        if (file == null) {
            throw new FileMissingException(shelf, "of this name");
        }
        return file;
    }

    private String randomName() {
        var id = new byte[SealedFileForm.ID];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
