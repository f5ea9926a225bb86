package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.identity.Role;
import de.hausbote.simulator.Said;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A consent from the wording to the proof, and a no from the customer's phone, over HTTP alone. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("CON-1")
@Tag("CON-3")
class ConsentIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk agent;
    private Desk admin;
    private Desk officer;
    private String account;
    private String wording;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        officer = appliance.invited(admin, Role.DPO);
        account =
                admin.get("/channel-accounts").path("items").path(0).path("id").asText();
        admin.post("/channel-accounts/" + account + "/templates/pull", Map.of());
        wording = Consenting.wording(officer, "Ja, Werbung per WhatsApp.");
    }

    @AfterAll
    void stop() {
        appliance.close();
    }

    private String written(String customer) {
        appliance.simulator().customer(customer).writes("Guten Tag von " + customer);
        return agent.awaitRow(row -> row.path("last").path("preview").asText().equals("Guten Tag von " + customer))
                .path("id")
                .asText();
    }

    private JsonNode advertise(String conversation, int expected) {
        var picture = agent.upload(conversation, "angebot.png", "image/png", Drawing.png())
                .path("id")
                .asText();
        for (var template :
                agent.get("/conversations/" + conversation + "/templates").path("items")) {
            if (template.path("name").asText().equals("fruehlingsangebot")) {
                var sent = Map.of(
                        "template", template.path("id").asText(),
                        "values", List.of(Map.of("part", "body", "name", "1", "value", "31. Mai")),
                        "files", List.of(picture));
                return agent.send("POST", "/conversations/" + conversation + "/templates", sent, expected);
            }
        }
        throw new AssertionError("no template that advertises");
    }

    @Test
    void aYesLetsAdvertisingOutAndOneWordEndsIt() {
        var conversation = written("Anna");
        assertEquals(
                "CONSENT_MISSING", advertise(conversation, 409).path("code").asText());
        var contact = Consenting.agreed(
                agent, conversation, wording, appliance.clock().instant());
        advertise(conversation, 201);

        appliance.simulator().customer("Anna").writes("STOPP");

        var answer = agent.awaitMessage(
                conversation,
                message -> message.path("from").path("kind").asText().equals("house")
                        && List.of("delivered", "read")
                                .contains(message.path("state").asText()));
        assertTrue(answer.path("text").asText().contains("START"));
        assertEquals(
                "CONSENT_WITHDRAWN", advertise(conversation, 409).path("code").asText());
        agent.answer(conversation, "Gern.");
        var proof = officer.get("/contacts/" + contact + "/consents");
        assertEquals("withdrawn", proof.path("standings").path(0).path("state").asText());
        assertEquals("word", proof.path("standings").path(0).path("way").asText());
        var yes = proof.path("entries").path(0);
        assertEquals(
                "Ja, Werbung per WhatsApp.", yes.path("wording").path("words").asText());
        assertEquals("2026-11", yes.path("wording").path("notice").asText());
        assertTrue(yes.path("wording").path("whole").asBoolean());
        assertEquals("Jana AGENT", yes.path("recorder").asText());
        assertEquals("Ordner 7", yes.path("note").asText());
        assertTrue(yes.path("address").asText().startsWith("••••"));
        assertEquals(2, proof.path("entries").path(1).path("messages").size());
    }

    @Test
    @Tag("CON-1")
    void theProofIsAFileWithTheWordingAndWhatWasSigned() throws IOException {
        var conversation = written("Hannelore");
        var contact = Consenting.agreed(
                agent, conversation, wording, appliance.clock().instant());
        var entry =
                agent.get("/contacts/" + contact + "/consents").path("entries").path(0);
        var signed = Papers.pdf("Ja");
        var documents = "/consents/" + entry.path("id").asText() + "/documents";
        var paper = agent.upload(documents, "Formular.pdf", "application/pdf", signed, 201);

        for (var language : Map.of("de", "Eingewilligt und bestätigt", "en", "Agreed and confirmed")
                .entrySet()) {
            var file = officer.file("/contacts/" + contact + "/consents/file?language=" + language.getKey());
            try (var document = Loader.loadPDF(file)) {
                var words = new PDFTextStripper().getText(document);
                for (var said : List.of(
                        language.getValue(),
                        "Ja, Werbung per WhatsApp.",
                        contact,
                        "Jana AGENT",
                        "Formular.pdf",
                        entry.path("wording").path("hash").asText(),
                        paper.path("hash").asText())) {
                    assertTrue(words.contains(said), said);
                }
            }
        }
        var content = "/consent-documents/" + paper.path("id").asText() + "/content";
        assertArrayEquals(signed, officer.file(content));
    }

    @Test
    void aLinkLeadsToAPageOnWhichOnePressIsANo() {
        var conversation = written("Sofia");
        var contact = Consenting.agreed(
                agent, conversation, wording, appliance.clock().instant());
        var link = URI.create(
                agent.get("/contacts/" + contact + "/consents").path("stopLink").asText());
        try (var open = new Knock(
                URI.create("https://localhost:" + appliance.house().webhook().getPort()),
                TestHouse.certificate(appliance.house().publicCertificate()))) {
            var asked = open.get(link.getPath());
            assertEquals(200, asked.statusCode());
            assertTrue(asked.body().contains("Werbung beenden"));
            assertFalse(asked.body().contains("Sofia"));
            assertEquals("confirmed", standing(contact));

            var done = open.send("POST", link.getPath(), Map.of("Accept-Language", "en"), "");

            assertTrue(done.body().contains("no more advertising"));
            assertEquals("withdrawn", standing(contact));
            assertEquals(404, open.get(link.getPath() + "A").statusCode());
        }
    }

    private String standing(String contact) {
        return officer.get("/contacts/" + contact + "/consents")
                .path("standings")
                .path(0)
                .path("state")
                .asText();
    }

    @Test
    @Tag("CON-2")
    void aTopicIsRefusedByItsNameAndAgreedToForItself() {
        var conversation = written("Mehmet");
        var text = Consenting.wording(officer, "Rabatte", "Ja, Werbung zu Rabatten.");
        moves("Rabatte", 200);
        moves("Gibt es nicht", 400);
        var refused = advertise(conversation, 409);
        assertEquals("Rabatte", refused.path("remedy").path("topic").asText());

        Consenting.agreed(
                agent, conversation, text, "Rabatte", appliance.clock().instant());

        advertise(conversation, 201);
        moves("", 200);
        assertEquals(
                "CONSENT_MISSING", advertise(conversation, 409).path("code").asText());
        var mine = officer.get("/consents?topic=Rabatte").path("items");
        assertEquals(1, mine.size());
        assertEquals("confirmed", mine.path(0).path("state").asText());
    }

    private void moves(String topic, int expected) {
        var path = "/channel-accounts/" + account + "/templates";
        for (var template : admin.get(path).path("items")) {
            if (template.path("name").asText().equals("fruehlingsangebot")) {
                var sent = Map.of("template", template.path("id").asText(), "topic", topic);
                admin.send("PUT", path + "/topic", sent, expected);
            }
        }
    }

    private String contactOf(String conversation) {
        return agent.get("/conversations/" + conversation)
                .path("contact")
                .path("id")
                .asText();
    }

    @Test
    void aWordingIsSeenAsItIsAskedAndNothingIsKept() {
        var count = officer.get("/consent-texts").path("items").size();
        var draft = Map.of("purpose", "service", "language", "en", "notice", "", "words", "May we answer?");

        var preview = officer.post("/consent-texts/previews", draft);

        assertEquals("Required", preview.path("box").asText());
        assertEquals(
                "Automatic question: May we answer?",
                preview.path("question").path("text").asText());
        assertEquals(3, preview.path("question").path("buttons").size());
        var age = Map.of("purpose", "age", "language", "en", "notice", "", "words", "I am sixteen.");
        assertTrue(officer.post("/consent-texts/previews", age).isEmpty());
        assertEquals(count, officer.get("/consent-texts").path("items").size());
    }

    @Test
    void whatSheWritesBeforeHerYesIsHeldBackFromEverybodyAndThenAppears() {
        officer.post(
                "/consent-texts",
                Map.of("purpose", "service", "language", "de", "notice", "1", "words", "Dürfen wir hier antworten?"));
        dialog(true, 1);
        var live = agent.live();
        live.await("hello");
        var joerg = appliance.simulator().customer("Jörg");

        joerg.sendsPicture(Marks.picture(), "image/jpeg", "Zählerstand 4711");

        var row = agent.awaitRow(each -> each.path("last").path("kind").asText().equals("held"));
        var conversation = row.path("id").asText();
        assertEquals("", row.path("last").path("preview").asText());
        assertEquals(1, row.path("unread").asInt());
        var held = agent.awaitMessage(
                conversation, message -> message.path("kind").asText().equals("held"));
        assertTrue(held.path("detail").isObject());
        assertEquals(0, held.path("attachments").size());
        assertEquals(
                "HELD_BACK",
                agent.send("GET", "/messages/" + held.path("id").asText() + "/earlier", Map.of(), 409)
                        .path("code")
                        .asText());
        assertTrue(live.heard().stream().noneMatch(told -> told.contains("4711")));
        assertEquals(0, found("Zählerstand"));

        joerg.says(new Said.ButtonReply("yes", "Ja, einverstanden"));

        var shown = agent.awaitMessage(
                conversation, message -> message.path("text").asText().equals("Zählerstand 4711"));
        assertEquals(held.path("id"), shown.path("id"));
        live.await(told -> told.path("kind").asText().equals("state")
                && told.path("message").equals(shown.path("id")));
        Await.until("the words in the index", () -> found("Zählerstand") == 1);
        dialog(false, 0);
    }

    private void dialog(boolean asks, int heldDays) {
        officer.put("/consent-dialog", Map.of("asks", asks, "advertises", false, "heldDays", heldDays));
    }

    private int found(String word) {
        return agent.post("/searches", Map.of("query", word)).path("items").size();
    }

    @Test
    void anOlderPaperIsRefusedWithTheTimeOfTheNo() {
        var conversation = written("Emily");
        var contact = contactOf(conversation);
        var now = appliance.clock().instant().toEpochMilli();
        agent.post("/contacts/" + contact + "/withdrawals", Map.of("way", "telephone", "said", now - 1_000));

        var older = Map.of("way", "paper", "said", now - 90_000_000, "text", wording);
        var refused = agent.send("POST", "/contacts/" + contact + "/consents", older, 409);

        assertEquals("CONSENT_OLDER", refused.path("code").asText());
        assertEquals(now - 1_000, refused.path("remedy").path("since").asLong());
    }
}
