package de.hausbote.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/** The segment that grows. Used by one thread. After a failure it is abandoned and never written again. */
final class SegmentWriter {
    private final long number;
    private final FileChannel channel;
    private final Folder folder;
    private final Key key;
    private final Disk disk;
    private final long born = System.nanoTime();
    private long entries;
    private long acknowledged;
    private long bytes;

    private SegmentWriter(long number, FileChannel channel, Folder folder, Key key, Disk disk) {
        this.number = number;
        this.channel = channel;
        this.folder = folder;
        this.key = key;
        this.disk = disk;
    }

    /** Begins a segment for this recipient; not durable before its first entries are. */
    static SegmentWriter begun(Recipient recipient, Folder folder, Disk disk, SecureRandom random) throws IOException {
        var number = recipient.number();
        var agreed = Segment.KEM.encapsulate(recipient.publicHalf(), random);
        var channel = folder.create(Segment.fileName(number));
        var writer = new SegmentWriter(number, channel, folder, agreed.key(), disk);
        var head = Segment.openHead(number, agreed.encapsulation());
        var tag = Gcm.seal(agreed.key(), Gcm.counted(0), head, new byte[0]);
        try {
            writer.put(ByteBuffer.allocate(Segment.HEAD).put(head).put(tag).flip());
        } catch (IOException e) {
            writer.giveUp();
            throw e;
        }
        return writer;
    }

    /** Writes all these entries at once; durable when it returns. */
    void write(List<byte[]> batch) throws IOException {
        var first = entries == 0;
        var size = batch.stream()
                .mapToInt(entry -> Segment.FRAME_HEAD + entry.length + Gcm.TAG)
                .sum();
        var frames = ByteBuffer.allocate(size);
        batch.forEach(entry -> frame(frames, Segment.ENTRY, entry));
        put(frames.flip());
        disk.force(channel);
        if (first) {
            folder.force();
        }
        acknowledged = entries;
    }

    /** Writes the end and closes. */
    void finish() throws IOException {
        try (channel;
                key) {
            var end = ByteBuffer.allocate(Segment.FRAME_HEAD + Gcm.TAG);
            frame(end, Segment.END, new byte[0]);
            put(end.flip());
            disk.force(channel);
        }
    }

    /**
     * Closes after a failure. A segment with acknowledged entries stays as it is for the reader, with whatever its end may
     * look like; one in which nothing was ever acknowledged goes.
     */
    void giveUp() {
        key.close();
        try {
            channel.close();
        } catch (IOException _) {
            // It failed before; whoever writes has been told.
        }
        if (acknowledged == 0) {
            folder.delete(Segment.fileName(number));
        }
    }

    long number() {
        return number;
    }

    long entries() {
        return entries;
    }

    long bytes() {
        return bytes;
    }

    boolean isOlderThan(Duration age) {
        return System.nanoTime() - born >= age.toNanos();
    }

    private void frame(ByteBuffer frames, byte kind, byte[] plain) {
        entries++;
        var sealed = Gcm.seal(key, Gcm.counted(entries), Segment.associated(number, entries, kind), plain);
        frames.putLong(entries).put(kind).putInt(sealed.length).put(sealed);
    }

    private void put(ByteBuffer frames) throws IOException {
        var length = frames.remaining();
        disk.write(channel, frames);
        bytes += length;
    }
}
