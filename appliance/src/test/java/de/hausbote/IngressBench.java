package de.hausbote;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many webhooks become messages in a second: journal, contact, conversation, ticket, record and index, until the
 * agent's page is told and the last one is found. And how long one takes from the provider's 200 to the page at a steady
 * rate. Beside it, in the same run, the same bodies inserted into PostgreSQL. Run by {@code scripts/bench ingress}.
 */
class IngressBench {
    private static final int FLOOD = 4_000;
    private static final int TO_WARM_UP = 3;
    private static final int PER_SECOND = 200;
    private static final int STEADY = 4_000;
    private static final int EACH_FETCHED = 10;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final ScreenLine screen = new ScreenLine();

    @Test
    void ingress() {
        try (var house = BenchHouse.in(folder, elsewhere);
                var database = InsertBaseline.beside(house)) {
            showNames(house);
            house.agent().live(house.inside(), new ScreenLine());
            var ours = new Load(() -> new HookLine(house, 200));
            var baseline = new Load(database::client);
            for (var flood = 0; flood < TO_WARM_UP; flood++) {
                flood(house, ours);
            }
            baseline.closed(64, FLOOD);
            Figures.head("Baseline: " + database.version() + ", an insert and a commit each, 16 connections");
            var rate = flood(house, ours);
            var others = baseline.closed(64, FLOOD).plus(baseline.closed(64, FLOOD));
            rate = (rate + flood(house, ours)) / 2;
            Figures.compare("messages a second, until the last is found", rate, others.perSecond(), "at least 2");
            tellSteady(house, ours);
            var sent = ours.done() + STEADY;
            assertEquals(sent, house.found());
            Figures.tell("webhooks answered with 200, all of them there once", sent, "");
        }
    }

    /** The page knows conversations by the names of their contacts. */
    private static void showNames(BenchHouse house) {
        var changes = house.admin().get("/settings").path("changes").asText();
        house.admin().put("/settings", Map.of("organisation", "", "profileNames", "shown", "changes", changes));
    }

    /** As many as there are at once; in a second from the first one sent to the last one found. */
    private double flood(BenchHouse house, Load ours) {
        var begun = System.nanoTime();
        ours.closed(64, FLOOD);
        var last = BenchHouse.word(ours.done() - 1);
        Await.until("the last one to be found", LONGEST, () -> finds(house, last));
        return FLOOD * 1e9 / (System.nanoTime() - begun);
    }

    private static boolean finds(BenchHouse house, String word) {
        var found = house.agent().post("/searches", Map.of("query", word));
        return !found.path("items").isEmpty();
    }

    private void tellSteady(BenchHouse house, Load ours) {
        // The other page may be gone: the house lets go of one that is too slow for a flood.
        house.agent().live(house.inside(), screen);
        var toPage = new Latencies();
        var toText = new Latencies();
        var conversations = conversations(house);
        new Load(() -> new Reader(house, ours.done(), conversations, toPage, toText)).open(32, PER_SECOND, STEADY);
        Figures.tell("ms p50 from 200 to the page being told, 200 a second", toPage.p50(), "");
        Figures.tell("ms p99 from 200 to the page being told, 200 a second", toPage.p99(), "");
        Figures.tell("ms p50 from 200 to the text on the page, 200 a second", toText.p50(), "");
        Figures.tell("ms p99 from 200 to the text on the page, 200 a second", toText.p99(), "under 300");
    }

    /** By the name of whom it is with. */
    private static Map<String, String> conversations(BenchHouse house) {
        return house.agent().rows("all", "open").stream()
                .collect(toMap(
                        row -> row.at("/contact/name").asText(),
                        row -> row.path("id").asText()));
    }

    /** Somebody writes, and an agent's page is told and now and then fetches the text. One thread. */
    private final class Reader implements Load.Client {
        private final BenchHouse house;
        private final HookLine line;
        private final int first;
        private final Map<String, String> conversations;
        private final Latencies toPage;
        private final Latencies toText;

        private Reader(
                BenchHouse house, int first, Map<String, String> conversations, Latencies toPage, Latencies toText) {
            this.house = house;
            this.line = new HookLine(house, 200);
            this.first = first;
            this.conversations = conversations;
            this.toPage = toPage;
            this.toText = toText;
        }

        @Override
        public void send(int number) throws Exception {
            line.send(first + number);
            var answered = System.nanoTime();
            var conversation = conversations.getOrDefault(BenchHouse.name(first + number), "");
            toPage.add(Math.max(0, screen.next(conversation) - answered));
            if (number % EACH_FETCHED == 0) {
                house.agent().get("/conversations/" + conversation + "/messages?limit=20");
                toText.add(System.nanoTime() - answered);
            }
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
