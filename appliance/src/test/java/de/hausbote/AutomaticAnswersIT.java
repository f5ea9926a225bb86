package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** An administrator sets hours and answers, a customer gets them, and an agent sees that nobody wrote them. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class AutomaticAnswersIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page admin;
    private Page agent;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        appliance.person(Role.ADMIN);
        appliance.person(Role.AGENT);
        admin = browser.signedIn(appliance.house().inside(), "de-DE", "admin");
        agent = browser.signedIn(appliance.house().inside(), "de-DE", "agent");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    @Test
    void whatIsSetIsSaid() {
        admin.navigate(at("/settings/automatic"));
        admin.locator("input[name=state][value=on]").check();
        admin.locator("#week-2").fill("9 bis 12, 13:30-17 Uhr");
        admin.getByText("Tage hinzufügen").click();
        admin.locator("#own-0-spans").fill("0-24");
        assertThat(admin.locator("automatic-settings .note-line").first()).containsText("jetzt geöffnet");
        refusesAKeywordThatStopsAdvertising();
        save();
        admin.reload();
        assertThat(admin.locator("#week-2")).hasValue("09:00–12:00, 13:30–17:00");

        emily("Guten Tag");
        assertSaid("Automatische Antwort: Willkommen bei uns.");
        emily("parken!");
        assertSaid("Automatische Antwort: Hinter dem Haus.");

        admin.locator("#own-0-spans").fill("");
        assertThat(admin.locator("automatic-settings .note-line").first()).containsText("jetzt geschlossen");
        save();
        emily("Noch jemand da?");
        assertSaid("Zurzeit ist niemand da.");

        everyLookPassesTheCheckOfAccessibility();
    }

    private void refusesAKeywordThatStopsAdvertising() {
        admin.getByText("Stichwort hinzufügen").click();
        admin.locator("#answer-5-germanWords").fill("Parken, Stopp");
        admin.locator("#answer-5-german").fill("Hinter dem Haus.");
        admin.getByText("Speichern").click();
        assertThat(admin.locator("automatic-settings .error")).containsText("Dieses Stichwort beendet Werbung");
        admin.locator("#answer-5-germanWords").fill("Parken");
        assertThat(admin.locator("automatic-settings blockquote").last()).containsText("Hinter dem Haus.");
    }

    private void save() {
        admin.getByText("Speichern").click();
        assertThat(admin.locator("toast-region")).containsText("Gespeichert");
    }

    private void emily(String text) {
        appliance.simulator().customer("Emily").writes(text);
    }

    private void assertSaid(String text) {
        agent.navigate(at("/inbox"));
        agent.locator("conversation-list .row").first().click();
        var last = agent.locator("message-bubble .message").last();
        assertThat(last).containsText(text);
        assertThat(last).containsText("Automatisch");
    }

    private void everyLookPassesTheCheckOfAccessibility() {
        for (var look : Look.ALL) {
            look.on(admin);
            admin.navigate(at("/settings/automatic"));
            assertThat(admin.locator("automatic-settings .note-line").first()).isVisible();
            Accessibility.assertOf(admin, browser);
        }
        assertEquals(List.of(), browser.complaints());
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }
}
