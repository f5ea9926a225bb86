package de.hausbote.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** What somebody may do to bytes that are not theirs; the same each time for the same seed. */
final class Tampering {
    private final Random random;

    Tampering(long seed) {
        this.random = new Random(seed);
    }

    byte[] flipped(byte[] bytes) {
        return flipped(bytes, 0, bytes.length);
    }

    /** One bit turned, somewhere between these two positions. */
    byte[] flipped(byte[] bytes, int from, int to) {
        var changed = bytes.clone();
        changed[random.nextInt(from, to)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }

    /** A part cut away at the end. */
    byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }

    byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
