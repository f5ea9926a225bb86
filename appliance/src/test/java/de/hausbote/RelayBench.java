package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.simulator.Fault;
import de.hausbote.simulator.SentMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A thousand answers that wait while the provider is down, and leave when it is there again: how long that takes
 * beside what the pace of a number allows, whether the provider's limits are kept, and what it does to memory. The first
 * thousand find the program as it starts, the others find it warm. Run by {@code scripts/bench relay}.
 */
class RelayBench {
    private static final int CUSTOMERS = 100;
    private static final int QUEUED = 1_000;
    private static final int ROUNDS = 6;
    private static final int PER_SECOND = 80;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private final List<String> answers = new ArrayList<>();

    @Test
    void relay() {
        try (var house = BenchHouse.in(folder, elsewhere)) {
            house.provider().faults().set(Fault.PAIR_LIMIT, true);
            var conversations = conversations(house);
            Figures.head("Baseline: the pace of a number, 80 at once and 80 a second");
            for (var round = 1; round <= ROUNDS; round++) {
                tellRound(house, conversations, round);
            }
            tellLimits(house.provider().received());
            assertEquals(answers.size(), house.provider().received().size());
            assertEquals(
                    new HashSet<>(answers),
                    new HashSet<>(house.provider().received().stream()
                            .map(SentMessage::text)
                            .toList()));
        }
    }

    private static List<String> conversations(BenchHouse house) {
        for (var at = 0; at < CUSTOMERS; at++) {
            house.provider()
                    .join("Kunde " + at, "49155500%05d".formatted(at), "", "")
                    .writes("Guten Tag");
        }
        Await.until(
                "all to have written",
                LONGEST,
                () -> house.agent().conversations().size() == CUSTOMERS);
        return house.agent().conversations();
    }

    private void tellRound(BenchHouse house, List<String> conversations, int round) {
        var account = house.admin()
                .get("/channel-accounts")
                .path("items")
                .get(0)
                .path("id")
                .asText();
        var activation = "/channel-accounts/" + account + "/activation";
        house.provider().faults().down(true);
        for (var at = 0; at < QUEUED; at++) {
            var text = "Runde " + round + ", Antwort " + at + ": Ihr Vertrag ist verlängert, die Unterlagen kommen.";
            house.agent().answer(conversations.get(at % CUSTOMERS), text);
            answers.add(text);
        }
        var begun = System.nanoTime();
        house.provider().faults().down(false);
        house.admin().put(activation, Map.of());
        Await.until(
                "all to have left", LONGEST, () -> house.provider().received().size() >= answers.size());
        var seconds = (System.nanoTime() - begun) / 1e9;
        var least = (QUEUED - PER_SECOND) / (double) PER_SECOND;
        Figures.compare("seconds for 1,000 answers, round " + round, seconds, least, "");
        Figures.tell("MB resident after round " + round, house.megabytes(), round == 1 ? "" : "flat");
    }

    private static void tellLimits(List<SentMessage> received) {
        var times = received.stream().map(SentMessage::at).sorted().toList();
        Figures.tell("most answers in one second", mostWithin(times, Duration.ofSeconds(1)), "at most 160");
        var most = 0;
        for (var customer :
                received.stream().map(SentMessage::customer).distinct().toList()) {
            most = Math.max(most, (int) received.stream()
                    .filter(sent -> sent.customer().equals(customer))
                    .count());
        }
        Figures.tell("answers to one customer in all", most, "at most 45 ahead");
    }

    private static int mostWithin(List<Instant> times, Duration span) {
        var most = 0;
        var from = 0;
        for (var to = 0; to < times.size(); to++) {
            while (!times.get(from).isAfter(times.get(to).minus(span))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }
}
