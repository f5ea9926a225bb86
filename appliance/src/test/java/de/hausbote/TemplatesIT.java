package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Templates from the provider to the desk and back, over HTTP alone. */
class TemplatesIT extends TemplateHouse {
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
