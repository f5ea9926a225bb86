package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agent looks for a message by keyboard, while it is typed, and stands at it. */
@Tag("browser")
class SearchIT {
    @TempDir
    Path folder;

    @Test
    void aMessageIsFoundWhileItIsTypedAndOpenedWhereItStands() {
        try (var appliance = TestAppliance.in(folder);
                var browser = new Browser()) {
            appliance.person(Role.AGENT);
            var anna = appliance.simulator().customer("Anna");
            anna.writes("Wann kommt meine Überweisung?");
            for (var more = 0; more < 40; more++) {
                anna.writes("Und noch etwas, Nummer " + more);
            }
            var page = signedIn(browser, appliance);
            assertThat(page.locator("conversation-list .row .words")).containsText("Nummer 39");

            page.keyboard().press("j");
            assertThat(page.locator("conversation-list .row:focus")).isVisible();
            page.keyboard().press("/");
            assertThat(page.locator("#search")).isFocused();
            page.keyboard().type("ueberw");
            assertThat(page.locator("conversation-list mark")).hasText("Überweisung");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            var found = page.locator("article.message:focus");
            assertThat(found).containsText("Überweisung");
            assertThat(found).isInViewport();
            assertFalse(page.url().contains("ueberw"), "no word of it is in the address");
            page.keyboard().press("Control+k");
            assertThat(page.locator("#search")).isFocused();
            page.keyboard().type("nie geschrieben");
            assertThat(page.getByText("Nichts gefunden")).isVisible();
            assertEquals(List.of(), browser.complaints());
        }
    }

    private static Page signedIn(Browser browser, TestAppliance appliance) {
        var page = browser.visitor(appliance.house().inside(), "de-DE");
        page.locator("#login").fill("agent");
        page.locator("#password").fill(TestAppliance.PASSWORD);
        page.keyboard().press("Enter");
        return page;
    }
}
