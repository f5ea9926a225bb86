package de.hausbote.config;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The virus scanner that looks at files, if there is one.
 *
 * @param socket of clamd on this machine; nothing for no scanner
 * @param whenAway what becomes of files while it does not answer
 */
public record ScannerConfig(Optional<Socket> socket, WhenAway whenAway) {
    private static final Pattern PORT = Pattern.compile("tcp://(127\\.0\\.0\\.1|\\[::1\\]):([0-9]{1,5})");
    private static final String LOCAL = "unix:";

    static final ScannerConfig DEFAULT = new ScannerConfig(Optional.empty(), WhenAway.WAIT);

    /** Where it listens. */
    public sealed interface Socket {
        record Local(Path path) implements Socket {}

        record Port(InetSocketAddress address) implements Socket {}
    }

    /** What becomes of files while the scanner does not answer. */
    public enum WhenAway {
        /** They wait. */
        WAIT,
        /** They pass, with a mark. */
        PASS
    }

    /** @throws IllegalArgumentException for anything but a socket of this machine */
    static Optional<Socket> socket(String text) {
        if (text.equals("none")) {
            return Optional.empty();
        }
        if (text.startsWith(LOCAL + "/")) {
            return Optional.of(new Socket.Local(Path.of(text.substring(LOCAL.length()))));
        }
        var port = PORT.matcher(text);
        if (!port.matches()) {
            throw new IllegalArgumentException("neither none nor a socket of this machine");
        }
        var address = InetAddress.ofLiteral(port.group(1).replaceAll("[\\[\\]]", ""));
        return Optional.of(new Socket.Port(new InetSocketAddress(address, Integer.parseInt(port.group(2)))));
    }
}
