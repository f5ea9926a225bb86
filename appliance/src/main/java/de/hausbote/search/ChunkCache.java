package de.hausbote.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * Opened chunks of all open files within one bound. Which goes first is told by the clock: one that was used since the hand
 * passed stays for another round. Those of a file go with it. Shared by all threads, guarded by its own lock; a hit needs
 * no lock.
 */
final class ChunkCache {
    private final long most;
    private final SequencedSet<Chunk> ring = new LinkedHashSet<>();
    private long bytes;

    /** @param most bytes that are kept */
    ChunkCache(long most) {
        this.most = most;
    }

    /** An opened chunk, and where it is looked up. */
    static final class Chunk {
        private final CachedFile file;
        private final int number;
        private final byte[] plain;
        private volatile boolean used;

        Chunk(CachedFile file, int number, byte[] plain) {
            this.file = file;
            this.number = number;
            this.plain = plain;
        }

        byte[] plain() {
            if (!used) {
                used = true;
            }
            return plain;
        }
    }

    synchronized void add(Chunk chunk) {
        bytes += chunk.plain.length;
        ring.addLast(chunk);
        while (bytes > most && ring.size() > 1) {
            var oldest = ring.removeFirst();
            if (oldest.used && oldest != chunk) {
                oldest.used = false;
                ring.addLast(oldest);
            } else {
                oldest.file.forget(oldest.number, oldest);
                bytes -= oldest.plain.length;
            }
        }
    }

    /** A file is closed: nobody looks for this chunk any more. */
    synchronized void drop(Chunk chunk) {
        if (ring.remove(chunk)) {
            bytes -= chunk.plain.length;
        }
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Overwrites everything: nobody reads any more. */
    synchronized void wipe() {
        for (var chunk : ring) {
            chunk.file.forget(chunk.number, chunk);
            Arrays.fill(chunk.plain, (byte) 0);
        }
        ring.clear();
        bytes = 0;
    }
}
