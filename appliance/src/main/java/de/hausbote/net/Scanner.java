package de.hausbote.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows files to a virus scanner on this machine, as clamd takes them (clamd(8), INSTREAM): a word, chunks that begin with
 * their length in four bytes, one of length zero, and a line back. The bytes go through memory alone. Thread-safe; a line
 * that does not end in time is cut.
 */
public final class Scanner implements AutoCloseable {
    private static final byte[] LOOK = "zINSTREAM\0".getBytes(US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PING_LIMIT = Duration.ofSeconds(5);

    private final Place place;
    private final Duration limit;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("scanner-watch").factory());

    public Scanner(Place place) {
        this(place, LIMIT);
    }

    Scanner(Place place, Duration limit) {
        this.place = place;
        this.limit = limit;
    }

    /** Where it listens: never on another machine, for it is shown everything in clear. */
    public sealed interface Place {
        /** A local socket. */
        record Local(Path socket) implements Place {}

        /** A port of this machine. */
        record Port(InetSocketAddress address) implements Place {
            public Port {
                if (!address.getAddress().isLoopbackAddress()) {
                    throw new IllegalArgumentException("a scanner is on this machine: an address of loopback");
                }
            }
        }
    }

    /** What it says of a file. */
    public enum Verdict {
        CLEAN,
        INFECTED
    }

    /**
     * @throws IOException when it is away, says that it cannot look, or takes longer than a minute
     */
    public Verdict look(InputStream file) throws IOException {
        return verdict(asked(LOOK, channel -> stream(channel, file), limit));
    }

    /** Whether it listens and answers within five seconds; shows it nothing. */
    public boolean answers() {
        try {
            return asked(PING, _ -> {}, PING_LIMIT).equals("PONG");
        } catch (IOException _) {
            return false;
        }
    }

    /** What follows the word, if anything. */
    private interface Rest {
        void write(SocketChannel channel) throws IOException;
    }

    private String asked(byte[] word, Rest rest, Duration within) throws IOException {
        try (var channel = opened()) {
            var cut = watch.schedule(() -> close(channel), within.toMillis(), TimeUnit.MILLISECONDS);
            try {
                write(channel, ByteBuffer.wrap(word));
                rest.write(channel);
                return answer(channel);
            } finally {
                cut.cancel(false);
            }
        }
    }

    private SocketChannel opened() throws IOException {
        return switch (place) {
            case Place.Local(var socket) -> {
                var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                yield connected(channel, UnixDomainSocketAddress.of(socket));
            }
            case Place.Port(var address) -> connected(SocketChannel.open(), address);
        };
    }

    private static SocketChannel connected(SocketChannel channel, SocketAddress to) throws IOException {
        try {
            channel.connect(to);
            return channel;
        } catch (IOException away) {
            channel.close();
            throw away;
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException closed) {
            // It is cut either way.
        }
    }

    private static void stream(SocketChannel channel, InputStream file) throws IOException {
        var chunk = new byte[CHUNK];
        try {
            for (var read = file.readNBytes(chunk, 0, CHUNK); read > 0; read = file.readNBytes(chunk, 0, CHUNK)) {
                write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
                write(channel, ByteBuffer.wrap(chunk, 0, read));
            }
        } finally {
            Arrays.fill(chunk, (byte) 0);
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var said = new ByteArrayOutputStream();
        var part = ByteBuffer.allocate(LONGEST_ANSWER);
        while (said.size() < LONGEST_ANSWER && channel.read(part.clear()) >= 0) {
            said.write(part.array(), 0, part.position());
        }
        return said.toString(US_ASCII).replace("\0", "").strip();
    }

    /** The name of what was found is the scanner's and goes nowhere. */
    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        throw new IOException("the scanner gave no verdict");
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
