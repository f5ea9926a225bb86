package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates that are written here, and what the provider makes of them, over HTTP alone. */
class TemplateWritingIT extends TemplateHouse {
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
                () -> !appliance.simulator().received().isEmpty()
                        && components()
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
                "body", "Welcher Saal passt? STOPP beendet Werbung.",
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
}
