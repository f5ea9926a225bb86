package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Choosing a template, filling it in and sending it, by keyboard, in the place of the answer. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class TemplatePickerIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page agent;
    private Page admin;
    private String conversation;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        var house = appliance.person(Role.ADMIN);
        var desk = appliance.person(Role.AGENT);
        var account =
                house.get("/channel-accounts").path("items").path(0).path("id").asText();
        house.post("/channel-accounts/" + account + "/templates/pull", Map.of());
        appliance.simulator().customer("Emily").writes("Is it ready?");
        conversation = desk.awaitRow(row -> true).path("id").asText();
        appliance.clock().advance(Duration.ofHours(25));
        appliance.simulator().timePasses(Duration.ofHours(25));
        agent = signedIn("agent");
        admin = signedIn("admin");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    private Page signedIn(String login) {
        var page = browser.visitor(appliance.house().inside(), "en-GB");
        page.locator("#login").fill(login);
        page.locator("#password").fill(TestAppliance.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("nav-rail")).isVisible();
        return page;
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }

    @Test
    void aClosedWindowIsWrittenThroughByKeyboard() {
        agent.setViewportSize(1440, 900);
        opened();
        assertThat(agent.locator("message-composer textarea")).isHidden();
        assertThat(agent.locator("template-picker [aria-disabled=true]").first())
                .isVisible();
        agent.keyboard().type("auftrag");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("#template-slot-0")).isFocused();
        agent.keyboard().press("Enter");
        assertThat(agent.locator("#template-slot-0-error")).isVisible();
        var places = List.of("Emily Carter", "4711", "Friday", "4711");
        for (var place : places) {
            agent.keyboard().type(place);
            agent.keyboard().press("Tab");
        }
        assertThat(agent.locator("template-picker .preview"))
                .containsText("Guten Tag Emily Carter, Ihr Auftrag 4711 ist fertig");
        agent.locator("#template-slot-0").press("Enter");

        assertThat(agent.locator("message-bubble .message.template")).containsText("Ihr Auftrag 4711 ist fertig");
        assertThat(agent.locator("message-composer .by-template")).isFocused();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void everyStateOfThePickerPassesTheCheckOfAccessibility() {
        for (var look : Look.ALL) {
            look.on(agent);
            opened();
            Accessibility.assertOf(agent, browser);
            opened();
            agent.keyboard().type("terminerinnerung de");
            agent.keyboard().press("Enter");
            agent.locator("#template-slot-0").press("Enter");
            assertThat(agent.locator("#template-slot-0-error")).isVisible();
            Accessibility.assertOf(agent, browser);
        }
    }

    private void opened() {
        agent.navigate(at("/inbox/" + conversation));
        agent.locator("message-composer .by-template").press("Enter");
        assertThat(agent.locator("#template-search")).isFocused();
    }

    @Test
    void administratorsSeeHowTemplatesStand() {
        for (var look : Look.ALL) {
            look.on(admin);
            admin.navigate(at("/settings/templates"));
            assertThat(admin.locator("template-settings li").first()).isVisible();
            Accessibility.assertOf(admin, browser);
        }
        assertEquals(List.of(), browser.complaints());
    }
}
