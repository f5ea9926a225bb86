package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** How people come in, stay and leave. */
@TestInstance(Lifecycle.PER_CLASS)
class SessionIT {
    private static final String PASSWORD = "fünf Tassen Kaffee am Freitag";

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private String adminId = "";

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = visitor();
        adminId = admin.activate(appliance.code(Role.ADMIN), "Katrin", "katrin", PASSWORD)
                .path("id")
                .asText();
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    @Test
    void aCodeWorksOnce() {
        var code = invitation();
        visitor().activate(code, "Jana", "jana", PASSWORD);

        assertEquals("CODE_UNKNOWN", refusal(visitor(), "/activations", activation(code, "eva", PASSWORD), 404));
    }

    @Test
    void easyPasswordsAreRefused() {
        var code = invitation();
        for (var easy : List.of("kurz", "passwort12345", "qwertzuiop123", "Hausbote2026!", "aaaaaaaaaaaaaaa")) {
            assertEquals(
                    "PASSWORD_WEAK", refusal(visitor(), "/activations", activation(code, "lena", easy), 400), easy);
        }
    }

    @Test
    @Tag("IAM-10")
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() {
        visitor().activate(invitation(), "Mara", "mara", PASSWORD);

        assertEquals(
                visitor().send("POST", "/session", credentials("mara", "falsch"), 401),
                visitor().send("POST", "/session", credentials("niemand", "falsch"), 401));
    }

    @Test
    @Tag("IAM-10")
    void whoTriesTooOftenHasToWaitAndThenComesIn() {
        visitor().activate(invitation(), "Nele", "nele", PASSWORD);
        var paused = Await.value("a pause that outlasts this test", () -> {
            var pause = visitor().pauseAfter(credentials("NELE", "falsch"));
            pause.filter(each -> each.toMinutes() < 1).ifPresent(appliance.clock()::advance);
            return pause.filter(each -> each.toMinutes() >= 1);
        });

        assertEquals("TOO_MANY_TRIES", refusal(visitor(), "/session", credentials("nele", PASSWORD), 429));
        appliance.clock().advance(paused.plus(Duration.ofMinutes(1)));

        assertEquals("nele", visitor().signIn("nele", PASSWORD).path("login").asText());
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        var agent = visitor();
        agent.activate(invitation(), "Olga", "olga", PASSWORD);

        agent.delete("/session");

        agent.send("GET", "/session", Map.of(), 401);
        assertFalse(agent.get("/setup").path("signedIn").asBoolean());
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndTheLastAdministratorStays() {
        var agent = visitor();
        var agentId =
                agent.activate(invitation(), "Pia", "pia", PASSWORD).path("id").asText();

        admin.put("/people/" + agentId + "/state", Map.of("state", "inactive"));

        agent.send("GET", "/session", Map.of(), 401);
        agent.send("POST", "/session", credentials("pia", PASSWORD), 401);
        var last = admin.send("PUT", "/people/" + adminId + "/state", Map.of("state", "inactive"), 409);
        assertEquals("LAST_ADMIN", last.path("code").asText());
    }

    @Test
    void aSessionOutlivesARestart() {
        var agent = visitor();
        agent.activate(invitation(), "Rosa", "rosa", PASSWORD);

        appliance.restart();

        assertEquals("Rosa", agent.get("/session").path("name").asText());
    }

    @Test
    @Tag("WEB-3")
    void theCookieIsOfThisHostOnlyAndChangesWithEverySession() {
        visitor().activate(invitation(), "Tina", "tina", PASSWORD);
        try (var knock = new Knock(appliance.house().inside(), appliance.house().insideCertificate())) {
            var first = cookie(knock);

            assertTrue(
                    first.matches("__Host-session=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict"),
                    first);
            assertNotEquals(first, cookie(knock));
        }
    }

    private Desk visitor() {
        return appliance.house().visitor();
    }

    private String invitation() {
        return admin.post("/people", Map.of("name", "Neu", "role", "agent"))
                .path("code")
                .asText();
    }

    private static Map<String, String> activation(String code, String login, String password) {
        return Map.of("code", code, "name", "Neu", "login", login, "password", password, "language", "de");
    }

    private static Map<String, String> credentials(String login, String password) {
        return Map.of("login", login, "password", password);
    }

    private static String refusal(Desk desk, String path, Map<String, String> body, int status) {
        return desk.send("POST", path, body, status).path("code").asText();
    }

    private String cookie(Knock knock) {
        var headers = Map.of("Origin", appliance.house().inside().toString(), "Content-Type", "application/json");
        var body = "{\"login\":\"tina\",\"password\":\"" + PASSWORD + "\"}";
        return knock.send("POST", "/api/v1/session", headers, body)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    /** In a house of its own, because a whole day passes. */
    @Nested
    class Expiry {
        @Test
        @Tag("IAM-11")
        void aSessionEndsWithoutInputAndInAnyCaseAfterADay(@TempDir Path other) {
            try (var apart = TestAppliance.in(other)) {
                var agent = apart.house().visitor();
                agent.activate(apart.code(Role.AGENT), "Jana", "jana", PASSWORD);

                for (var hour = 0; hour < 11; hour++) {
                    apart.clock().advance(Duration.ofHours(1));
                    agent.get("/session");
                }
                apart.clock().advance(Duration.ofMinutes(61));
                agent.send("GET", "/session", Map.of(), 401);

                agent.signIn("jana", PASSWORD);
                apart.clock().advance(Duration.ofHours(2));
                agent.send("GET", "/session", Map.of(), 401);
            }
        }
    }
}
