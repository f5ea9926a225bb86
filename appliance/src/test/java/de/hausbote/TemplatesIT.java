package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Templates from the provider to the desk and back, over HTTP alone. */
@TestInstance(Lifecycle.PER_CLASS)
class TemplatesIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private Desk agent;
    private String account;
    private String wording;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        account =
                admin.get("/channel-accounts").path("items").path(0).path("id").asText();
        admin.post("/channel-accounts/" + account + "/templates/pull", Map.of());
        wording = Consenting.wording(appliance.invited(admin, Role.DPO), "Ja, Werbung.");
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    private static JsonNode named(JsonNode list, String name) {
        for (var template : list.path("items")) {
            if (template.path("name").asText().equals(name)
                    && template.path("language").asText().equals("de")) {
                return template;
            }
        }
        throw new AssertionError("no template " + name);
    }

    private JsonNode shelf() {
        return admin.get("/channel-accounts/" + account + "/templates");
    }

    private String written(String customer) {
        appliance.simulator().customer(customer).writes("Guten Tag von " + customer);
        return agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Guten Tag von " + customer))
                .path("id")
                .asText();
    }

    private JsonNode send(String conversation, String name, List<Map<String, ?>> values, int expected) {
        var template = named(agent.get("/conversations/" + conversation + "/templates"), name);
        return agent.send(
                "POST",
                "/conversations/" + conversation + "/templates",
                Map.of("template", template.path("id").asText(), "values", values, "confirmed", true),
                expected);
    }

    @Test
    void aTemplateArrivesFilledInAfterTheWindowClosed() {
        var conversation = written("Anna");
        appliance.clock().advance(Duration.ofHours(25));
        appliance.simulator().timePasses(Duration.ofHours(25));
        agent.signIn("agent", TestAppliance.PASSWORD);
        admin.signIn("admin", TestAppliance.PASSWORD);
        var values = List.<Map<String, ?>>of(
                Map.of("part", "header", "button", 0, "name", "1", "value", "Montag"),
                Map.of("part", "body", "button", 0, "name", "1", "value", "Frau Beispiel"),
                Map.of("part", "body", "button", 0, "name", "2", "value", "Montag"),
                Map.of("part", "body", "button", 0, "name", "3", "value", "10:30"));

        agent.refusedAnswer(conversation, "frei", 409);
        var refused = send(conversation, "terminerinnerung", values.subList(0, 3), 400);
        send(conversation, "terminerinnerung", values, 201);

        assertEquals("TEMPLATE_VALUE", refused.path("code").asText());
        assertEquals(4, refused.path("remedy").path("slot").asInt());
        var delivered = agent.awaitMessage(
                conversation,
                message -> message.path("kind").asText().equals("template")
                        && List.of("delivered", "read")
                                .contains(message.path("state").asText()));
        assertEquals(
                "Guten Tag Frau Beispiel, wir erinnern Sie an Ihren Termin am Montag um 10:30 Uhr. Passt es noch?",
                delivered.path("text").asText());
        assertEquals(
                "Ihr Termin am Montag", delivered.path("detail").path("above").asText());
        assertEquals("template", appliance.simulator().received().getLast().type());
    }

    @Test
    void aCarouselArrivesWithTheFileOfEachCard() {
        var conversation = written("Emily");
        Consenting.agreed(agent, conversation, wording, appliance.clock().instant());
        var template = named(agent.get("/conversations/" + conversation + "/templates"), "auswahl");
        var values = List.of(
                Map.of("part", "body", "name", "1", "value", "Frau Beispiel"),
                Map.of("part", "body", "card", 1, "name", "1", "value", "Montag"),
                Map.of("part", "button", "card", 1, "button", 1, "name", "1", "value", "klein"),
                Map.of("part", "body", "card", 2, "name", "1", "value", "Dienstag"),
                Map.of("part", "button", "card", 2, "button", 1, "name", "1", "value", "gross"));
        var files = List.of(picture(conversation), picture(conversation));
        var paper = agent.upload(conversation, "plan.txt", "text/plain", "Plan".getBytes(UTF_8))
                .path("id")
                .asText();
        var path = "/conversations/" + conversation + "/templates";
        var id = template.path("id").asText();

        var incomplete =
                agent.send("POST", path, Map.of("template", id, "values", values, "files", files.subList(0, 1)), 400);
        var ofAnotherKind = agent.send(
                "POST", path, Map.of("template", id, "values", values, "files", List.of(files.getFirst(), paper)), 400);
        agent.send("POST", path, Map.of("template", id, "values", values, "files", files), 201);

        assertEquals("TEMPLATE_FILE", incomplete.path("code").asText());
        assertEquals("TEMPLATE_FILE", ofAnotherKind.path("code").asText());
        var delivered = agent.awaitMessage(
                conversation,
                message -> List.of("delivered", "read")
                        .contains(message.path("state").asText()));
        var cards = delivered.path("detail").path("cards");
        assertEquals(
                "Der große Saal fasst 120 Personen und ist am Dienstag frei.",
                cards.path(1).path("text").asText());
        assertEquals(
                "https://haus.example/saal/klein",
                cards.path(0).path("buttons").path(1).path("target").asText());
        assertEquals(files, delivered.path("attachments").findValuesAsText("id"));
        var sent = appliance
                .simulator()
                .received()
                .getLast()
                .body()
                .path("template")
                .path("components")
                .path(1);
        assertEquals("carousel", sent.path("type").asText());
        assertEquals(1, sent.path("cards").path(1).path("card_index").asInt());
    }

    private String picture(String conversation) {
        return agent.upload(conversation, "saal.png", "image/png", Drawing.png())
                .path("id")
                .asText();
    }

    @Test
    void whatTheProviderTellsIsFollowed() {
        appliance.simulator().templates().category("fruehlingsangebot", "de", "UTILITY");
        appliance.simulator().templates().status("auftrag_fertig", "de", "DISABLED", "NONE");
        appliance.simulator().templates().quality("auftrag_fertig", "de", "RED");

        Await.until("the news of templates", () -> {
            var shelf = shelf();
            return named(shelf, "fruehlingsangebot").path("before").asText().equals("marketing")
                    && named(shelf, "auftrag_fertig").path("state").asText().equals("disabled")
                    && named(shelf, "auftrag_fertig").path("quality").asText().equals("red");
        });
        assertEquals(
                "moved", named(shelf(), "fruehlingsangebot").path("hindrance").asText());
        assertEquals(
                "not_sendable", named(shelf(), "gutschein").path("hindrance").asText());
    }

    @Test
    void aTemplateIsWrittenApprovedAndDeleted() {
        var path = "/channel-accounts/" + account + "/templates";
        var draft = Map.of(
                "name", "abholung",
                "language", "de",
                "category", "utility",
                "body", "Guten Tag {{1}}, Sie können kommen.",
                "samples", List.of("Frau Muster"));

        var made = admin.post(path, draft);
        var twice = admin.send("POST", path, draft, 409);
        Await.until(
                "the approval",
                () -> named(shelf(), "abholung").path("state").asText().equals("approved"));
        var left =
                admin.post(path + "/removal", Map.of("template", made.path("id").asText()));

        assertEquals("pending", made.path("state").asText());
        assertEquals("TEMPLATE_TAKEN", twice.path("code").asText());
        assertTrue(left.path("items").findValuesAsText("name").stream().noneMatch("abholung"::equals));
    }

    @Test
    void aTemplateWithAFileIsApprovedBySampleOfTheHouse() {
        var path = "/channel-accounts/" + account + "/templates";
        for (var kind : List.of("image", "video", "document")) {
            var draft = Map.of(
                    "name", "mit_" + kind,
                    "language", "de",
                    "category", "utility",
                    "file", kind,
                    "body", "Guten Tag, das gehört dazu.");

            var made = admin.post(path, draft);

            assertEquals(kind, made.path("header").path("kind").asText());
            Await.until(
                    "the approval of " + kind,
                    () -> named(shelf(), "mit_" + kind).path("state").asText().equals("approved"));
        }
        var both = Map.of(
                "name", "beides",
                "language", "de",
                "category", "utility",
                "file", "image",
                "above", "Ihr Plan",
                "body", "Guten Tag, das gehört dazu.");
        assertEquals(
                "TEMPLATE_RULE",
                admin.send("POST", path, both, 400).path("code").asText());
    }

    @Test
    void aTemplateWithNamesIsWrittenAndSentByThem() {
        var path = "/channel-accounts/" + account + "/templates";
        var draft = Map.of(
                "name", "mit_namen",
                "language", "de",
                "category", "utility",
                "above", "Am {{wann}} bei uns",
                "body", "Guten Tag {{vorname}}, bis bald.",
                "samples", List.of("Montag", "Eva"));
        var mixed = new HashMap<String, Object>(draft);
        mixed.put("body", "Guten Tag {{1}}, bis bald.");

        var refused = admin.send("POST", path, mixed, 400);
        admin.post(path, draft);
        Await.until(
                "the approval",
                () -> named(shelf(), "mit_namen").path("state").asText().equals("approved"));
        admin.post(path + "/pull", Map.of());
        send(
                written("Sofia"),
                "mit_namen",
                List.of(
                        Map.of("part", "header", "name", "wann", "value", "Dienstag"),
                        Map.of("part", "body", "name", "vorname", "value", "Sofia")),
                201);

        assertEquals("TEMPLATE_RULE", refused.path("code").asText());
        assertEquals(14, refused.path("remedy").path("rule").asInt());
        Await.until(
                "the message",
                () -> components()
                        .path(1)
                        .path("parameters")
                        .path(0)
                        .path("parameter_name")
                        .asText()
                        .equals("vorname"));
    }

    private JsonNode components() {
        return appliance
                .simulator()
                .received()
                .getLast()
                .body()
                .path("template")
                .path("components");
    }

    @Test
    void aCarouselIsWrittenApprovedAndOffered() {
        var path = "/channel-accounts/" + account + "/templates";
        var cards = List.of(room("Der kleine Saal ist am {{1}} frei."), room("Der große Saal ist am {{1}} frei."));
        var draft = new HashMap<String, Object>(Map.of(
                "name", "saele",
                "language", "de",
                "category", "marketing",
                "body", "Welcher Saal passt?",
                "cards", cards,
                "samples", List.of("Montag", "klein", "Dienstag", "gross")));

        var made = admin.post(path, draft);
        draft.put("name", "ein_saal");
        draft.put("cards", cards.subList(0, 1));
        draft.put("samples", List.of("Montag", "klein"));
        var single = admin.send("POST", path, draft, 400);
        Await.until(
                "the approval",
                () -> named(shelf(), "saele").path("state").asText().equals("approved"));
        admin.post(path + "/pull", Map.of());

        assertEquals(2, made.path("cards").size());
        assertEquals(17, single.path("remedy").path("rule").asInt());
        var kept = named(shelf(), "saele");
        assertTrue(kept.path("hindrance").isMissingNode());
        assertEquals("gross", kept.path("slots").path(3).path("sample").asText());
    }

    private static Map<String, ?> room(String words) {
        return Map.of(
                "file",
                "image",
                "body",
                words,
                "buttons",
                List.of(
                        Map.of("kind", "reply", "label", "Diesen"),
                        Map.of("kind", "url", "label", "Sehen", "target", "https://haus.example/{{1}}")));
    }

    @Test
    @Tag("REL-22")
    void theHouseWritesFirstAndConfirmsTheAddress() {
        var senders = agent.get("/senders").path("items");
        var ben = appliance.simulator().join("Ben Neu", "4915550000099", "DE.990000000000000000099", "");
        var begun = agent.post(
                "/conversations", Map.of("account", senders.path(0).path("id").asText(), "phone", "+49 1555 0000099"));
        var conversation = begun.path("id").asText();
        var template = named(agent.get("/conversations/" + conversation + "/templates"), "rueckfrage");
        var body = Map.of("template", template.path("id").asText());

        var refused = agent.send("POST", "/conversations/" + conversation + "/templates", body, 409);
        send(conversation, "rueckfrage", List.of(), 201);

        assertEquals("CONFIRM_ADDRESS", refused.path("code").asText());
        agent.awaitMessage(
                conversation,
                message -> List.of("delivered", "read")
                        .contains(message.path("state").asText()));
        ben.writes("Wer schreibt da?");
        agent.awaitMessage(
                conversation, message -> message.path("direction").asText().equals("in"));
    }
}
