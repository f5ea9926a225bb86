package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.identity.Role;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The privacy notice from its facts to what a customer reads, over HTTP alone. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("CON-6")
@Tag("CON-7")
class NoticeIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private Desk agent;
    private Desk officer;
    private Knock open;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        agent = appliance.person(Role.AGENT);
        officer = appliance.invited(admin, Role.DPO);
        open = new Knock(
                URI.create("https://localhost:" + appliance.house().webhook().getPort()),
                TestHouse.certificate(appliance.house().publicCertificate()));
    }

    @AfterAll
    void stop() {
        open.close();
        appliance.close();
    }

    private static String words(HttpResponse<String> page) {
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("content-type").orElse("").startsWith("text/html"));
        assertFalse(page.body().contains("<script"));
        assertTrue(page.headers().allValues("set-cookie").isEmpty());
        return page.body();
    }

    @Test
    void fromTheFactsToWhatACustomerReads() {
        var empty = admin.get("/notice");
        assertEquals(0, empty.path("versions").size());
        assertEquals("meta", empty.path("needed").path(0).asText());
        assertEquals(404, open.get("/notice/de").statusCode());

        var draft = Noticed.draft(empty, "Klinik <b>am Wald</b> & Söhne");
        var preview = officer.post("/notice/previews", draft);
        assertEquals(
                "Klinik <b>am Wald</b> & Söhne",
                preview.path(0).path("sections").path(0).path("lines").path(0).asText());
        assertEquals(0, admin.get("/notice").path("versions").size());
        var published = officer.post("/notice", draft);
        assertEquals(1, published.path("versions").path(0).path("version").asInt());
        assertFalse(published.path("outdated").asBoolean());

        assertEquals("/notice/en", redirect("en-GB"));
        assertEquals("/notice/de", redirect("fr"));
        var page = words(open.get("/notice/de"));
        assertTrue(page.contains("Klinik &lt;b&gt;am Wald&lt;/b&gt; &amp; Söhne"));
        assertTrue(page.contains("<html lang=\"de\">"));
        assertTrue(page.contains("<svg class=\"pattern\""));
        assertTrue(words(open.get("/notice/en")).contains("what we write to you"));

        appliance.simulator().customer("Anna").writes("Guten Tag");
        var talk = agent.awaitRow(row -> true).path("id").asText();
        var told = agent.awaitMessage(
                talk,
                message -> message.path("from").path("kind").asText().equals("house")
                        && List.of("delivered", "read")
                                .contains(message.path("state").asText()));
        assertTrue(told.path("text").asText().contains("/notice/de/1"));

        var second = admin.post("/notice", Noticed.draft(empty, "Klinik am See"));
        assertEquals(2, second.path("versions").size());
        var older = words(open.get("/notice/de/1"));
        assertTrue(older.contains("am Wald") && older.contains("href=\"/notice/de/2\""));
        assertTrue(words(open.get("/notice/de")).contains("Klinik am See"));
        assertEquals(404, open.get("/notice/de/3").statusCode());
        assertEquals(404, open.get("/notice/fr").statusCode());
        assertEquals(404, open.get("/notice/de/x").statusCode());
    }

    private String redirect(String language) {
        var answer = open.send("GET", "/notice", Map.of("Accept-Language", language), "");
        assertEquals(302, answer.statusCode());
        return answer.headers().firstValue("location").orElse("");
    }

    @Test
    void aNoticeThatLacksAFactIsRefusedByTheNumberOfTheFact() {
        var facts = admin.get("/notice");
        var draft = Noticed.draft(facts, "");

        var refused = admin.send("POST", "/notice", draft, 400);

        assertEquals("NOTICE_FACT", refused.path("code").asText());
        assertEquals(
                "controller",
                facts.path("facts")
                        .path(refused.path("remedy").path("fact").asInt() - 1)
                        .path("name")
                        .asText());
        agent.send("POST", "/notice", Noticed.draft(facts, "Wer?"), 403);
        var unnamed = Map.of("facts", Noticed.draft(facts, "Klinik").get("facts"), "providers", List.of("360dialog"));
        assertEquals(
                "providers",
                admin.send("POST", "/notice", unnamed, 400)
                        .path("remedy")
                        .path("field")
                        .asText());
    }
}
