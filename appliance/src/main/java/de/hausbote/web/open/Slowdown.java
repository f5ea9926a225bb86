package de.hausbote.web.open;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Counts how often a network begins at a widget. Of an address only the part of the network is looked at, in memory and
 * for ten minutes. Shared by threads. Whoever comes over a proxy of the house itself is counted with everybody else.
 */
final class Slowdown {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_OF_NETWORK = 60;
    private static final int MOST_OF_ALL = 3_000;
    private static final int NETWORK_OF_FOUR = 3;
    private static final int NETWORK_OF_SIX = 6;

    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private Instant since;
    private int all;

    Slowdown(Clock clock) {
        this.clock = clock;
        this.since = clock.instant();
    }

    /** Whether one more may begin now. */
    synchronized boolean admits(SocketAddress peer) {
        var now = clock.instant();
        if (!since.plus(WINDOW).isAfter(now)) {
            counts.clear();
            all = 0;
            since = now;
        }
        all++;
        return all <= MOST_OF_ALL && (near(peer) || counts.merge(network(peer), 1, Integer::sum) <= MOST_OF_NETWORK);
    }

    private static boolean near(SocketAddress peer) {
        return peer instanceof InetSocketAddress known
                && (known.getAddress().isLoopbackAddress() || known.getAddress().isSiteLocalAddress());
    }

    private static String network(SocketAddress peer) {
        return peer instanceof InetSocketAddress known ? network(known.getAddress()) : "";
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        var length = bytes.length == Integer.BYTES ? NETWORK_OF_FOUR : NETWORK_OF_SIX;
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }
}
