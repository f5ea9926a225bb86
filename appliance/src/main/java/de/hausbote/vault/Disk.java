package de.hausbote.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** How bytes of the journal reach the disk; a full or broken one is the only other disk there is. */
interface Disk {
    Disk REAL = new Disk() {};

    default void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        Folder.writeAll(channel, bytes);
    }

    default void force(FileChannel channel) throws IOException {
        channel.force(false);
    }
}
