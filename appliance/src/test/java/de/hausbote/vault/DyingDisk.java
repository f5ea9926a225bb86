package de.hausbote.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk on which the process dies: after so many steps nothing reaches it any more. The last write arrives by half. */
public final class DyingDisk implements Disk {
    private long left = Long.MAX_VALUE;
    private long steps;

    /** Lives for so many more steps. */
    public void dieAfter(long more) {
        left = more;
    }

    public void revive() {
        left = Long.MAX_VALUE;
    }

    /** The steps that were taken so far. */
    public long steps() {
        return steps;
    }

    /** The vault on this disk. */
    public Vault open(VaultSettings settings) {
        return Vault.open(settings, this);
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        if (left == 0) {
            // What the file held behind that is as it was.
            Disk.super.write(channel, bytes.slice(0, bytes.remaining() / 2));
        }
        step();
        Disk.super.write(channel, bytes);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        step();
        Disk.super.force(channel);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        Disk.super.move(from, to);
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        step();
        Disk.super.link(name, file);
    }

    @Override
    public void delete(Path file) throws IOException {
        step();
        Disk.super.delete(file);
    }

    private void step() throws IOException {
        if (left <= 0) {
            left = -1;
            throw new IOException("the process died");
        }
        left--;
        steps++;
    }
}
