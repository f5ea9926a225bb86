package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * One webhook as the journal keeps it: format, where it arrived, time of receipt, and the body as it came.
 *
 * @param body the raw bytes that were signed
 */
record Webhook(HookPlace place, Instant received, byte[] body) {
    private static final byte FORMAT = 1;

    static Webhook of(byte[] entry) {
        var buffer = ByteBuffer.wrap(entry);
        var format = buffer.get();
        if (format != FORMAT) {
            throw new IllegalStateException("expected journal entries of format " + FORMAT + ", found " + format);
        }
        var name = new byte[buffer.get()];
        buffer.get(name);
        var received = Instant.ofEpochMilli(buffer.getLong());
        var body = new byte[buffer.remaining()];
        buffer.get(body);
        return new Webhook(place(new String(name, US_ASCII)), received, body);
    }

    private static HookPlace place(String path) {
        var parts = path.split("/", 2);
        var channel = new ChannelName(parts[0]);
        return parts.length == 1
                ? HookPlace.of(channel)
                : new HookPlace(channel, ProviderName.of(parts[1]).orElseThrow());
    }

    ChannelName channel() {
        return place.channel();
    }

    byte[] bytes() {
        var name = place.path().getBytes(US_ASCII);
        return ByteBuffer.allocate(2 + name.length + Long.BYTES + body.length)
                .put(FORMAT)
                .put((byte) name.length)
                .put(name)
                .putLong(received.toEpochMilli())
                .put(body)
                .array();
    }

    @Override
    public String toString() {
        return place + " " + received;
    }
}
