package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.custody.Keepers;
import de.hausbote.identity.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house that custodians open, as they find it: what answers, who is needed still, and what is refused. */
@Tag("KEY-5")
class SealedIT {
    private static final Map<String, ?> NOTHING = Map.of();
    private static final List<String> OPENING = List.of("GET /seal", "POST /seal/shares");
    private static final String NO_ID = "0".repeat(26);

    @TempDir
    Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private TestHouse house;
    private Keepers keepers;
    private TestClock clock;
    private Appliance appliance;
    private Desk custodian;

    @BeforeEach
    void start() {
        house = new TestHouse(folder);
        keepers = house.attended("Ada", "Jan", "Eva");
        clock = new TestClock();
        appliance = started();
        custodian = house.visitor();
    }

    @AfterEach
    void stop() {
        appliance.close();
    }

    private Appliance started() {
        var started = Appliance.enter(house.config(), clock, ended::countDown);
        started.open();
        started.start(() -> {});
        return started;
    }

    @Test
    @Tag("KEY-7")
    void onlyWhatOpensTheHouseAnswers() throws IOException {
        try (var knock = new Knock(house.inside(), house.insideCertificate())) {
            assertEquals(200, knock.get("/health").statusCode());
            assertTrue(knock.get("/").body().contains("<app-shell"), "the page of a sealed house is served");
            assertEquals(503, knock.get("/api/v1/live").statusCode());
        }
        assertAll(ApiDescription.routes()
                .filter(route -> !OPENING.contains(route.method() + " " + route.path()))
                .map(route -> () -> assertEquals(
                        "SEALED",
                        code(custodian.raw(route.method(), route.path().replace("{id}", NO_ID))),
                        route::toString)));
        assertEquals("sealed", standing().path("state").asText());
        assertFalse(Files.exists(house.data().resolve("db")), "nothing was opened");
    }

    @Test
    void aWidgetOfASealedHouseSaysThatNobodyIsThere() {
        try (var open = new Knock(house.webhook().resolve("/"), TestHouse.certificate(house.publicCertificate()))) {
            var page = open.get("/w/00000000000000000000000000?l=en&site=https://klinik.example");

            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("<h1>Not available at the moment</h1>"));
            assertFalse(page.body().contains("<form"));
        }
    }

    @Test
    void twoCustodiansOpenTheHouseAndOneDoesNot() {
        assertEquals(List.of("Ada", "Jan", "Eva"), names(standing(), "missing"));

        var waiting = give(1);

        assertEquals("sealed", waiting.path("state").asText());
        assertEquals(List.of("Ada"), names(waiting, "given"));
        assertEquals("SHARE_GIVEN", refused(share(1), 409));
        assertFalse(appliance.isOpen());

        give(3);

        awaitOpen();
        assertEquals(List.of(), names(standing(), "missing"), "an open house tells strangers nothing");
        assertEquals("HOUSE_OPEN", refused(share(2), 409));
        assertTrue(house.visitor().get("/setup").path("languages").isArray());
    }

    @Test
    void wordsOnPaperAndTheRecoveryKitOpenItToo() {
        var rows = keepers.words(2).lines().toList();
        assertEquals(
                "SHARE_SHORT", refused(Map.of("words", String.join("\n", rows.subList(0, 11)), "older", false), 400));
        var wrong = keepers.words(2).replaceFirst("[a-zäöüß]+", "qqqq");
        assertEquals("SHARE_DAMAGED", refused(Map.of("words", wrong, "older", false), 400));
        custodian.post("/seal/shares", Map.of("words", keepers.words(2), "older", false));
        assertEquals(List.of("Jan"), names(standing(), "given"));

        custodian.post("/seal/shares", file(keepers.kit(), Keepers.PASSPHRASE));

        awaitOpen();
    }

    @Test
    void whatDoesNotBelongHereIsRefusedAndNobodyElseHasToWait() throws IOException {
        assertEquals("SHARE_UNKNOWN", refused(file("no share".getBytes(UTF_8), Keepers.PASSPHRASE), 400));
        var damaged = keepers.share(1);
        damaged[damaged.length / 2] ^= 1;
        assertEquals("SHARE_DAMAGED", refused(file(damaged, Keepers.PASSPHRASE), 400));
        var elsewhere = new TestHouse(Files.createDirectories(folder.resolve("elsewhere")));
        assertEquals(
                "SHARE_OTHER_HOUSE",
                refused(file(elsewhere.attended("Ada", "Jan").share(1), Keepers.PASSPHRASE), 409));

        assertEquals("PASSPHRASE_WRONG", refused(file(keepers.share(1), "ganz falsch geraten"), 409));
        assertEquals("TOO_MANY_TRIES", refused(share(1), 429));
        give(2);
        clock.advance(Duration.ofMinutes(6));
        give(1);

        awaitOpen();
    }

    @Test
    @Tag("KEY-8")
    void whoMaySealsTheHouseAndEverybodyIsOutside() throws InterruptedException {
        give(1);
        give(2);
        awaitOpen();
        var admin = administrator();
        var line = admin.live();
        assertTrue(admin.get("/custody").path("attended").asBoolean());
        assertEquals(3, admin.get("/custody").path("custodians").size());

        admin.post("/seal", NOTHING);

        line.await("sealed");
        assertEquals("SEALED", code(admin.raw("GET", "/people")), "nobody is let in while the program ends");
        assertTrue(ended.await(2, TimeUnit.SECONDS), "the program ends");
        appliance.close();
        appliance = started();
        assertEquals("SEALED_ON_PURPOSE", standing().path("trouble").asText());
        give(2);
        give(3);
        awaitOpen();
        assertEquals("SIGN_IN_NEEDED", code(admin.raw("GET", "/people")), "no session outlives a seal");
    }

    @Test
    void anOlderDatabaseIsNamedAndNeedsACustodiansWord() throws IOException {
        give(1);
        give(2);
        awaitOpen();
        administrator();
        appliance.close();
        var database = house.data().resolve("db");
        Folders.copy(database, folder.resolve("older"));
        appliance = started();
        give(1);
        give(2);
        awaitOpen();
        appliance.close();
        Files.move(database, folder.resolve("newest"));
        Folders.copy(folder.resolve("older"), database);
        appliance = started();

        give(1);
        give(2);
        Await.until("the trouble", () -> standing().path("trouble").asText().equals("DATABASE_OLDER"));
        assertEquals("sealed", standing().path("state").asText());
        assertEquals(List.of(), names(standing(), "given"), "the shares are wiped");

        give(2);
        custodian.post(
                "/seal/shares",
                Map.of(
                        "file",
                        Base64.getEncoder().encodeToString(keepers.share(3)),
                        "passphrase",
                        Keepers.PASSPHRASE,
                        "older",
                        true));
        awaitOpen();
    }

    private Desk administrator() {
        var code = appliance.firstCodes().stream()
                .filter(each -> each.person().role() == Role.ADMIN)
                .findFirst()
                .orElseThrow();
        var admin = house.visitor();
        admin.activate(code.code(), "Jana", "admin", TestAppliance.PASSWORD);
        return admin;
    }

    private JsonNode standing() {
        return custodian.get("/seal");
    }

    private JsonNode give(int number) {
        return custodian.post("/seal/shares", share(number));
    }

    private Map<String, ?> share(int number) {
        return file(keepers.share(number), Keepers.PASSPHRASE);
    }

    private static Map<String, ?> file(byte[] content, String passphrase) {
        return Map.of("file", Base64.getEncoder().encodeToString(content), "passphrase", passphrase, "older", false);
    }

    private String refused(Map<String, ?> share, int status) {
        return custodian
                .send("POST", "/seal/shares", share, status)
                .path("code")
                .asText();
    }

    private void awaitOpen() {
        Await.until("the house to open", () -> appliance.isOpen() && open());
    }

    /** The doors change hands for a moment. */
    private boolean open() {
        try {
            return code(custodian.raw("GET", "/setup")).isEmpty();
        } catch (UncheckedIOException changing) {
            return false;
        }
    }

    private static String code(String answer) {
        return answer.contains("\"code\":\"") ? answer.replaceAll(".*\"code\":\"([A-Z_]+)\".*", "$1") : "";
    }

    private static List<String> names(JsonNode standing, String which) {
        return StreamSupport.stream(standing.path(which).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
