package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a widget answers, over HTTP alone. */
@Tag("CON-9")
@TestInstance(Lifecycle.PER_CLASS)
class WidgetPagesIT {
    private static final String SITE = "https://klinik.example";

    @TempDir
    static Path folder;

    private WidgetHouse house;
    private JsonNode widget;

    @BeforeAll
    void start() {
        house = new WidgetHouse(folder);
        house.publish();
        house.write();
        widget = house.widget("card", List.of(SITE));
    }

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    void whatGoesOutSaysWhoMayShowIt() {
        var script = house.open().get("/w/v1.js").headers();
        assertEquals("*", script.firstValue("access-control-allow-origin").orElse(""));
        assertEquals(
                "cross-origin",
                script.firstValue("cross-origin-resource-policy").orElse(""));
        assertTrue(script.firstValue("cache-control").orElse("").contains("immutable"));

        var path = "/w/" + widget.path("id").asText();
        assertTrue(policy(path).endsWith("frame-ancestors 'none'"));
        assertTrue(policy(path + "?site=" + SITE).endsWith("frame-ancestors " + SITE));
        assertEquals(
                403, house.open().get(path + "?site=" + "https://fremd.example").statusCode());
        assertEquals(404, house.open().get("/w/00000000000000000000000000").statusCode());
        assertEquals(404, house.open().get("/w/nothing").statusCode());
    }

    private String policy(String path) {
        var page = house.open().get(path);
        assertEquals(200, page.statusCode());
        assertTrue(page.headers().allValues("set-cookie").isEmpty());
        assertFalse(page.body().contains("style="));
        return page.headers().firstValue("content-security-policy").orElse("");
    }

    @Test
    void aTelephoneIsLedOnToTheMessengerAndNobodyBeginsWithoutTheTick() {
        var path = "/w/" + widget.path("id").asText();
        var page = house.open().get(path + "?l=en").body();
        assertFalse(page.contains(" checked"));
        var form = "l=en&notice=1&number=" + value(page, "number");

        assertEquals(400, start(path, form).statusCode());
        assertTrue(start(path, form).body().contains("Please tick the box first"));
        var old = form.replace("notice=1", "notice=0") + "&agree=" + value(page, "agree");
        assertEquals(409, start(path, old).statusCode());
        var begun = start(path, form + "&agree=" + value(page, "agree"));
        assertEquals(303, begun.statusCode());
        var link = begun.headers().firstValue("location").orElse("");
        assertTrue(link.matches("https://wa\\.me/\\d+\\?text=Hello%20%5Bhb-[A-Za-z0-9_-]{11}%5D"), link);
    }

    private HttpResponse<String> start(String path, String form) {
        var phone = Map.of(
                "User-Agent", "Mozilla/5.0 (Android 16; Mobile)", "Content-Type", "application/x-www-form-urlencoded");
        return house.open().send("POST", path + "/start", phone, form);
    }

    private static String value(String page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
