package de.hausbote.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    @TempDir
    Path folder;

    private Provider provider;

    @BeforeEach
    void start() throws IOException {
        provider = Provider.started(folder);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    private String path() {
        return provider.account().wabaId() + "/message_templates";
    }

    @Test
    void areListedPageByPage() throws IOException {
        var first =
                Provider.json(provider.call(provider.graph(path() + "?limit=5").GET()));
        var after = first.path("paging").path("cursors").path("after").asText();
        var rest = Provider.json(provider.call(
                provider.graph(path() + "?limit=50&after=" + after).GET()));

        assertEquals(5, first.path("data").size());
        assertTrue(first.path("paging").has("next"));
        assertEquals(5, rest.path("data").size());
        assertTrue(rest.path("paging").path("next").isMissingNode());
    }

    @Test
    void areApprovedAfterAWhileAndToldOf() throws IOException {
        var made = Provider.json(provider.call(provider.graph(path())
                .POST(BodyPublishers.ofByteArray(Provider.JSON.writeValueAsBytes(
                        template("Guten Tag {{1}}, bis bald.", List.of(List.of("Frau Muster"))))))));

        assertEquals("PENDING", made.path("status").asText());
        Await.until(
                "the approval",
                () -> provider.hook.posts().stream()
                        .anyMatch(post -> post.text().contains("message_template_status_update")
                                && post.text().contains("APPROVED")));
    }

    @Test
    void withoutSamplesAreRefused() throws IOException {
        var made = Provider.json(provider.call(provider.graph(path())
                .POST(BodyPublishers.ofByteArray(
                        Provider.JSON.writeValueAsBytes(template("Guten Tag {{1}}, bis bald.", List.of()))))));

        assertEquals(100, made.path("error").path("code").asInt());
    }

    private static Map<String, Object> template(String body, List<List<String>> samples) {
        return Map.of(
                "name",
                "neu",
                "language",
                "de",
                "category",
                "UTILITY",
                "components",
                List.of(Map.of("type", "BODY", "text", body, "example", Map.of("body_text", samples))));
    }

    @ParameterizedTest
    @CsvSource({
        "rueckfrage, de, 0, 0",
        "rueckfrage, en, 0, 132001",
        "rueckfrage, de, 1, 132000",
        "feiertage, de, 1, 132015",
        "umfrage, de, 2, 132001",
        "unterlagen, de, 1, 132012"
    })
    void areCheckedWhenTheyAreSent(String name, String language, int values, int code) throws IOException {
        var parameters = Collections.nCopies(values, Map.of("type", "text", "text", "Wert"));
        var template = Map.of(
                "name", name,
                "language", Map.of("code", language),
                "components", List.of(Map.of("type", "body", "parameters", parameters)));

        var answer =
                Provider.json(provider.sends(Map.of("to", "+4915550000017", "type", "template", "template", template)));

        assertEquals(code, answer.path("error").path("code").asInt());
    }

    /** Only what advertises, and only as long as the switch is off. */
    @Test
    @Tag("CON-3")
    void thatAdvertiseAreRefusedForWhoUsedTheSwitch() throws IOException {
        var anna = provider.simulator.customer("Anna");

        anna.stopsMarketing();

        assertEquals(131050, code(anna, "gutschein"));
        assertEquals(0, code(anna, "rueckfrage"));
        anna.resumesMarketing();
        assertEquals(0, code(anna, "gutschein"));
    }

    private int code(Customer to, String template) throws IOException {
        var named = Map.of("name", template, "language", Map.of("code", "de"));
        return Provider.json(provider.sends(Map.of("to", "+" + to.phone(), "type", "template", "template", named)))
                .at("/error/code")
                .asInt();
    }

    @Test
    void aValueOnTwoLinesIsRefused() throws IOException {
        var parameters = List.of(Map.of("type", "text", "text", "zwei\nZeilen"));
        var template = Map.of(
                "name", "auftrag_fertig",
                "language", Map.of("code", "de"),
                "components",
                        List.of(Map.of("type", "body", "parameters", Collections.nCopies(3, parameters.getFirst()))));

        var answer =
                Provider.json(provider.sends(Map.of("to", "+4915550000017", "type", "template", "template", template)));

        assertEquals(132012, answer.path("error").path("code").asInt());
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 0", "1, 0, 132000", "2, 1, 132012"})
    void carouselsAreCheckedCardByCard(int cards, int first, int code) throws IOException {
        var sent = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < cards; number++) {
            sent.add(Map.of("card_index", first + number, "components", onCard()));
        }
        var template = Map.of(
                "name", "auswahl",
                "language", Map.of("code", "de"),
                "components",
                        List.of(
                                Map.of("type", "body", "parameters", List.of(text("Frau Muster"))),
                                Map.of("type", "carousel", "cards", sent)));

        var answer =
                Provider.json(provider.sends(Map.of("to", "+4915550000017", "type", "template", "template", template)));

        assertEquals(code, answer.path("error").path("code").asInt());
    }

    private List<Map<String, Object>> onCard() throws IOException {
        var picture = Provider.json(provider.uploads("image/png", new byte[] {1}))
                .path("id")
                .asText();
        return List.of(
                Map.of(
                        "type",
                        "header",
                        "parameters",
                        List.of(Map.of("type", "image", "image", Map.of("id", picture)))),
                Map.of("type", "body", "parameters", List.of(text("Montag"))),
                Map.of(
                        "type", "button",
                        "sub_type", "quick_reply",
                        "index", "0",
                        "parameters", List.of(Map.of("type", "payload", "payload", "K".repeat(26)))),
                Map.of("type", "button", "sub_type", "url", "index", "1", "parameters", List.of(text("klein"))));
    }

    private static Map<String, Object> text(String words) {
        return Map.of("type", "text", "text", words);
    }
}
