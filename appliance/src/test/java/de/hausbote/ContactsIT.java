package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Contacts in the browser: edited, made, linked, and opened by a link of a core system. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class ContactsIT {
    /** Where there is less room, the panel is opened by a button. */
    private static final int DRAWER = 1180;

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page agent;
    private String emily = "";

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        var desk = appliance.person(Role.AGENT);
        appliance.simulator().customer("Emily").writes("Is my appointment confirmed?");
        emily = desk.awaitRow(row -> true).path("id").asText();
        var contact =
                desk.get("/conversations/" + emily).path("contact").path("id").asText();
        desk.put("/contacts/" + contact + "/name", Map.of("name", "Emily Carter"));
        desk.put("/contacts/" + contact + "/customer-number", Map.of("number", "K-4711/08"));
        var account =
                desk.get("/contact-accounts").path("items").path(0).path("id").asText();
        var made = desk.post(
                "/contacts", Map.of("account", account, "phone", "+49 170 1112223", "name", "Emily with a new number"));
        var other = desk.get("/conversations/" + made.path("conversation").asText())
                .path("contact")
                .path("id")
                .asText();
        desk.post("/contacts/" + contact + "/links", Map.of("contact", other));
        desk.put("/preferences", Map.of("language", "en", "shortcuts", true));
        agent = browser.signedIn(appliance.house().inside(), "en-GB", "agent");
        assertThat(agent.locator("conversation-list .row").first()).isVisible();
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    @TestFactory
    Stream<DynamicTest> panelAndDialogsPassTheCheckOfAccessibility() {
        return Stream.concat(
                Look.ALL.stream().map(look -> DynamicTest.dynamicTest("panel " + look, () -> assertPanel(look))),
                Stream.of(
                        DynamicTest.dynamicTest("new contact", this::assertDialog),
                        DynamicTest.dynamicTest("nobody", this::assertNobody)));
    }

    private void assertPanel(Look look) {
        look.on(agent);
        open("/inbox/" + emily);
        if (look.width() < DRAWER) {
            agent.locator("conversation-thread .contact").click();
        }
        agent.locator("contact-panel").getByLabel("Edit contact").click();
        assertThat(agent.locator("#contact-number")).hasValue("K-4711/08");
        assertThat(agent.locator("contact-panel .linked")).containsText("Emily with a new number");
        assertEquals(List.of(), browser.complaints());
        Accessibility.assertOf(agent, browser);
    }

    private void assertDialog() {
        open("/inbox");
        agent.locator("conversation-list").getByLabel("Create a contact").click();
        agent.locator("#new-phone").fill("15112345678");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("#new-phone-error")).containsText("begin with + and the country");
        assertScreen();
    }

    private void assertNobody() {
        open("/contact#none-such");
        assertThat(agent.getByText("No contact with this customer number")).isVisible();
        assertScreen();
    }

    private void assertScreen() {
        assertEquals(List.of(), browser.complaints());
        Accessibility.assertInEveryLook(agent, browser);
    }

    @Test
    @Tag("WEB-4")
    void aLinkOfACoreSystemOpensTheContactAndTheNumberLeavesTheAddress() {
        open("/contact#k-4711%2F08");

        assertThat(agent).hasURL(Pattern.compile("/inbox/" + emily + "$"));
        assertThat(agent.locator("contact-panel")).containsText("K-4711/08");
        assertFalse(agent.url().contains("4711"));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aContactThatIsNotThereIsMadeByKeyboardWithTheNumberThatWasAskedFor() {
        open("/contact#N-0815");
        assertThat(agent.getByText("No contact with this customer number")).isVisible();

        agent.keyboard().press("Enter");
        assertThat(agent.locator("#new-phone")).isFocused();
        assertThat(agent.locator("#new-number")).hasValue("N-0815");
        agent.keyboard().type("0170 / 999 88 77");
        agent.keyboard().press("Enter");

        assertThat(agent.locator("contact-panel")).containsText("N-0815");
        assertThat(agent.locator("conversation-thread .owner")).containsText("Assigned to you");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whoeverIsThereIsOffered() {
        open("/inbox");
        assertThat(agent.locator("conversation-list .row").first()).isVisible();

        agent.keyboard().press("c");
        agent.locator("#new-phone").fill("+49 (0)170 111-2223");
        agent.keyboard().press("Enter");
        assertThat(agent.getByText("There is a contact with this number already."))
                .isVisible();
        agent.getByText("Open the conversation").click();

        assertThat(agent.locator("contact-panel .name").first()).containsText("Emily with a new number");
    }

    @Test
    void aLinkIsRemovedAndMadeAgain() {
        open("/inbox/" + emily);
        agent.locator("contact-panel")
                .getByLabel("Remove the link to Emily with a new number")
                .click();
        agent.locator("dialog")
                .getByRole(AriaRole.BUTTON, named("Remove the link"))
                .click();
        assertThat(agent.locator("contact-panel .linked")).hasCount(0);

        agent.locator("contact-panel").getByText("Link to another contact").click();
        agent.locator("#link-query").fill("new number");
        agent.keyboard().press("Enter");
        agent.locator(".people-found button").first().click();
        agent.locator("dialog").getByRole(AriaRole.BUTTON, named("Link")).click();

        assertThat(agent.locator("contact-panel .linked")).containsText("Emily with a new number");
        assertEquals(List.of(), browser.complaints());
    }

    private void open(String place) {
        agent.navigate("about:blank");
        agent.navigate(appliance.house().inside().resolve(place).toString());
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
