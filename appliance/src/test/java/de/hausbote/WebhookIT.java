package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.identity.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The public listener as a provider, or somebody who pretends to be one, finds it. */
@TestInstance(Lifecycle.PER_CLASS)
class WebhookIT {
    private static final int LARGEST = 4 << 20;

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk agent;
    private SignedHook hook;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        agent = appliance.person(Role.AGENT);
        hook = new SignedHook(appliance);
    }

    @AfterAll
    void stop() {
        hook.close();
        appliance.close();
    }

    @Test
    @Tag("INB-1")
    void whatIsNotSignedByTheProviderIsTurnedAwayAndLeavesNothing() {
        var body = hook.message("gefälscht");
        var right = SignedHook.signature(body, appliance.simulator().account().appSecret());
        var wrong = Stream.of(
                List.<String>of(),
                List.of(""),
                List.of("sha256="),
                List.of(right.substring(0, right.length() - 1)),
                List.of(right + "0"),
                List.of(right.replace("sha256=", "sha1=")),
                List.of(right.replace("sha256=", "")),
                List.of(right.replace("sha256=", "sha512=")),
                List.of(flipped(right)),
                List.of(SignedHook.signature(body, "another secret")),
                List.of(SignedHook.signature(
                        hook.message("anderer Text"),
                        appliance.simulator().account().appSecret())),
                List.of(right, right),
                List.of(right + "," + right));

        wrong.forEach(
                signatures -> assertEquals(403, hook.post(body, signatures).statusCode(), signatures::toString));
        assertEquals(403, hook.post(reformatted(body), List.of(right)).statusCode());

        assertNothingArrivedBut(appliance.simulator().customer("Anna").writes("Echt"), "gefälscht");
    }

    @Test
    @Tag("INB-10")
    void whatIsTooLargeIsTurnedAway() {
        var body = new byte[LARGEST + 1];

        assertEquals(413, hook.signed(body).statusCode());
        assertEquals(413, hook.post(body, List.of()).statusCode());
        assertEquals(200, hook.signed(hook.message("passt")).statusCode());
    }

    @Test
    void whatIsAuthenticAndUnreadableIsKeptAsideAndStopsNothing() {
        for (var nonsense :
                List.of("", "kein json", "[1,2", "{\"a\":1,\"a\":2}", "[".repeat(200) + "]".repeat(200), "null")) {
            assertEquals(200, hook.signed(nonsense.getBytes(UTF_8)).statusCode(), nonsense);
        }

        appliance.simulator().customer("Mehmet").writes("Danach");
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Danach"));
    }

    @Test
    @Tag("INB-4")
    void nothingIsAcknowledgedThatCannotBeKept() throws IOException {
        appliance.restart();
        var journal = appliance.house().data().resolve("journal");
        var aside = folder.resolve("journal-aside");
        Files.move(journal, aside);
        Files.writeString(journal, "");

        assertEquals(503, hook.signed(hook.message("nicht zu halten")).statusCode());

        Files.delete(journal);
        Files.move(aside, journal);
        assertEquals(200, hook.signed(hook.message("wieder zu halten")).statusCode());
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("wieder zu halten"));
    }

    @Test
    void theProvidersQuestionIsAnsweredForTheRightTokenOnly() {
        var token = appliance.simulator().account().verifyToken();

        assertEquals("1158201444", ask("subscribe", token, "1158201444").body());
        assertEquals(403, ask("subscribe", token + "x", "1158201444").statusCode());
        assertEquals(403, ask("subscribe", "", "1158201444").statusCode());
        assertEquals(403, ask("unsubscribe", token, "1158201444").statusCode());
        assertEquals(403, ask("subscribe", token, "<script>").statusCode());
    }

    @Test
    @Tag("INB-2")
    void nothingElseIsThere() {
        for (var path : List.of(
                "/", "/inbox", "/api/v1/setup", "/api/v1/session", "/health", "/hooks", "/hooks/telegram", "/ui/")) {
            assertEquals(404, get(path).statusCode(), path);
        }
    }

    private void assertNothingArrivedBut(String genuine, String forged) {
        assertEquals(false, genuine.isEmpty());
        agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Echt"));
        assertEquals(
                List.of(),
                agent.rows("all", "open").stream()
                        .flatMap(row -> agent.messages(row.path("id").asText()).stream())
                        .map(message -> message.path("text").asText())
                        .filter(forged::equals)
                        .toList());
    }

    private static byte[] reformatted(byte[] body) {
        return new String(body, UTF_8).replace("\n", " ").getBytes(UTF_8);
    }

    private static String flipped(String signature) {
        var last = signature.charAt(signature.length() - 1);
        return signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0');
    }

    private HttpResponse<String> ask(String mode, String token, String challenge) {
        return get("/hooks/whatsapp?hub.mode=" + mode + "&hub.verify_token=" + token + "&hub.challenge="
                + challenge.replace("<", "%3C").replace(">", "%3E"));
    }

    private HttpResponse<String> get(String path) {
        return hook.exchange(HttpRequest.newBuilder(URI.create(
                        "https://localhost:" + appliance.house().webhook().getPort() + path))
                .build());
    }
}
