package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import de.hausbote.simulator.SentMessage;
import de.hausbote.simulator.Simulator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kills the program while customers write and an agent answers. Afterwards everything that was acknowledged is there
 * once, in order, and nothing was sent twice; what nobody knows says so.
 */
@Tag("INB-4")
@Tag("INB-5")
class CrashIT {
    private static final Logger LOG = LoggerFactory.getLogger(CrashIT.class);
    private static final Duration TO_SETTLE = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void nothingIsLostOrDoubledOverTwoKills() {
        cycles(2);
    }

    @Test
    @Tag("slow")
    void nothingIsLostOrDoubledOverTwentyKills() {
        cycles(20);
    }

    private void cycles(int kills) {
        var house = new TestHouse(folder);
        try (var provider = TestProvider.started(elsewhere, house);
                var program = ChildAppliance.started(house, TestProvider.connection(elsewhere))) {
            var agent = house.visitor();
            agent.activate(program.code(Role.AGENT), "Jana", "jana", "drei Tassen Kaffee am Montag");
            Await.until("the provider's verification", provider::connected);
            var load = new CrashLoad(provider, agent);
            load.begin();
            for (var kill = 0; kill < kills; kill++) {
                underLoad(load);
                program.kill();
                program.startAgain();
            }
            load.end();

            settled(provider, agent, load);
            LOG.info(
                    "crash cycles kills={} written={} answered={} sent={} doubtful={}",
                    kills,
                    load.written().size(),
                    load.accepted().size(),
                    provider.received().size(),
                    doubtful(agent));
        }
    }

    /** Until answers go out again, and then for up to a second. */
    private static void underLoad(CrashLoad load) {
        var before = load.accepted().size();
        Await.until(
                "answers to be accepted again",
                () -> load.accepted().size() >= before + CrashLoad.CUSTOMERS,
                load::trouble);
        LockSupport.parkNanos(
                Duration.ofMillis(ThreadLocalRandom.current().nextInt(1_000)).toNanos());
    }

    private static void settled(Simulator provider, Desk agent, CrashLoad load) {
        Await.until("the provider to have delivered everything", TO_SETTLE, provider::resting);
        Await.until(
                "everything to be taken in",
                TO_SETTLE,
                () -> inbound(agent).size() >= load.written().size());
        Await.until(
                "every answer to have left",
                TO_SETTLE,
                () -> outbound(agent).stream()
                        .map(message -> message.path("state").asText())
                        .noneMatch(state -> state.equals("queued") || state.equals("sending")));

        everythingWrittenIsThereOnceAndInOrder(agent, load);
        everythingAnsweredIsThereOnce(agent, load);
        nothingWasSentTwice(provider, agent);
        everythingIsFoundOnce(agent);
    }

    /** The index lost nothing by the kills, and nothing is in it twice. */
    private static void everythingIsFoundOnce(Desk agent) {
        var ids = Stream.concat(inbound(agent).stream(), outbound(agent).stream())
                .map(message -> message.path("id").asText())
                .sorted()
                .toList();
        Await.until("everything to be found", TO_SETTLE, () -> found(agent).equals(ids));
    }

    private static List<String> found(Desk agent) {
        return Stream.of("von:kunde", "von:uns")
                .flatMap(query -> found(agent, query).stream())
                .sorted()
                .toList();
    }

    private static List<String> found(Desk agent, String query) {
        var found = new ArrayList<String>();
        var page = agent.post("/searches", Map.of("query", query, "limit", 50));
        page.path("items").forEach(hit -> found.add(hit.path("message").asText()));
        while (page.hasNonNull("next")) {
            var cursor = page.path("next").asText();
            page = agent.post("/searches", Map.of("query", query, "limit", 50, "cursor", cursor));
            page.path("items").forEach(hit -> found.add(hit.path("message").asText()));
        }
        return found;
    }

    private static void everythingWrittenIsThereOnceAndInOrder(Desk agent, CrashLoad load) {
        var byConversation = agent.conversations().stream()
                .map(id -> texts(agent.messages(id), "in"))
                .collect(Collectors.toMap(texts -> keyIn(texts.getFirst()), Function.identity()));

        assertEquals(load.writtenByCustomer(), new TreeMap<>(byConversation));
    }

    private static String keyIn(String text) {
        return text.substring(0, text.indexOf(' '));
    }

    private static void everythingAnsweredIsThereOnce(Desk agent, CrashLoad load) {
        var answers = outbound(agent).stream()
                .map(message -> message.path("text").asText())
                .toList();

        assertEquals(answers.stream().distinct().count(), answers.size());
        assertTrue(answers.containsAll(load.accepted()), "an accepted answer is missing");
    }

    /** What is known to have left was received once; what is in doubt at most once; nothing else was received. */
    private static void nothingWasSentTwice(Simulator provider, Desk agent) {
        var received =
                provider.received().stream().collect(Collectors.groupingBy(SentMessage::text, Collectors.counting()));

        for (var message : outbound(agent)) {
            var times = received.getOrDefault(message.path("text").asText(), 0L);
            switch (message.path("state").asText()) {
                case "uncertain" -> assertTrue(times <= 1, "a doubtful message was sent twice");
                case "sent", "delivered", "read" -> assertEquals(1, times);
                default ->
                    throw new AssertionError(
                            "unexpected state " + message.path("state").asText());
            }
        }
        assertEquals(
                received.size(),
                received.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long doubtful(Desk agent) {
        return outbound(agent).stream()
                .filter(message -> message.path("state").asText().equals("uncertain"))
                .count();
    }

    private static List<JsonNode> inbound(Desk agent) {
        return all(agent, "in");
    }

    private static List<JsonNode> outbound(Desk agent) {
        return all(agent, "out");
    }

    private static List<JsonNode> all(Desk agent, String direction) {
        return agent.conversations().stream()
                .flatMap(id -> agent.messages(id).stream())
                .filter(message -> message.path("direction").asText().equals(direction))
                .toList();
    }

    private static List<String> texts(List<JsonNode> messages, String direction) {
        return messages.stream()
                .filter(message -> message.path("direction").asText().equals(direction))
                .map(message -> message.path("text").asText())
                .toList();
    }
}
