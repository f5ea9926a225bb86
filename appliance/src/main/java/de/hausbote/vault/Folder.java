package de.hausbote.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that nobody but its owner may enter, and the files in it. A file is written under a name ending in
 * {@code .new}, made durable, and then takes its real name: it exists whole or not at all. One whose content must not
 * stay behind keeps a name ending in {@code .old} until it is overwritten.
 */
final class Folder {
    private static final String UNFINISHED = ".new";
    private static final String REPLACED = ".old";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_MAY_ENTER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path path;
    private final Disk disk;

    private Folder(Path path, Disk disk) {
        this.path = path;
        this.disk = disk;
    }

    /** The folder, made when it is not there. */
    static Folder made(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, OWNER_MAY_ENTER);
                Optional.ofNullable(path.toAbsolutePath().getParent())
                        .ifPresent(parent -> new Folder(parent, Disk.REAL).force());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(path, Disk.REAL);
    }

    /** Deletes the folder with everything in it; one that is not there is no fault. */
    static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (var files = Files.walk(path)) {
            for (var each : files.toList().reversed()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same folder on this disk. */
    Folder on(Disk other) {
        return new Folder(path, other);
    }

    /** This folder without what interrupted writes left behind. */
    Folder swept() {
        try (var files = Files.newDirectoryStream(path, "*" + UNFINISHED)) {
            for (var each : files) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names().stream().filter(name -> name.endsWith(REPLACED)).forEach(this::finishReplacing);
        return this;
    }

    /** Whether nobody but the owner may do anything with this file or folder. */
    static boolean isPrivate(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    boolean has(String name) {
        return Files.isRegularFile(file(name), LinkOption.NOFOLLOW_LINKS);
    }

    byte[] read(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts this content in the place of what the file held; durable when it returns. */
    void replace(String name, byte[] content) {
        try {
            Files.deleteIfExists(unfinished(name));
            try (var channel = begin(name)) {
                disk.write(channel, ByteBuffer.wrap(content));
                disk.force(channel);
            }
            finish(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, and what the file held before is overwritten where it stood. An interrupted try is finished at the sweep. */
    void replaceForGood(String name, byte[] content) {
        var old = name + REPLACED;
        try {
            if (has(old)) {
                finishReplacing(old);
            }
            if (has(name)) {
                disk.link(file(old), file(name));
                force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replace(name, content);
        if (has(old)) {
            finishReplacing(old);
        }
    }

    /** Overwrites these bytes of a file in place; durable when it returns. */
    void overwrite(String name, Map<Integer, byte[]> bytes) {
        try (var channel = FileChannel.open(file(name), StandardOpenOption.WRITE)) {
            for (var each : bytes.entrySet()) {
                channel.position(each.getKey());
                disk.write(channel, ByteBuffer.wrap(each.getValue()));
            }
            disk.force(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that was not replaced yet loses its second name only. */
    private void finishReplacing(String old) {
        var name = old.substring(0, old.length() - REPLACED.length());
        try {
            if (!has(name) || !Files.isSameFile(file(name), file(old))) {
                overwrite(old, Map.of(0, new byte[(int) Files.size(file(old))]));
            }
            disk.delete(file(old));
            force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file for writing that {@link #finish} will give its name. */
    FileChannel begin(String name) throws IOException {
        return FileChannel.open(
                unfinished(name), Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ONLY);
    }

    /** Opens a new file under its real name, for a file that grows. */
    FileChannel create(String name) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return FileChannel.open(file(name), options, OWNER_ONLY);
    }

    /** The beginning of a file, made from what it is now. */
    interface Beginning {
        byte[] of(FileChannel whole) throws IOException;
    }

    /**
     * Gives a file another beginning of the same length; it is copied and takes its place at once, and who reads the old one
     * goes on reading it. One that is gone stays away.
     */
    void rehead(String name, Beginning beginning) {
        try (var from = FileChannel.open(file(name), StandardOpenOption.READ)) {
            var head = beginning.of(from);
            try (var to = begin(name)) {
                writeAll(to, ByteBuffer.wrap(head));
                for (var at = (long) head.length; at < from.size(); ) {
                    at += from.transferTo(at, from.size() - at, to);
                }
                to.force(true);
            }
            finish(name);
        } catch (NoSuchFileException _) {
            // Deleted meanwhile.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish(String name) throws IOException {
        disk.move(unfinished(name), file(name));
        force();
    }

    void abandon(String name) throws IOException {
        Files.deleteIfExists(unfinished(name));
    }

    /** Deletes a file for good; one that is gone already is no fault. */
    void delete(String name) {
        try {
            if (Files.deleteIfExists(file(name))) {
                force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        try (var files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes names durable: what was created, moved or deleted in this folder. */
    void force() {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Path unfinished(String name) {
        return file(name + UNFINISHED);
    }
}
