package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What every answer of both doors carries, whatever was asked and however wrongly. */
@Tag("WEB-2")
@TestInstance(Lifecycle.PER_CLASS)
class DoorsIT {
    private static final Map<String, String> ALWAYS = Map.of(
            "strict-transport-security", "max-age=31536000",
            "x-content-type-options", "nosniff",
            "referrer-policy", "no-referrer",
            "cross-origin-opener-policy", "same-origin",
            "cross-origin-resource-policy", "same-origin");

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Knock inside;
    private Knock open;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        var house = appliance.house();
        inside = new Knock(house.inside(), house.insideCertificate());
        open = new Knock(
                URI.create("https://localhost:" + house.webhook().getPort()),
                TestHouse.certificate(house.publicCertificate()));
    }

    @AfterAll
    void stop() {
        inside.close();
        open.close();
        appliance.close();
    }

    @Test
    void everyAnswerOfBothDoorsTellsTheBrowserWhatIsAllowed() {
        assertAll(Stream.concat(
                        Stream.of(
                                        "/",
                                        "/inbox",
                                        "/settings/people",
                                        "/api/v1/setup",
                                        "/api/v1/session",
                                        "/api/v1/nothing",
                                        "/health",
                                        "/nothing",
                                        "/ui/0/app/main.js",
                                        "/ui/%2e%2e/%2e%2e/etc/passwd")
                                .map(inside::get),
                        Stream.of("/", "/hooks/whatsapp", "/hooks/nothing", "/nothing")
                                .map(open::get))
                .map(answer -> () -> assertGuarded(answer)));
    }

    @Test
    void wrongQuestionsGetAnAnswerThatRepeatsNothingOfThem() {
        var origin = Map.of("Origin", appliance.house().inside().toString(), "Content-Type", "application/json");
        var wrong = Stream.of(
                inside.send("POST", "/api/v1/session", origin, "{\"login\":\"<img src=x>\""),
                inside.send(
                        "POST",
                        "/api/v1/session",
                        origin,
                        "{\"login\":\"<img src=x>\",\"extra\":1,\"password\":\"x\"}"),
                inside.send("POST", "/api/v1/session", origin, "[".repeat(5_000)),
                inside.send("POST", "/api/v1/activations/check", origin, "{\"code\":\"<img src=x>\"}"),
                inside.send("POST", "/api/v1/session", origin, "{\"login\":\"" + "<img src=x>".repeat(20_000) + "\"}"),
                inside.send("TRACE", "/api/v1/setup", Map.of(), ""),
                inside.send("OPTIONS", "/api/v1/setup", Map.of("Origin", "https://evil.example"), ""),
                inside.send("PATCH", "/api/v1/session", origin, "{}"),
                inside.get("/api/v1/conversations/<img>".replace("<", "%3C").replace(">", "%3E")),
                inside.get("/%00"),
                inside.send("GET", "/api/v1/setup", Map.of("X-Long", "x".repeat(20_000)), ""));

        assertAll(wrong.map(answer -> () -> {
            assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, () -> answer + answer.body());
            assertFalse(answer.body().contains("img"), answer::body);
            assertTrue(
                    answer.headers().firstValue("access-control-allow-origin").isEmpty());
            assertGuarded(answer);
        }));
    }

    @Test
    void thePageMayLoadItsOwnFilesOnlyAndTheyStayUnderTheirName() {
        var page = inside.get("/");
        var policy = page.headers().firstValue("content-security-policy").orElseThrow();
        var script = Pattern.compile("/ui/[0-9a-f]{16}/app/main\\.js").matcher(page.body());

        assertTrue(policy.startsWith("default-src 'none'; script-src 'self' 'sha256-"), policy);
        assertTrue(policy.contains("require-trusted-types-for 'script'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(script.find());
        var file =
                inside.send("GET", script.group().replace("main", "app-shell"), Map.of("Accept-Encoding", "gzip"), "");
        assertEquals(
                "public, max-age=31536000, immutable",
                file.headers().firstValue("cache-control").orElseThrow());
        assertEquals("gzip", file.headers().firstValue("content-encoding").orElseThrow());
        assertEquals("no-store", page.headers().firstValue("cache-control").orElseThrow());
    }

    @Test
    void nothingOutsideThePageIsServed() {
        for (var path : List.of(
                "/ui/../hausbote.yaml",
                "/ui/%2e%2e/hausbote.yaml",
                "/ui//etc/passwd",
                "/ui/x/..%2f..%2fetc/passwd",
                "/.git/config")) {
            assertEquals(404, inside.get(path.replace("..", "%2e%2e")).statusCode(), path);
        }
    }

    @Test
    @Tag("KEY-11")
    void nobodyLooksIntoTheProgramThroughADoor() {
        for (var path : List.of("/observe", "/observe/health", "/observe/config/values", "/metrics", "/actuator/env")) {
            assertEquals(404, inside.get(path).statusCode(), path);
            assertEquals(404, open.get(path).statusCode(), path);
        }
    }

    private static void assertGuarded(HttpResponse<String> answer) {
        ALWAYS.forEach((name, value) ->
                assertEquals(value, answer.headers().firstValue(name).orElse(""), () -> answer.uri() + " " + name));
        assertTrue(
                answer.headers().firstValue("content-security-policy").isPresent(),
                () -> answer.uri().toString());
        assertTrue(answer.headers().firstValue("server").isEmpty(), "the program says what it is");
        assertTrue(answer.headers().firstValue("cache-control").isPresent());
    }
}
