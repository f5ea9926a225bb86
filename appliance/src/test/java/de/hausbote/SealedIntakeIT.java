package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the provider sends while the house is sealed. */
@Tag("INB-9")
class SealedIntakeIT {
    private static final int MANY = 100_000;
    private static final int AT_ONCE = 32;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    @TempDir
    Path folder;

    private TestAppliance appliance;
    private SignedHook hook;
    private Desk admin;
    private Desk agent;

    @BeforeEach
    void start() {
        appliance = TestAppliance.in(folder, "intake:\n  sealed-quota: 64 MiB\n");
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        hook = new SignedHook(appliance);
    }

    @AfterEach
    void stop() {
        hook.close();
        appliance.close();
    }

    @Test
    void itIsTakenInAndInItsOrderOnceTheHouseIsOpen() {
        appliance.seal(admin);
        var said = IntStream.range(0, 60).mapToObj(at -> "Nummer " + at).toList();
        said.forEach(text -> assertEquals(200, hook.signed(hook.message(text)).statusCode()));
        assertEquals(
                403,
                hook.post(hook.message("gefälscht"), List.of("sha256=" + "0".repeat(64)))
                        .statusCode());

        appliance.unseal();

        agent.signIn("agent", TestAppliance.PASSWORD);
        var row =
                agent.awaitRow(one -> one.path("last").path("preview").asText().equals("Nummer 59"));
        assertEquals(
                said,
                agent.messages(row.path("id").asText()).stream()
                        .map(message -> message.path("text").asText())
                        .toList());
    }

    @Test
    void pastTheQuotaTheProviderIsTurnedAwayAndNothingOfBeforeIsLost() {
        appliance.seal(admin);
        assertEquals(200, hook.signed(hook.message("vorher")).statusCode());
        var large = ("{\"filler\":\"" + "x".repeat(4_000_000) + "\"}").getBytes(UTF_8);
        var answers = IntStream.range(0, 18)
                .map(_ -> hook.signed(large).statusCode())
                .boxed()
                .toList();
        assertEquals(16, answers.indexOf(503), answers::toString);
        assertTrue(answers.subList(16, 18).stream().allMatch(code -> code == 503), answers::toString);

        appliance.unseal();

        agent.signIn("agent", TestAppliance.PASSWORD);
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("vorher"));
        assertEquals(200, hook.signed(hook.message("nachher")).statusCode());
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("nachher"));
    }

    @Test
    @Tag("slow")
    void aHundredThousandOfThemAreAllThereAfterwards() throws InterruptedException, ExecutionException {
        appliance.seal(admin);
        try (var provider = Executors.newFixedThreadPool(AT_ONCE)) {
            var posted = IntStream.range(0, MANY)
                    .mapToObj(at -> provider.submit(
                            () -> hook.signed(hook.message("Nummer " + at)).statusCode()))
                    .toList();
            for (var each : posted) {
                assertEquals(200, each.get());
            }
        }

        assertEquals(200, hook.signed(hook.message("Ende")).statusCode());

        appliance.unseal();

        agent.signIn("agent", TestAppliance.PASSWORD);
        var row = Await.value(
                "the last one",
                LONGEST,
                () -> agent.rows("all", "open").stream()
                        .filter(one -> one.path("last").path("preview").asText().equals("Ende"))
                        .findFirst());
        var texts = agent.messages(row.path("id").asText()).stream()
                .map(message -> message.path("text").asText())
                .toList();
        assertEquals(MANY + 1, texts.size());
        assertEquals(MANY + 1, Set.copyOf(texts).size(), "each once");
    }
}
