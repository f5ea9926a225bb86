package de.hausbote.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** How bytes and names reach the disk; a full or broken one is the only other disk there is. */
interface Disk {
    Disk REAL = new Disk() {};

    default void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        Folder.writeAll(channel, bytes);
    }

    default void force(FileChannel channel) throws IOException {
        channel.force(false);
    }

    /** Gives a file its name, in the place of what had that name. */
    default void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Gives a file one more name. */
    default void link(Path name, Path file) throws IOException {
        Files.createLink(name, file);
    }

    default void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
