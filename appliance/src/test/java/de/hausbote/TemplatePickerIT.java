package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.hausbote.identity.Role;
import java.nio.charset.StandardCharsets;
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
    private String contact;

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
        var officer = appliance.invited(house, Role.DPO);
        Consenting.wording(officer, "Rabatte", "Ja, Werbung zu Rabatten.");
        var wording = Consenting.wording(officer, "Ja, Werbung.");
        contact =
                Consenting.agreed(desk, conversation, wording, appliance.clock().instant());
        officer.send("PUT", "/consents/unused", Map.of("months", 1), 204);
        appliance.clock().advance(Duration.ofDays(32));
        appliance.simulator().timePasses(Duration.ofDays(32));
        agent = signedIn("agent");
        admin = signedIn("admin");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    private Page signedIn(String login) {
        return browser.signedIn(appliance.house().inside(), "en-GB", login);
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

        assertThat(agent.locator("message-bubble .message.template").last())
                .containsText("Ihr Auftrag 4711 ist fertig");
        assertThat(agent.locator("message-composer .by-template")).isFocused();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Tag("CON-11")
    void aCarouselIsFilledInCardByCard() {
        agent.setViewportSize(1440, 900);
        opened();
        agent.keyboard().type("auswahl");
        assertThat(agent.locator("template-picker [role=option]")).hasCount(1);
        assertThat(agent.locator("template-picker [role=option]")).containsText("lange ungenutzt");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("template-picker .note-line")).containsText("fragen Sie neu");
        agent.locator("template-picker button[type=submit]").click();
        assertThat(agent.locator("#template-file-1-error")).isVisible();
        agent.locator("#template-file-2")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", "Plan".getBytes(StandardCharsets.UTF_8)));
        assertThat(agent.locator("#template-file-2-error")).containsText("von anderer Art");
        for (var card : List.of(1, 2)) {
            agent.locator("#template-file-" + card)
                    .setInputFiles(new FilePayload("saal" + card + ".png", "image/png", Drawing.png()));
        }
        var places = List.of("Emily Carter", "Monday", "small", "Tuesday", "large");
        for (var at = 0; at < places.size(); at++) {
            agent.locator("#template-slot-" + at).fill(places.get(at));
        }
        var preview = agent.locator("template-picker .preview .cards");
        assertThat(preview.locator("> li")).hasCount(2);
        assertThat(preview).containsText("ist am Tuesday frei");
        preview.focus();
        assertThat(preview).isFocused();
        agent.locator("template-picker button[type=submit]").click();

        var shown = agent.locator("message-bubble .message.template .cards").last();
        assertThat(shown.locator("> li")).hasCount(2);
        assertThat(shown).containsText("ist am Monday frei");
        assertThat(shown.locator("img")).hasCount(2);
        assertEquals(List.of(), browser.complaints());
        agent.navigate(at("/inbox/" + conversation));
        assertThat(agent.locator("message-bubble .cards img").last()).isVisible();
        Accessibility.assertInEveryLook(agent, browser);
    }

    @Test
    @Tag("CON-2")
    void whatAdvertisesSaysItsTopicAndSoDoesTheRefusal() {
        admin.navigate(at("/settings/templates"));
        var topics = admin.locator("template-settings li[aria-label=fruehlingsangebot] select");
        topics.selectOption("Rabatte");
        assertThat(topics).isEnabled();
        var now = appliance.clock().instant().toEpochMilli();
        var desk = appliance.house().visitor();
        desk.signIn("agent", TestAppliance.PASSWORD);
        desk.post("/contacts/" + contact + "/withdrawals", Map.of("way", "telephone", "said", now, "topic", "Rabatte"));

        agent.setViewportSize(1440, 900);
        opened();
        agent.keyboard().type("fruehling");
        assertThat(agent.locator("template-picker [role=option]")).containsText("Rabatte");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("template-picker form > .hint")).containsText("Rabatte");
        agent.locator("#template-slot-0").fill("31 May");
        agent.locator("#template-file-0").setInputFiles(new FilePayload("angebot.png", "image/png", Drawing.png()));
        assertThat(agent.locator("template-picker button[type=submit]")).isEnabled();
        agent.locator("template-picker button[type=submit]").click();

        assertThat(agent.locator("template-picker .refusal")).containsText("keine Werbung zu „Rabatte“");
        topics.selectOption("");
        assertThat(topics).isEnabled();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void everyStateOfThePickerPassesTheCheckOfAccessibility() {
        opened();
        Accessibility.assertInEveryLook(agent, browser);
        opened();
        agent.keyboard().type("terminerinnerung de");
        agent.keyboard().press("Enter");
        agent.locator("#template-slot-0").press("Enter");
        assertThat(agent.locator("#template-slot-0-error")).isVisible();
        Accessibility.assertInEveryLook(agent, browser);
        opened();
        agent.keyboard().type("auswahl");
        assertThat(agent.locator("template-picker [role=option]")).hasCount(1);
        agent.keyboard().press("Enter");
        agent.locator("#template-slot-0").press("Enter");
        assertThat(agent.locator("#template-file-2-error")).isVisible();
        Accessibility.assertInEveryLook(agent, browser);
    }

    private void opened() {
        agent.navigate(at("/inbox/" + conversation));
        agent.locator("message-composer .by-template").press("Enter");
        assertThat(agent.locator("#template-search")).isFocused();
    }

    @Test
    void administratorsSeeHowTemplatesStand() {
        admin.navigate(at("/settings/templates"));
        assertThat(admin.locator("template-settings li").first()).isVisible();
        Accessibility.assertInEveryLook(admin, browser);
        assertEquals(List.of(), browser.complaints());
    }
}
