package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.hausbote.conversation.Erasing;
import de.hausbote.identity.Role;
import de.hausbote.message.ContactId;
import de.hausbote.simulator.Customer;
import de.hausbote.simulator.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What people say about being written to, from their telephones to the screen of an agent; text is held back until a yes. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class ConsentStoriesIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page agent;
    private Desk admin;
    private Desk desk;
    private String account;
    private String wording;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        admin = appliance.person(Role.ADMIN);
        desk = appliance.person(Role.AGENT);
        var officer = appliance.invited(admin, Role.DPO);
        account =
                admin.get("/channel-accounts").path("items").path(0).path("id").asText();
        admin.post("/channel-accounts/" + account + "/templates/pull", Map.of());
        Noticed.publish(officer, "Klinik am Wald");
        wording = Consenting.wording(officer, "Ja, Werbung per WhatsApp.");
        officer.post(
                "/consent-texts",
                Map.of("purpose", "service", "language", "de", "notice", "1", "words", "Dürfen wir hier antworten?"));
        officer.put("/consent-dialog", Map.of("asks", true, "advertises", false, "heldDays", 7));
        agent = browser.signedIn(appliance.house().inside(), "de-DE", "agent");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    /** Opens the talk that this customer begins, and gives its id. */
    private String begun(Customer customer, String words) {
        var known = desk.conversations();
        customer.writes(words);
        var talk = desk.awaitRow(row -> !known.contains(row.path("id").asText()))
                .path("id")
                .asText();
        open(talk);
        return talk;
    }

    private void open(String talk) {
        agent.navigate(appliance.house().inside().resolve("/inbox/" + talk).toString());
        assertThat(agent.locator("consent-panel section")).hasAttribute("aria-busy", "false");
    }

    private static void presses(Customer customer, String button) {
        customer.says(new Said.ButtonReply("key", button));
    }

    private Locator panel() {
        return agent.locator("consent-panel");
    }

    private Locator bubbles(String kind) {
        return agent.locator("message-bubble .message.in." + kind);
    }

    private void answer(String words) {
        agent.locator("message-composer textarea").fill(words);
        agent.locator("message-composer form button[type=submit]").click();
    }

    /** A link without a token leads here: she is asked, says no, and learns of other ways. */
    @Test
    @Tag("CON-8")
    void whoComesByAPlainLinkAndSaysNoIsLedElsewhereAndNotAnsweredHere() {
        var hannelore = appliance.simulator().customer("Hannelore");
        begun(hannelore, "Guten Tag, ich habe eine Frage zu meinem Befund.");
        assertThat(bubbles("held")).containsText("Zurückgehalten, bis die Person");
        assertThat(agent.locator("conversation-list [aria-current=true] .preview"))
                .containsText("Zurückgehaltene Nachricht");
        assertThat(panel()).containsText("hat noch nicht geantwortet");
        assertThat(panel()).containsText("Eine Nachricht ist zurückgehalten.");

        presses(hannelore, "Nein");

        assertThat(panel()).containsText("Möchte hier keine Antwort");
        assertThat(panel()).containsText("2 Nachrichten sind zurückgehalten.");
        assertThat(bubbles("held")).hasCount(2);
        assertThat(agent.locator("message-bubble .message.out").last()).containsText("Angabe zu others.de");
        answer("Darf ich trotzdem fragen?");
        assertThat(agent.locator(".trouble.danger, message-composer .refusal").first())
                .containsText("Benutzen Sie einen anderen Weg");
        assertEquals(0, agent.getByText("Befund").count());

        presses(hannelore, "Ja, einverstanden");

        assertThat(agent.locator("message-bubble .message.in").first()).containsText("eine Frage zu meinem Befund");
        assertThat(bubbles("held")).hasCount(0);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Tag("CON-3")
    void stopIsObeyedInTheMiddleOfTheQuestion() {
        var mehmet = appliance.simulator().customer("Mehmet");
        begun(mehmet, "Guten Tag, wann haben Sie offen?");
        assertThat(panel()).containsText("hat noch nicht geantwortet");

        mehmet.writes("STOPP");

        assertThat(panel()).containsText("Werbung: Nicht gewünscht");
        assertThat(panel()).containsText("hat noch nicht geantwortet");
        assertThat(agent.locator("message-bubble .message.out").last()).containsText("START");
        presses(mehmet, "Ja, einverstanden");
        assertThat(bubbles("text")).hasCount(2);
        assertThat(panel()).containsText("Werbung: Nicht gewünscht");
        assertThat(agent.locator("message-bubble .message.out").last()).containsText("Wir antworten Ihnen hier");
        answer("Bis 17 Uhr.");
        assertThat(agent.locator("message-bubble .message.out").last()).containsText("Bis 17 Uhr.");
        assertEquals(List.of(), browser.complaints());
    }

    /** The switch is on her telephone; what was approved without a way out is not offered to anybody. */
    @Test
    @Tag("CON-3")
    @Tag("CON-5")
    void theSwitchOfTheMessengerEndsAdvertisingAndTheChoiceOfTemplatesSaysWhy() {
        var emily = appliance.simulator().customer("Emily");
        var talk = begun(emily, "Is it ready?");
        Consenting.agreed(desk, talk, wording, appliance.now());
        assertThat(panel()).containsText("Eingewilligt und bestätigt");

        emily.stopsMarketing();

        assertThat(panel()).containsText("Werbung: Nicht gewünscht");
        countsAsAdvertising("rueckfrage");
        advertise();
        assertThat(agent.locator("template-picker .refusal")).containsText("Diese Person möchte keine Werbung");
        agent.locator("template-picker .head .link").click();
        agent.locator("#template-search").fill("rueckfrage");
        var option = agent.locator("template-picker [role=option]");
        assertThat(option).hasAttribute("aria-disabled", "true");
        assertThat(option).containsText("Das Wort STOPP fehlt");

        emily.resumesMarketing();

        assertThat(panel()).containsText("Eingewilligt und bestätigt");
        agent.keyboard().press("Escape");
        advertise();
        assertThat(agent.locator("message-bubble .message.template").last()).containsText("Der Frühling ist da");
        assertEquals(List.of(), browser.complaints());
    }

    private void countsAsAdvertising(String name) {
        appliance.simulator().templates().category(name, "de", "MARKETING");
        var templates = "/channel-accounts/" + account + "/templates";
        var moved = Await.value(
                "the news of the template",
                () -> StreamSupport.stream(admin.get(templates).path("items").spliterator(), false)
                        .filter(each -> each.path("name").asText().equals(name) && each.has("before"))
                        .findFirst());
        admin.put(templates + "/agreement", Map.of("template", moved.path("id").asText()));
    }

    /** Fills the advertisement in and presses send. */
    private void advertise() {
        agent.locator("message-composer .by-template, message-composer .tools button[title='Mit Vorlage schreiben']")
                .first()
                .click();
        agent.locator("#template-search").fill("fruehling");
        assertThat(agent.locator("template-picker [role=option]")).hasCount(1);
        agent.keyboard().press("Enter");
        agent.locator("#template-file-0").setInputFiles(new FilePayload("angebot.png", "image/png", Drawing.png()));
        agent.locator("#template-slot-0").fill("31. Mai");
        assertThat(agent.locator("template-picker button[type=submit]")).isEnabled();
        agent.locator("template-picker button[type=submit]").click();
    }

    @Test
    @Tag("CON-4")
    void whoSaidNoIsErasedAndMadeAgainAndIsStillNotAdvertisedTo() {
        var joerg = appliance.simulator().customer("Jörg");
        var talk = begun(joerg, "Guten Tag");
        presses(joerg, "Ja, einverstanden");
        var contact = Consenting.agreed(desk, talk, wording, appliance.now());
        assertThat(panel()).containsText("Eingewilligt und bestätigt");
        joerg.writes("STOPP");
        assertThat(panel()).containsText("Werbung: Nicht gewünscht");
        desk.put("/conversations/" + talk + "/resolution", Map.of());
        Await.until("his telephone to rest", () -> appliance.simulator().resting());

        agent.navigate("about:blank");
        appliance.restartAfter(
                ground -> Erasing.erase(ground.database(), ground.vault(), ground.audit(), ContactId.parse(contact)));

        agent.navigate(appliance.house().inside().resolve("/inbox").toString());
        agent.locator("conversation-list").getByLabel("Kontakt anlegen").click();
        agent.locator("#new-phone").fill("+" + joerg.phone());
        agent.locator("#new-name").fill("Jörg Müßig");
        agent.locator("new-contact button[type=submit]").click();
        assertThat(panel()).containsText("Werbung: Nicht gewünscht");
        assertFalse(agent.url().endsWith(talk));
        advertise();
        assertThat(agent.locator("template-picker .refusal")).containsText("Diese Person möchte keine Werbung");
        assertEquals(List.of(), browser.complaints());
    }
}
