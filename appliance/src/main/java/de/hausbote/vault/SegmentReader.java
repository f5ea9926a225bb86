package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads one segment from its beginning. Used by one thread at a time.
 *
 * <p>Frames that do not verify behind the last whole one are the torn end of a crash: nobody was told that they are kept.
 * With a whole frame behind them they are damage, and reading goes on at that frame.
 */
final class SegmentReader implements AutoCloseable {
    private static final String PLACE = "journal.segment";

    private final long number;
    private final FileChannel channel;
    private final Key key;
    private long offset = Segment.HEAD;
    private long last;
    private long lastEntry;
    private long damagedAt;
    private boolean ended;

    private record Frame(long entry, byte kind, long length) {
        long end(long start) {
            return start + Segment.FRAME_HEAD + length;
        }
    }

    private SegmentReader(long number, FileChannel channel, Key key) {
        this.number = number;
        this.channel = channel;
        this.key = key;
    }

    /** @throws SealBrokenException when the segment was not sealed to this private half */
    static SegmentReader opened(Path file, long number, byte[] privateHalf) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new SegmentReader(number, channel, key(channel, number, privateHalf));
        } catch (IOException | SealBrokenException e) {
            channel.close();
            throw e;
        }
    }

    /** The next whole entry before this many bytes of the file, if there is one. */
    Optional<JournalEntry> next(long limit) throws IOException {
        while (!ended && offset + Segment.FRAME_HEAD <= limit) {
            var frame = frame(ByteBuffer.wrap(bytes(offset, Segment.FRAME_HEAD)));
            var plain = opened(frame, offset, limit);
            if (plain.isEmpty()) {
                if (!skipDamage(limit)) {
                    return Optional.empty();
                }
                continue;
            }
            offset = frame.end(offset);
            noteGap(frame);
            last = frame.entry;
            ended = frame.kind == Segment.END;
            if (!ended) {
                lastEntry = last;
                return Optional.of(new JournalEntry(new JournalPosition(number, last), plain.get()));
            }
        }
        return Optional.empty();
    }

    long number() {
        return number;
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The number of the last entry that was whole. */
    long lastEntry() {
        return lastEntry;
    }

    /** The first entry that was damaged or missing; 0 when all were whole. */
    long damagedAt() {
        return damagedAt;
    }

    @Override
    public void close() {
        key.close();
        try {
            channel.close();
        } catch (IOException _) {
            // It was only read.
        }
    }

    /** Looks for the next whole frame; false when there is none and this is the end. */
    private boolean skipDamage(long limit) throws IOException {
        var rest = ByteBuffer.wrap(bytes(offset, (int) (limit - offset)));
        for (var skipped = 1; skipped + Segment.FRAME_HEAD <= rest.limit(); skipped++) {
            var frame = frame(rest.slice(skipped, Segment.FRAME_HEAD));
            if (opened(frame, offset + skipped, limit).isPresent()) {
                note(last + 1);
                offset += skipped;
                return true;
            }
        }
        return false;
    }

    private void noteGap(Frame frame) {
        if (frame.entry != last + 1) {
            note(last + 1);
        }
    }

    private void note(long entry) {
        if (damagedAt == 0) {
            damagedAt = entry;
        }
    }

    private static Frame frame(ByteBuffer head) {
        return new Frame(head.getLong(), head.get(), head.getInt());
    }

    private Optional<byte[]> opened(Frame frame, long start, long limit) throws IOException {
        var possible = frame.entry > last
                && (frame.kind == Segment.ENTRY || frame.kind == Segment.END)
                && frame.length >= Gcm.TAG
                && frame.length <= Segment.LARGEST_ENTRY + Gcm.TAG
                && frame.end(start) <= limit;
        if (!possible) {
            return Optional.empty();
        }
        var sealed = bytes(start + Segment.FRAME_HEAD, (int) frame.length);
        try {
            var associated = Segment.associated(number, frame.entry, frame.kind);
            return Optional.of(Gcm.open(key, Gcm.counted(frame.entry), associated, sealed, PLACE));
        } catch (SealBrokenException _) {
            return Optional.empty();
        }
    }

    private byte[] bytes(long start, int length) throws IOException {
        return bytes(channel, start, length);
    }

    private static byte[] bytes(FileChannel channel, long start, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
        return bytes.array();
    }

    private static Key key(FileChannel channel, long number, byte[] privateHalf) throws IOException {
        if (channel.size() < Segment.HEAD) {
            throw new SealBrokenException(PLACE, Check.LENGTH);
        }
        var head = bytes(channel, 0, Segment.HEAD);
        var encapsulation =
                Arrays.copyOfRange(head, Segment.HEAD - Gcm.TAG - HybridKem.ENCAPSULATION, Segment.HEAD - Gcm.TAG);
        var expected = Segment.openHead(number, encapsulation);
        var key = Segment.KEM.decapsulate(privateHalf, encapsulation);
        var tag = Gcm.seal(key, Gcm.counted(0), expected, new byte[0]);
        if (!Arrays.equals(head, concat(expected, tag))) {
            key.close();
            throw new SealBrokenException(PLACE, Check.TAG);
        }
        return key;
    }

    private static byte[] concat(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }
}
