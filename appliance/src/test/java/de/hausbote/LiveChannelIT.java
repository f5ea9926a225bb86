package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The live channel from a browser's side: who gets in, what is told, and how it ends. */
@TestInstance(Lifecycle.PER_CLASS)
class LiveChannelIT {
    private static final String PASSWORD = "sechs Tassen Kaffee am Samstag";
    private static final int NONSENSE = 1008;
    private static final int TOO_LARGE = 1009;
    private static final int GOING_AWAY = 1001;
    private static final int SIGNED_OUT = 4401;

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private Desk agent;
    private int number;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    @Test
    void aMessageIsToldByItsIdsAndNothingElse() {
        var line = agent.live();
        line.await("hello");
        appliance.simulator().customer("Anna").writes("Streng vertraulich");

        var told = line.await("message");
        var conversation = told.path("conversation").asText();
        assertEquals(
                "Streng vertraulich",
                agent.messages(conversation).getLast().path("text").asText());
        assertTrue(line.heard().stream().noneMatch(frame -> frame.contains("vertraulich") || frame.contains("Anna")));
        line.hangUp();
    }

    @Test
    void aStateThatChangesIsToldInItsOrder() {
        appliance.simulator().customer("Mehmet").writes("Hallo");
        var conversation = agent.awaitRow(
                        row -> row.path("contact").path("name").asText().isEmpty()
                                || row.path("last").path("preview").asText().equals("Hallo"))
                .path("id")
                .asText();
        var line = agent.live();
        line.await("hello");

        var message = agent.answer(conversation, "Guten Tag").path("id").asText();

        line.await(told -> told.path("message").asText().equals(message)
                && told.path("state").asText().equals("read"));
        var seqs = line.heard().stream()
                .filter(frame -> frame.contains("\"seq\":"))
                .map(LiveChannelIT::seq)
                .toList();
        assertEquals(seqs.stream().sorted().distinct().toList(), seqs);
        line.hangUp();
    }

    @Test
    void whoWasAwayIsToldWhatWasMissed() {
        var line = agent.live();
        var hello = line.await("hello");
        line.hangUp();
        appliance.simulator().customer("Sofia").writes("While you were away " + ++number);
        agent.awaitRow(row -> row.path("last").path("preview").asText().endsWith("away " + number));

        var missed = agent.get("/changes?epoch=" + hello.path("epoch").asText() + "&after="
                + hello.path("seq").asLong());
        var tooOld = agent.get("/changes?epoch=another&after=0");

        assertTrue(missed.path("complete").asBoolean());
        assertTrue(missed.path("changes").findValuesAsText("kind").contains("message"));
        assertFalse(tooOld.path("complete").asBoolean());
    }

    @Test
    void aColleagueWhoWritesIsToldToOthersOnly() {
        appliance.simulator().customer("Anna").writes("Noch eine Frage");
        var conversation = agent.awaitRow(
                        row -> row.path("last").path("preview").asText().equals("Noch eine Frage"))
                .path("id")
                .asText();
        var colleague = invited("ute");
        var hers = colleague.live();
        var mine = agent.live();
        hers.await("hello");
        mine.await("hello");

        hers.say("{\"kind\":\"typing\",\"conversation\":\"" + conversation + "\"}");

        assertEquals(conversation, mine.await("typing").path("conversation").asText());
        assertTrue(hers.heard().stream().noneMatch(frame -> frame.contains("typing")));
        hers.hangUp();
        mine.hangUp();
    }

    @Test
    void anAdministratorIsToldOfAccountsAndOfNoConversation() {
        var line = admin.live();
        line.await("hello");
        appliance.simulator().customer("Anna").writes("Nicht für alle " + ++number);
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Nicht für alle " + number));

        var account =
                admin.get("/channel-accounts").path("items").get(0).path("id").asText();
        admin.delete("/channel-accounts/" + account + "/activation");
        admin.put("/channel-accounts/" + account + "/activation", Map.of());

        assertEquals(account, line.await("account").path("account").asText());
        assertTrue(line.heard().stream().noneMatch(frame -> frame.contains("conversation")));
        line.hangUp();
    }

    @ParameterizedTest
    @EnumSource(names = {"DPO", "CUSTODIAN"})
    void whoNeitherAnswersNorRunsTheHouseIsToldOfNothing(Role role) {
        var watcher = appliance.invited(admin, role);
        var hers = watcher.live();
        hers.await("hello");
        var line = agent.live();
        line.await("hello");
        appliance.simulator().customer("Anna").writes("Nur für den Dienst " + ++number);
        line.await("message");
        var account =
                admin.get("/channel-accounts").path("items").get(0).path("id").asText();
        admin.delete("/channel-accounts/" + account + "/activation");
        admin.put("/channel-accounts/" + account + "/activation", Map.of());
        line.await("account");

        watcher.delete("/session");

        hers.await("signed-out");
        assertTrue(
                hers.heard().stream()
                        .allMatch(frame -> frame.contains("\"hello\"") || frame.contains("\"signed-out\"")),
                () -> String.join("\n", hers.heard()));
        line.hangUp();
    }

    @Test
    @Tag("WEB-1")
    void nobodyElseGetsIn() {
        assertEquals(
                401,
                refused(appliance.house().visitor(), appliance.house().inside().toString()));
        assertEquals(403, refused(agent, "https://evil.example"));
    }

    @Test
    void nonsenseAndWhatIsTooLongEndTheConnectionAndNobodyElses() {
        var other = agent.live();
        other.await("hello");
        var nonsense = agent.live();
        nonsense.await("hello");
        nonsense.say("not json");
        var endless = agent.live();
        endless.await("hello");
        endless.say("x".repeat(10_000));

        assertEquals(NONSENSE, nonsense.awaitEnd());
        assertEquals(TOO_LARGE, endless.awaitEnd());
        appliance.simulator().customer("Jörg").writes("Geht weiter");
        other.await("message");
        other.hangUp();
    }

    @Test
    void aSessionThatEndsTakesItsConnectionsAlong() {
        var colleague = invited("vera");
        var line = colleague.live();
        line.await("hello");

        colleague.delete("/session");

        line.await("signed-out");
        assertEquals(SIGNED_OUT, line.awaitEnd());
    }

    @RepeatedTest(3)
    void stoppingTheHouseSaysGoodbyeToEverybody() {
        var lines = IntStream.range(0, 5).mapToObj(n -> agent.live()).toList();
        lines.forEach(line -> line.await("hello"));

        appliance.restart();

        lines.forEach(line -> assertEquals(GOING_AWAY, line.awaitEnd()));
        agent.live().await("hello");
    }

    private Desk invited(String login) {
        var code = admin.post("/people", Map.of("name", login, "role", "agent"))
                .path("code")
                .asText();
        var desk = appliance.house().visitor();
        desk.activate(code, login, login, PASSWORD);
        return desk;
    }

    private static int refused(Desk desk, String origin) {
        var refusal = assertThrows(CompletionException.class, () -> desk.live(origin, new LiveLine()));
        return assertInstanceOf(WebSocketHandshakeException.class, refusal.getCause())
                .getResponse()
                .statusCode();
    }

    private static long seq(String frame) {
        var digits = frame.replaceAll(".*\"seq\":(\\d+).*", "$1");
        return Long.parseLong(digits);
    }
}
