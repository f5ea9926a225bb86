package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many webhooks are taken in, signed, over TLS, until the answer says that they are durable; and what becomes of them
 * when they come at a steady rate. The house is sealed meanwhile, so that nothing else runs; afterwards it opens, and
 * every one of them has to be there. Beside it, in the same run, the same bodies inserted into PostgreSQL. Run by
 * {@code scripts/bench intake}.
 */
class IntakeBench {
    private static final int PER_SECOND = 1_000;
    private static final int STEADY = 20_000;
    private static final List<Integer> CLIENTS = List.of(1, 16, 64);
    private static final int EACH = 3_000;
    private static final Duration TO_READ = Duration.ofMinutes(10);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void intake() {
        try (var house = BenchHouse.in(folder, elsewhere);
                var database = InsertBaseline.beside(house)) {
            house.seal();
            var ours = new Load(() -> new HookLine(house, 200));
            var baseline = new Load(database::client);
            ours.closed(64, 10 * EACH);
            baseline.closed(64, 10 * EACH);
            Figures.head("Baseline: " + database.version() + ", an insert and a commit each, 16 connections");
            CLIENTS.forEach(clients -> tellClosed(clients, ours, baseline));
            tellHttp(house, ours);
            tellOpen(ours, baseline);
            tellWhatIsThere(house, ours.done());
        }
    }

    /** Ours, the other, the other, ours: whatever else the machine does falls on both. */
    private static void tellClosed(int clients, Load ours, Load baseline) {
        var count = clients == 1 ? EACH : 3 * EACH;
        var first = ours.closed(clients, count);
        var others = baseline.closed(clients, count).plus(baseline.closed(clients, count));
        var both = first.plus(ours.closed(clients, count));
        var name = clients + (clients == 1 ? " client" : " clients");
        Figures.compare(
                "webhooks a second, " + name, both.perSecond(), others.perSecond(), clients == 64 ? "at least 2" : "");
        Figures.compare(
                "ms p50, " + name, first.latencies().p50(), others.latencies().p50(), "");
        Figures.compare(
                "ms p99, " + name,
                first.latencies().p99(),
                others.latencies().p99(),
                clients == 64 ? "at most 0.5" : "");
    }

    /** Whose signature is wrong is answered without being kept: what TLS, HTTP and HMAC cost alone. */
    private static void tellHttp(BenchHouse house, Load ours) {
        var forged = new Load(() -> new HookLine(house, 403));
        forged.closed(64, EACH);
        var refused = forged.closed(64, 3 * EACH);
        var kept = ours.closed(64, 3 * EACH);
        Figures.compare(
                "webhooks a second, 64 clients; HTTP and HMAC alone", kept.perSecond(), refused.perSecond(), "");
    }

    private static void tellOpen(Load ours, Load baseline) {
        var mine = ours.open(64, PER_SECOND, STEADY).latencies();
        var others = baseline.open(64, PER_SECOND, STEADY).latencies();
        Figures.compare("ms p50 at 1,000 a second", mine.p50(), others.p50(), "");
        Figures.compare("ms p99 at 1,000 a second", mine.p99(), others.p99(), "at most 0.2");
    }

    private static void tellWhatIsThere(BenchHouse house, int sent) {
        var opening = System.nanoTime();
        house.unseal();
        Await.until("every webhook to be there", TO_READ, () -> house.found() >= sent);
        var seconds = (System.nanoTime() - opening) / 1e9;
        assertEquals(sent, house.found());
        Figures.tell("webhooks answered with 200, all of them there once", sent, "");
        Figures.tell("messages a second after opening", sent / seconds, "");
    }
}
