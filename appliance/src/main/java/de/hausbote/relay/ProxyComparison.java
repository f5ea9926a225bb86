package de.hausbote.relay;

import de.hausbote.relay.LedgerRow.Step;
import de.hausbote.relay.LedgerRow.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compares what the ledger says with what a proxy of the house saw: each attempt is one connection, begun within ten
 * seconds, with at least as many bytes and hardly more. It needs no key and no database. One thread.
 */
public final class ProxyComparison {
    /** By how much the clocks of two machines and the beginning of a call may differ. */
    private static final Duration NEAR = Duration.ofSeconds(10);
    /** What the question for the connection and the handshake of TLS take at most. */
    private static final long AROUND = 6_000;
    /** What the records of TLS add to the bytes of a call at most: one in so many. */
    private static final long RECORDS = 64;

    /** As it stands in the ledger as the peer. */
    private final String proxy;

    private final Map<String, Attempt> attempts = new HashMap<>();
    private final List<ProxyTunnel> tunnels = new ArrayList<>();
    private long strange;

    /** @param through whether the ledger says that it went by this proxy; if not, it may have tried to */
    private record Attempt(String id, Instant at, long bytes, boolean through) {}

    /**
     * What was found.
     *
     * @param attempts of the ledger that went by the proxy in the time that its log covers
     * @param tunnels connections in its log
     * @param bytes that the ledger knows of them
     * @param sent bytes that the proxy counted
     * @param unknown connections that no attempt of the ledger explains
     * @param firstUnknown when the first of them began
     * @param unseen attempts of which the proxy has no connection
     * @param firstUnseen when the first of them began
     * @param strange lines of the log that are about no connection, or in another format
     */
    public record Result(
            long attempts,
            long tunnels,
            long bytes,
            long sent,
            long unknown,
            Optional<Instant> firstUnknown,
            long unseen,
            Optional<Instant> firstUnseen,
            long strange) {
        public boolean agrees() {
            return unknown == 0 && unseen == 0 && strange == 0;
        }

        /** For the person who asked. */
        public String sentence() {
            if (agrees()) {
                return "The proxy saw the same: " + attempts + " attempts, " + tunnels + " connections, " + sent
                        + " bytes sent for " + bytes + " bytes of calls.";
            }
            var said = new ArrayList<String>();
            said.add("The proxy saw something else.");
            firstUnknown.ifPresent(at -> said.add(unknown + " of " + tunnels
                    + " connections are explained by no attempt of the ledger, the first of them at " + at + "."));
            firstUnseen.ifPresent(at -> said.add(
                    unseen + " of " + attempts + " attempts have no connection, the first of them at " + at + "."));
            if (strange > 0) {
                said.add(strange + " lines of the log are about no connection, or have another format.");
            }
            return String.join(" ", said);
        }
    }

    /** @param proxy its address and port with a colon between */
    public ProxyComparison(String proxy) {
        var colon = proxy.lastIndexOf(':');
        this.proxy = "proxy " + proxy.substring(0, Math.max(colon, 0)) + " " + proxy.substring(colon + 1);
    }

    public void takes(LedgerEntry entry) {
        if (!entry.verdict().equals(Verdict.PERMITTED.name())) {
            return;
        }
        var before = entry.step().equals(Step.INTENT.name());
        if (before) {
            attempts.put(
                    entry.attempt(),
                    new Attempt(entry.attempt(), Instant.ofEpochMilli(entry.at()), entry.wireBytes(), false));
        } else if (entry.peer().equals(proxy)) {
            attempts.computeIfPresent(
                    entry.attempt(), (id, intent) -> new Attempt(id, intent.at(), intent.bytes(), true));
        } else if (!entry.peer().isEmpty()) {
            attempts.remove(entry.attempt());
        }
    }

    /** @param line of the proxy's log, in the format of {@link ProxyTunnel} */
    public void takes(String line) {
        ProxyTunnel.read(line).ifPresentOrElse(tunnels::add, () -> strange++);
    }

    public Result result() {
        var open = covered();
        var expected = open.values().stream()
                .flatMap(List::stream)
                .filter(Attempt::through)
                .toList();
        var unknown = new ArrayList<ProxyTunnel>();
        tunnels.stream().sorted(Comparator.comparingLong(ProxyTunnel::sent)).forEach(tunnel -> {
            if (!explained(tunnel, open)) {
                unknown.add(tunnel);
            }
        });
        var unseen = open.values().stream()
                .flatMap(List::stream)
                .filter(Attempt::through)
                .toList();
        return new Result(
                expected.size(),
                tunnels.size(),
                expected.stream().mapToLong(Attempt::bytes).sum(),
                tunnels.stream().mapToLong(ProxyTunnel::sent).sum(),
                unknown.size(),
                unknown.stream().map(ProxyTunnel::begun).min(Comparator.naturalOrder()),
                unseen.size(),
                unseen.stream().map(Attempt::at).min(Comparator.naturalOrder()),
                strange);
    }

    /** The attempts in the time of the log: the ledger usually reaches further. */
    private NavigableMap<Instant, List<Attempt>> covered() {
        var covered = new TreeMap<Instant, List<Attempt>>();
        if (tunnels.isEmpty()) {
            return covered;
        }
        var begun = tunnels.stream().map(ProxyTunnel::begun).sorted().toList();
        var from = begun.getFirst().minus(NEAR);
        var to = begun.getLast().plus(NEAR);
        attempts.values().stream()
                .filter(attempt -> !attempt.at().isBefore(from) && !attempt.at().isAfter(to))
                .forEach(attempt -> covered.computeIfAbsent(attempt.at(), _ -> new ArrayList<>())
                        .add(attempt));
        return covered;
    }

    /** Takes the shortest attempt that fits, and rather one that is known to have gone this way. */
    private static boolean explained(ProxyTunnel tunnel, NavigableMap<Instant, List<Attempt>> open) {
        var near = open.subMap(tunnel.begun().minus(NEAR), true, tunnel.begun().plus(NEAR), true);
        var fitting = near.values().stream()
                .flatMap(List::stream)
                .filter(attempt -> fits(attempt, tunnel))
                .min(Comparator.comparing((Attempt attempt) -> !attempt.through())
                        .thenComparingLong(Attempt::bytes));
        fitting.ifPresent(
                attempt -> open.getOrDefault(attempt.at(), new ArrayList<>()).remove(attempt));
        return fitting.isPresent();
    }

    /** What only tried may have ended at any point. */
    private static boolean fits(Attempt attempt, ProxyTunnel tunnel) {
        var most = attempt.bytes() + attempt.bytes() / RECORDS + AROUND;
        return tunnel.sent() <= most && (!attempt.through() || tunnel.sent() >= attempt.bytes());
    }
}
