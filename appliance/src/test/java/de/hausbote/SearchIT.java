package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent looks for messages and people by keyboard, in all conversations and in one. */
@Tag("browser")
class SearchIT {
    /** So many that the first message is neither on the newest page nor on the one before. */
    private static final int BETWEEN = 120;

    /** Wherever a browser may keep or show what was typed, beside the page itself. */
    private static final String KEPT =
            "() => [location.href, document.title, ...Object.values(localStorage), ...Object.values(sessionStorage)].join()";

    private static final String MARKS = "() => CSS.highlights.get('hit-here')?.size ?? 0";

    @TempDir
    static Path folder;

    private static TestAppliance appliance;
    private static Browser browser;

    private Page page;

    @BeforeAll
    static void talk() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        var desk = appliance.person(Role.AGENT);
        var anna = appliance.simulator().customer("Anna");
        anna.writes("Wann kommt meine Überweisung?");
        for (var more = 0; more < BETWEEN; more++) {
            anna.writes("Und noch etwas, Nummer " + more);
        }
        anna.writes("Danke, die Überweisung ist da: Überweisung ist Überweisung!");
        var talk =
                desk.awaitRow(row -> row.path("last").path("preview").asText().startsWith("Danke"));
        var contact = talk.path("contact").path("id").asText();
        desk.put("/contacts/" + contact + "/name", Map.of("name", "Anna Berger"));
        desk.answer(talk.path("id").asText(), "Wir freuen uns, dass die Überweisung angekommen ist.");
    }

    @AfterAll
    static void close() {
        browser.close();
        appliance.close();
    }

    @BeforeEach
    void signIn() {
        page = browser.signedIn(appliance.house().inside(), "de-DE", "agent");
        assertThat(page.locator("conversation-list .row")).isVisible();
    }

    @AfterEach
    void nothingIsKeptAndNothingBroke() {
        var kept = page.evaluate(KEPT).toString().toLowerCase(Locale.ROOT);
        page.context().close();
        assertEquals(-1, Math.max(kept.indexOf("weisung"), kept.indexOf("anna")), kept);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aMessageIsFoundWhileItIsTypedAndOpenedWhereItStands() {
        page.keyboard().press("j");
        assertThat(page.locator("conversation-list .row:focus")).isVisible();
        search("ueberw");
        assertThat(hits().first().locator("mark")).hasText("Überweisung");
        assertThat(count()).containsText("3 Nachrichten");

        page.keyboard().press("ArrowDown");
        page.keyboard().press("j");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        var found = page.locator("article.message:focus");
        assertThat(found).containsText("Wann kommt meine Überweisung?");
        assertThat(found).isInViewport();
        assertThat(page.getByText("Beginn des Gesprächs")).isAttached();
        search("nie geschrieben");
        assertThat(page.getByText("Nichts gefunden")).isVisible();
    }

    @Test
    void fromAMessageFarBackOneReadsOnAndGoesToTheNewest() {
        search("wann kommt ");
        assertThat(hits()).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("article.message:focus")).containsText("Wann kommt");
        assertThat(message("Nummer 119")).hasCount(0);

        page.locator("message-log").press("End");
        assertThat(message("Nummer 40")).isAttached();
        page.getByText("Zu den neuesten").click();

        assertThat(message("Wir freuen uns")).isInViewport();
        assertThat(page.locator("message-log .pill")).hasCount(0);
    }

    @Test
    void theBestHitsComeFirstWhenAskedFor() {
        search("ueberweisung ");
        assertThat(hits().first()).containsText("angekommen");

        var asked = page.waitForRequest(
                "**/searches",
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Beste"))
                        .click());

        assertTrue(asked.postData().contains("\"order\":\"best\""), asked.postData());
        assertThat(page.locator("search-list [aria-pressed=true]")).hasText("Beste");
        assertThat(count()).containsText("3 Nachrichten");
    }

    @Test
    void inAConversationOneGoesFromHitToHit() {
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(message("Wir freuen uns")).isVisible();
        page.locator("message-log").focus();
        page.keyboard().press("f");
        assertThat(page.locator("find-bar input")).isFocused();

        page.keyboard().type("überw");
        assertThat(place()).hasText("1 von 3");
        assertThat(message("Wir freuen uns")).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");

        assertThat(place()).hasText("3 von 3");
        assertThat(message("Wann kommt")).isInViewport();
        assertThat(page.locator("find-bar input")).isFocused();
        awaitMarks(1);
        page.keyboard().press("Shift+Enter");
        assertThat(place()).hasText("2 von 3");
        assertThat(message("Danke")).isInViewport();
        awaitMarks(3);
        page.keyboard().press("Escape");
        assertThat(page.locator("find-bar")).hasCount(0);
        assertThat(page.locator("message-log")).isFocused();
        assertEquals(0, page.evaluate("() => CSS.highlights.size"));
    }

    @Test
    void filtersAreChosenSeenAndTakenAwayByKeyboard() {
        search("ueberweisung ");
        assertThat(count()).containsText("3 Nachrichten");
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[role=menu]")).isVisible();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        assertThat(field()).hasValue("ueberweisung von:kunde ");
        assertThat(chips()).hasText("Von Kunde");
        assertThat(count()).containsText("2 Nachrichten");
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(field()).hasValue("ueberweisung von:uns ");
        assertThat(count()).containsText("1 Nachricht");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(chips()).hasCount(0);
        assertThat(field()).isFocused();
        assertThat(count()).containsText("3 Nachrichten");
        search("ueberweisung team:nirgends");
        assertThat(chips()).containsText("unbekannt");
        assertThat(page.getByText("Nichts gefunden")).isVisible();
    }

    @Test
    void aPersonIsFoundByNameAndOpened() {
        search("anna");
        var person = page.locator("search-list .people .row");
        assertThat(person).containsText("Anna Berger");

        page.keyboard().press("ArrowDown");
        assertThat(person).isFocused();
        page.keyboard().press("Enter");

        assertThat(page.locator("conversation-thread h1")).hasText("Anna Berger");
        assertThat(person).hasAttribute("aria-current", "true");
    }

    /** In the message where one stands. */
    private void awaitMarks(int number) {
        Await.until(number + " marks", () -> page.evaluate(MARKS).equals(number));
    }

    private void search(String words) {
        page.keyboard().press("Control+k");
        assertThat(field()).isFocused();
        page.keyboard().type(words);
    }

    private Locator field() {
        return page.locator("#search");
    }

    private Locator hits() {
        return page.locator("search-list ol .row");
    }

    private Locator chips() {
        return page.locator("search-list .chips li");
    }

    private Locator count() {
        return page.locator("search-list .said");
    }

    private Locator place() {
        return page.locator("find-bar .place");
    }

    private Locator message(String text) {
        return page.locator("article.message").filter(new Locator.FilterOptions().setHasText(text));
    }
}
