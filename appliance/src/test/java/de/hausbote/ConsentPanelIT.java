package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.hausbote.identity.Role;
import java.net.URI;
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

/** What an agent sees of a consent and writes down, and what the data protection officer writes and proves. */
@Tag("browser")
@Tag("CON-1")
@TestInstance(Lifecycle.PER_CLASS)
class ConsentPanelIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page agent;
    private Page officer;
    private String conversation;
    private String contact;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        var admin = appliance.person(Role.ADMIN);
        var desk = appliance.person(Role.AGENT);
        appliance.invited(admin, Role.DPO);
        appliance.simulator().customer("Emily").writes("Is it ready?");
        conversation = desk.awaitRow(row -> true).path("id").asText();
        contact = desk.get("/conversations/" + conversation)
                .path("contact")
                .path("id")
                .asText();
        agent = signedIn("agent");
        officer = signedIn("dpo");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    private Page signedIn(String login) {
        return browser.signedIn(appliance.house().inside(), "de-DE", login);
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }

    @Test
    @Tag("CON-10")
    void aConsentOnPaperIsWrittenDownProvedAndTakenBack() {
        officer.setViewportSize(1440, 900);
        officer.navigate(at("/settings/consents"));
        officer.locator("#text-words").fill("Yes, offers by WhatsApp. STOP ends it.");
        officer.locator("#notice").fill("2026-11");
        officer.locator("consent-settings form button").first().click();
        assertThat(officer.locator(".wordings li")).hasCount(1);

        theOfficerLooksBeforeOtherWordsAreInForce();

        agent.setViewportSize(1440, 900);
        agent.navigate(at("/inbox/" + conversation));
        assertThat(agent.locator("consent-panel .note-line")).containsText("Nicht gefragt");
        agent.locator("consent-panel .buttons button").first().click();
        agent.locator("consent-form input[type=radio][value='marketing:']").check();
        agent.locator("consent-form input[type=radio][value=paper]").check();
        agent.locator("#consent-note").fill("Binder 7");
        assertThat(agent.locator("consent-form blockquote")).containsText("STOP ends it");
        agent.locator("consent-form button[type=submit]").click();
        assertThat(agent.locator("consent-panel .note-line")).containsText("Eingewilligt und bestätigt");
        agent.locator("consent-panel .buttons").getByText("Nachweis").click();
        assertThat(agent.locator("consent-sheet")).containsText("Binder 7");
        assertThat(agent.locator("consent-sheet")).containsText("Jana AGENT");
        agent.keyboard().press("Escape");

        shePressesOnThePageBehindHerLink();
        assertThat(agent.locator("consent-panel .note-line")).containsText("Werbung: Nicht gewünscht");
        assertThat(agent.locator("message-bubble .message").last()).containsText("START");

        theOfficerSeesHowItStandsWithEverybody();
        anotherPurposeIsGivenAndTakenBackForItself();
        everyStatePassesTheCheckOfAccessibility();
    }

    private void theOfficerLooksBeforeOtherWordsAreInForce() {
        officer.locator("#text-words").fill("Yes, offers and news by WhatsApp. STOP ends it.");
        officer.locator("#text-language").selectOption("de");
        officer.locator("consent-settings form button").nth(1).click();
        var dialog = officer.locator("dialog-box");
        assertThat(dialog.locator("input[type=checkbox]")).not().isChecked();
        assertThat(dialog.locator(".choice")).containsText("Freiwillig");
        assertThat(dialog.locator("blockquote"))
                .hasText("Automatische Frage: Yes, offers and news by WhatsApp. STOP ends it.");
        assertThat(dialog).containsText("Nein, danke");
        officer.keyboard().press("Escape");

        officer.locator("consent-settings form button").first().click();
        assertThat(dialog.locator("ins")).hasText("and news");
        assertThat(dialog.locator("del")).hasText("2026-11");
        dialog.locator(".button.primary").click();
        assertThat(officer.locator(".wordings blockquote")).containsText("offers and news");
        officer.locator(".wordings summary").click();
        assertThat(officer.locator(".wordings details ins").first()).hasText("and news");
        assertThat(officer.locator(".wordings li")).hasCount(1);
    }

    /** Nothing is written, so the open panel has to hear of it otherwise. */
    private void shePressesOnThePageBehindHerLink() {
        var desk = appliance.house().visitor();
        desk.signIn("dpo", TestAppliance.PASSWORD);
        var link =
                desk.get("/contacts/" + contact + "/consents").path("stopLink").asText();
        try (var open = new Knock(
                URI.create("https://localhost:" + appliance.house().webhook().getPort()),
                TestHouse.certificate(appliance.house().publicCertificate()))) {
            assertEquals(
                    200,
                    open.send("POST", URI.create(link).getPath(), Map.of(), "").statusCode());
        }
    }

    private void theOfficerSeesHowItStandsWithEverybody() {
        officer.navigate(at("/settings/consents"));
        assertThat(officer.locator("consent-list tbody tr")).hasCount(1);
        assertThat(officer.locator("consent-list tbody tr")).containsText("Widerrufen");
        officer.locator("#consents-state").selectOption("confirmed");
        officer.locator("consent-list form button").first().click();
        assertThat(officer.locator("consent-list .empty")).isVisible();
        officer.locator("#consents-state").selectOption("withdrawn");
        officer.locator("consent-list form button").first().click();
        officer.locator("consent-list summary").click();
        assertThat(officer.locator("consent-list details tbody tr")).hasCount(2);
        officer.locator("consent-list tbody .link").click();
        assertThat(officer.locator("consent-sheet .entry")).hasCount(2);
        officer.keyboard().press("Escape");

        var desk = appliance.house().visitor();
        desk.signIn("dpo", TestAppliance.PASSWORD);
        var table = desk.raw("GET", "/consents/file?format=csv&state=withdrawn");
        assertTrue(table.contains('"' + contact + "\",\"whatsapp\",\"marketing\",\"\",\"withdrawn\""), table);
        assertTrue(desk.raw("GET", "/consents/file?format=json").contains(contact));
    }

    /** Nothing is chosen before somebody chooses it, and what is entered is of one purpose. */
    private void anotherPurposeIsGivenAndTakenBackForItself() {
        officer.navigate(at("/settings/consents"));
        officer.locator("#text-purpose").selectOption("secrecy");
        assertThat(officer.locator("#text-words-hint")).containsText("Schweigepflicht");
        officer.locator("#text-words").fill("I release Dr. Roth from secrecy towards my insurance.");
        officer.locator("consent-settings form button").first().click();
        assertThat(officer.locator(".wordings li")).hasCount(2);

        agent.locator("consent-panel .buttons button").first().click();
        assertThat(agent.locator("consent-form [name=purpose]")).hasCount(2);
        assertThat(agent.locator("consent-form :checked:not(option)")).hasCount(0);
        agent.locator("consent-form button[type=submit]").click();
        assertThat(agent.locator("consent-form .note-line")).containsText("worum es geht");
        enters("telephone");
        assertThat(stands()).containsText(new String[] {"Werbung: Nicht gewünscht", "Schweigepflicht: Eingewilligt"});

        agent.locator("consent-panel .buttons button").nth(1).click();
        assertThat(agent.locator("consent-form [name=purpose]")).hasCount(1);
        assertThat(agent.locator("consent-form :checked")).hasCount(0);
        enters("person");
        assertThat(stands()).containsText(new String[] {"Werbung: Nicht gewünscht", "Schweigepflicht: Widerrufen"});
    }

    private void enters(String way) {
        agent.locator("consent-form [value='secrecy:']").check();
        agent.locator("consent-form [value=" + way + "]").check();
        agent.locator("consent-form button[type=submit]").click();
    }

    private Locator stands() {
        return agent.locator("consent-panel .note-line > div");
    }

    private void everyStatePassesTheCheckOfAccessibility() {
        officer.navigate(at("/settings/consents"));
        assertThat(officer.locator(".wordings li")).hasCount(2);
        officer.locator("#consent-contact").fill(contact);
        officer.locator("#consent-contact").press("Enter");
        assertThat(officer.locator("consent-sheet .entry")).hasCount(4);
        Accessibility.assertInEveryLook(officer, browser);
        for (var look : Look.ALL) {
            look.on(agent);
            panel(look);
            Accessibility.assertOf(agent, browser);
            panel(look);
            agent.locator("consent-panel .buttons button").first().click();
            agent.locator("consent-form input[type=radio][value='marketing:']").check();
            assertThat(agent.locator("consent-form blockquote")).isVisible();
            Accessibility.assertOf(agent, browser);
        }
        assertEquals(List.of(), browser.complaints());
    }

    private void panel(Look look) {
        agent.navigate(at("/inbox/" + conversation));
        if (look.width() < 1_000) {
            agent.locator("conversation-thread .contact").click();
        }
        assertThat(stands().first()).isVisible();
    }
}
