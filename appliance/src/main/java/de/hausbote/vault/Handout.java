package de.hausbote.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A new folder with what people carry away: shares, pages, the recovery kit. Nobody but the user who made it may enter;
 * each file is durable once it is written. One thread at a time.
 */
public final class Handout {
    private static final Set<String> MEMORY = Set.of("tmpfs", "ramfs");
    private static final int LARGEST = 64 * 1024;

    private final Path path;
    private final Folder folder;

    private Handout(Path path) {
        this.path = path;
        this.folder = Folder.made(path);
    }

    /**
     * @param path must not exist: what was handed out before is never mixed with it
     * @throws VaultRefusedException when there is something already
     */
    public static Handout in(Path path) {
        if (Files.exists(path)) {
            throw new VaultRefusedException(
                    VaultRefusedException.Code.HANDOUT_EXISTS,
                    "There is a folder " + path + " already; name one that does not exist.");
        }
        return new Handout(path);
    }

    /**
     * The same in memory, for what must not touch a disk.
     *
     * @throws VaultRefusedException when the folder would lie on a disk
     */
    public static Handout inMemory(Path path) {
        var parent = path.toAbsolutePath().getParent();
        try {
            if (parent == null || !MEMORY.contains(Files.getFileStore(parent).type())) {
                throw new VaultRefusedException(
                        VaultRefusedException.Code.HANDOUT_ON_DISK,
                        "The pages hold the shares in clear and must not touch a disk; name a folder in memory,"
                                + " for example /dev/shm/pages.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(path);
    }

    /**
     * What somebody carried here; nothing that is handed out is large.
     *
     * @throws VaultRefusedException when there is no such file
     */
    public static byte[] small(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST);
        } catch (IOException _) {
            throw new VaultRefusedException(
                    VaultRefusedException.Code.HANDOUT_MISSING, "The file " + file + " cannot be read.");
        }
    }

    public void write(String name, byte[] content) {
        folder.replace(name, content);
    }

    /** Deletes the folder with all that was written: it opens nothing. */
    public void discard() {
        Folder.remove(path);
    }

    /** What the disk has kept under this name. */
    public byte[] read(String name) {
        return folder.read(name);
    }
}
