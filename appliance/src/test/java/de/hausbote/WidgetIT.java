package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Widgets on somebody else's site in a real browser, from the first look to the proof. */
@Tag("browser")
@Tag("CON-9")
@TestInstance(Lifecycle.PER_CLASS)
class WidgetIT {
    /** Entries of every kind; where the browser forbids a frame to keep anything, it has none. */
    private static final String KEPT = """
            async () => {
              const counts = [
                () => localStorage.length,
                () => sessionStorage.length,
                () => document.cookie.length,
                async () => (await indexedDB.databases()).length,
                async () => (await caches.keys()).length,
                async () => (await navigator.serviceWorker.getRegistrations()).length,
              ];
              let all = 0;
              for (const count of counts) all += await Promise.resolve().then(count).catch(() => 0);
              return all;
            }
            """;

    @TempDir
    static Path folder;

    private WidgetHouse house;
    private TestSite site;
    private TestSite stranger;
    private Browser browser;
    private Page visitor;
    private JsonNode chip;
    private JsonNode card;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeAll
    void start() {
        house = new WidgetHouse(folder);
        house.publish();
        house.write();
        var policy = house.admin().get("/widgets").path("policy").asText();
        site = new TestSite(policy);
        stranger = new TestSite(policy);
        chip = house.widget("chip", List.of(site.origin()));
        card = house.widget("card", List.of(site.origin()));
        browser = new Browser();
        visitor = browser.visitor(URI.create("about:blank"), "de-DE");
        visitor.onRequest(this::note);
    }

    @AfterAll
    void stop() {
        browser.close();
        site.close();
        stranger.close();
        house.close();
    }

    private void note(Request request) {
        asked.add(request.url());
    }

    private static String code(JsonNode widget, String language) {
        for (var text : widget.path("texts")) {
            if (text.path("language").asText().equals(language)) {
                return text.path("code").asText();
            }
        }
        throw new AssertionError("no text in " + language);
    }

    private static String address(JsonNode widget, int text) {
        return widget.path("texts").path(text).path("address").asText();
    }

    /** The page of the house, once it is there. */
    private Frame frame() {
        visitor.waitForCondition(() -> visitor.frames().size() == 2);
        var frame = visitor.frames().getLast();
        assertThat(frame.locator("h1")).isVisible();
        return frame;
    }

    /** The button is the first thing that the keyboard reaches; its shadow is closed, so only its place is seen. */
    private void press() {
        visitor.keyboard().press("Tab");
        assertEquals("DIV", visitor.evaluate("() => document.activeElement.tagName"));
        visitor.keyboard().press("Enter");
    }

    @Test
    void nothingHappensBeforeTheClickAndNothingIsKeptAfterIt() {
        for (var widget : List.of(chip, card)) {
            asked.clear();
            var page = site.page("/" + widget.path("kind").asText(), "de", code(widget, "de"));
            visitor.navigate(page);
            visitor.waitForCondition(() -> asked.size() > 1);
            visitor.mouse().move(300, 300);

            assertEquals(List.of(page, house.publicUrl() + "/w/v1.js"), asked);
            assertEquals(0, visitor.evaluate(KEPT));
            assertEquals(1, visitor.frames().size());

            press();
            assertThat(frame().locator("h1")).hasText("Schreiben Sie uns");
            assertEquals(0, frame().evaluate(KEPT));
            assertEquals(0, visitor.evaluate(KEPT));
            assertEquals(List.of(), visitor.context().cookies());
            assertTrue(asked.stream()
                    .allMatch(url -> url.startsWith(site.origin()) || url.startsWith(house.publicUrl() + "/w/")));
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Tag("CON-1")
    @Tag("CON-10")
    void fromTheChipToTheProofWithTheKeyboardAlone() {
        visitor.navigate(site.page("/story", "de", code(chip, "de")));
        visitor.waitForFunction("() => document.body.lastElementChild.tagName === 'DIV'");
        press();
        var frame = frame();
        assertFalse(frame.locator("#agree").isChecked());
        assertFalse(frame.locator("#offers").isChecked());
        assertThat(frame.locator("label[for=agree]")).containsText(WidgetHouse.SERVICE);
        visitor.keyboard().press("Tab");
        tabTo(frame, "#agree");
        visitor.keyboard().press("Space");
        tabTo(frame, "button.way");
        visitor.keyboard().press("Enter");
        assertThat(frame.locator("svg.pattern")).isVisible();
        var text = frame.locator(".words code").innerText();
        assertTrue(text.matches("Guten Tag \\[hb-[A-Za-z0-9_-]{11}]"), text);
        assertTrue(frame.locator("a.go").getAttribute("href").startsWith("https://wa.me/"));
        escape(frame);
        visitor.waitForCondition(() -> visitor.frames().size() == 1);

        house.appliance().simulator().customer("Anna").writes(text);

        var talk = house.agent().awaitRow(row -> true);
        var id = talk.path("id").asText();
        var first = house.agent()
                .awaitMessage(id, message -> message.path("direction").asText().equals("in"));
        assertEquals("Guten Tag", first.path("text").asText());
        var contact = talk.path("contact").path("id").asText();
        var proof = house.officer().get("/contacts/" + contact + "/consents").path("entries");
        assertEquals(2, proof.size());
        assertEquals("asked", proof.path(0).path("step").asText());
        assertEquals("confirmed", proof.path(1).path("step").asText());
        for (var entry : proof) {
            assertEquals("page", entry.path("way").asText());
            assertEquals("service", entry.path("purpose").asText());
            assertEquals(
                    WidgetHouse.SERVICE, entry.path("wording").path("words").asText());
            assertTrue(entry.path("wording").path("whole").asBoolean());
        }
        assertTrue(proof.path(0).path("note").asText().contains("Datenschutzhinweis, Fassung 1"));
        assertEquals(
                first.path("id").asText(),
                proof.path(1).path("messages").path(0).asText());
        assertEquals(List.of(), browser.complaints());
    }

    /** The frame is gone before the browser has said that its key was pressed, and whoever waits for that waits for ever. */
    private static void escape(Frame frame) {
        frame.evaluate("() => void setTimeout(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })))");
    }

    private void tabTo(Frame frame, String wanted) {
        for (var steps = 0; steps < 15; steps++) {
            if ((Boolean) frame.evaluate("wanted => document.activeElement.matches(wanted)", wanted)) {
                return;
            }
            visitor.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + wanted);
    }

    @Test
    void aSiteThatIsNotAllowedIsToldSoAndOpensNothing() {
        visitor.navigate(stranger.page("/", "en", code(chip, "en")));
        visitor.waitForFunction("() => document.body.lastElementChild.tagName === 'DIV'");
        press();

        var frame = frame();
        assertThat(frame.locator("h1")).hasText("This window does not belong on this site");
        assertThat(frame.locator("form, button, a")).hasCount(0);
        browser.forgetComplaints();
    }

    @Test
    void everyPagePassesTheCheckOfAccessibility() {
        var framed = address(chip, 0) + "&site=" + site.origin();
        for (var page : List.of(address(card, 0), address(card, 1), framed)) {
            visitor.navigate(page);
            assertThat(visitor.locator(".ways").first()).isVisible();
            Accessibility.assertInEveryLook(visitor, browser);
        }
        visitor.navigate(address(card, 1));
        visitor.locator("#agree").check();
        visitor.locator("button.way").first().click();
        assertThat(visitor.locator("svg.pattern")).isVisible();
        Accessibility.assertInEveryLook(visitor, browser);
        visitor.navigate(site.page("/look", "de", code(card, "de")));
        visitor.waitForFunction("() => !!document.querySelector('main > div')");
        Accessibility.assertInEveryLook(visitor, browser);
        visitor.setViewportSize(1440, 900);
    }

    @Test
    void aWidgetIsWrittenBesideItsPreviewAndItsLineIsThereToCopy() {
        var inside = house.appliance().house().inside();
        var admin = browser.signedIn(inside, "de-DE", "admin");
        admin.navigate(inside.resolve("/settings/widgets").toString());
        assertThat(admin.locator("widget-settings section")).hasCount(2);
        admin.locator("widget-settings .head button").first().click();
        assertThat(admin.locator("#widget-name")).isFocused();
        admin.keyboard().type("Standorte");
        admin.locator("#headline-de").fill("Ihr Standort");
        admin.locator("#sentence-de").fill("Wir antworten aus Ihrer Nähe.");
        assertThat(admin.locator("widget-form svg text")).hasText("Schreiben Sie uns");
        admin.locator("#sites").fill("http://klinik.example");
        admin.locator("widget-form button[type=submit]").click();
        assertThat(admin.locator("widget-form .note-line.danger")).containsText("Websites");
        admin.locator("#sites").fill("https://klinik.example");
        admin.locator("widget-form button[type=submit]").click();
        var added = admin.locator("widget-settings section", new Page.LocatorOptions().setHasText("Standorte"));
        assertThat(added.locator(".note-line.good")).isVisible();
        added.locator("summary").first().click();
        assertThat(added.locator("details code").first()).containsText("integrity=\"sha384-");

        admin.navigate(inside.resolve("/settings/widgets").toString());
        assertThat(admin.locator("widget-settings section")).hasCount(3);
        Accessibility.assertInEveryLook(admin, browser);
        admin.setViewportSize(1440, 900);
        admin.navigate(inside.resolve("/settings/widgets").toString());
        admin.locator("widget-settings section .button", new Page.LocatorOptions().setHasText("Ändern"))
                .first()
                .click();
        assertThat(admin.locator("#widget-name")).isVisible();
        Accessibility.assertInEveryLook(admin, browser);
        assertEquals(List.of(), browser.complaints());
    }
}
