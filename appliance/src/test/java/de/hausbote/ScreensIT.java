package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import de.hausbote.identity.Role;
import de.hausbote.simulator.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Every screen as everybody may meet it: light and dark, wide and narrow, German and English, by keyboard alone. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class ScreensIT {
    private static final String PASSWORD = "sieben Tassen Kaffee am Sonntag";

    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private TestHouse sealed;
    private Appliance closed;
    private Browser browser;

    /** Of those who meet a sealed house, which refuses nearly everything. */
    private Browser outside;

    private Page admin;
    private Page agent;
    private Page officer;
    private String conversation = "";

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        sealed = sealedHouse();
        closed = Appliance.enter(sealed.config(), new TestClock(), () -> {});
        closed.start(() -> {});
        browser = new Browser();
        outside = new Browser();
        var desk = appliance.person(Role.AGENT);
        appliance.simulator().customer("Emily").writes("Is my appointment confirmed? https://clinic.example/visit");
        appliance.simulator().customer("Emily").sendsPicture(Marks.picture(), "image/jpeg", "The letter");
        appliance.simulator().customer("Emily").says(new Said.Unknown());
        conversation = desk.awaitRow(
                        row -> row.path("last").path("kind").asText().equals("unsupported"))
                .path("id")
                .asText();
        desk.answer(conversation, "Yes, it is.");
        var contact = desk.get("/conversations/" + conversation).path("contact").path("id");
        desk.put("/contacts/" + contact.asText() + "/name", Map.of("name", "Emily Carter"));
        desk.put("/preferences", Map.of("language", "en", "shortcuts", true));
        admin = opened("de-DE");
        redeem(admin, appliance.code(Role.ADMIN));
        agent = signedIn("en-GB", "agent");
        assertThat(agent.locator("conversation-list .row").first()).isVisible();
        var vogt = appliance.house().visitor();
        vogt.signIn("vogt", PASSWORD);
        appliance.invited(vogt, Role.DPO);
        officer = signedIn("de-DE", "dpo");
        assertThat(officer.locator("safety-settings")).isVisible();
    }

    @AfterAll
    void stop() {
        browser.close();
        outside.close();
        appliance.close();
        closed.close();
    }

    private static TestHouse sealedHouse() {
        try {
            var house = new TestHouse(Files.createDirectory(folder.resolve("sealed")));
            house.attended("Ada Byron", "Jan Berg", "Eva Roth");
            return house;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyScreenPassesTheCheckOfAccessibility() {
        return Stream.of(
                        screens(
                                agent,
                                "/inbox",
                                "/inbox/" + conversation,
                                "/settings/preferences",
                                "/inbox/nothing",
                                "/search"),
                        screens(
                                admin,
                                "/settings/channels",
                                "/settings/people",
                                "/settings/organisation",
                                "/settings/templates",
                                "/settings/service",
                                "/settings/safety",
                                "/settings/setup/names",
                                "/settings/setup/channel",
                                "/settings/setup/people"),
                        screens(
                                officer,
                                "/settings/safety",
                                "/settings/consents",
                                "/settings/notice",
                                "/settings/ledger",
                                "/inbox"),
                        screens(opened("de-DE"), "/sign-in", "/activate"),
                        searchScreens(),
                        sealedScreens(outside.visitor(sealed.inside(), "de-DE")))
                .flatMap(screens -> screens);
    }

    @Test
    void theInboxIsWorkedByKeyboardAlone() {
        agent.setViewportSize(1440, 900);
        agent.navigate(at("/inbox"));
        assertThat(agent.locator("conversation-list .row").first()).isVisible();

        agent.keyboard().press("j");
        agent.keyboard().press("Enter");
        assertThat(agent.locator("message-composer textarea")).isVisible();
        agent.keyboard().press("r");
        assertThat(agent.locator("message-composer textarea")).isFocused();
        agent.keyboard().type("By keyboard.");
        agent.keyboard().press("Control+Enter");
        assertThat(agent.locator("message-bubble .message").filter(text("By keyboard.")))
                .isVisible();
        agent.keyboard().press("Escape");
        agent.keyboard().press("a");
        assertThat(agent.locator("[role=menu]")).isVisible();
        agent.keyboard().press("Enter");
        assertThat(agent.locator("conversation-thread .owner")).containsText("Assigned to you");
        agent.keyboard().press("e");
        assertThat(agent.locator(".toast").filter(text("The conversation is resolved.")))
                .isVisible();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void whatAPersonPrefersHoldsAtOnceAndAfterwards() {
        admin.navigate(at("/settings/preferences"));
        admin.getByText("English", exactly()).last().click();
        assertThat(admin.locator("html[lang=en]")).isVisible();
        admin.getByText("Dark", exactly()).click();
        assertThat(admin.locator("html[data-theme=dark]")).isVisible();

        admin.reload();

        assertThat(admin.locator("html[data-theme=dark][lang=en]")).isVisible();
        admin.getByText("Same as system", exactly()).click();
        admin.getByText("Deutsch", exactly()).last().click();
        assertThat(admin.locator("html[lang=de]:not([data-theme])")).isVisible();
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void theHelpListsTheKeysAndClosesByKeyboard() {
        agent.navigate(at("/inbox"));
        assertThat(agent.locator("conversation-list")).isVisible();

        agent.keyboard().press("?");
        assertThat(agent.locator("dialog[open]")).isVisible();
        agent.keyboard().press("Escape");

        assertThat(agent.locator("dialog[open]")).isHidden();
    }

    private Stream<DynamicTest> screens(Page page, String... places) {
        return Stream.of(places)
                .map(place -> DynamicTest.dynamicTest(
                        place.replace(conversation, "{id}"), () -> assertAccessible(page, place)));
    }

    /** The page of a sealed house, a share as a file and as words. */
    private Stream<DynamicTest> sealedScreens(Page page) {
        return Stream.of(false, true)
                .map(words -> DynamicTest.dynamicTest(
                        words ? "sealed, words" : "sealed, file", () -> assertSealedPage(page, words)));
    }

    private void assertSealedPage(Page page, boolean words) {
        page.navigate(sealed.inside().toString());
        assertThat(page.getByText("Es fehlen noch 2 Verwahrer")).isVisible();
        if (words) {
            page.getByText("Als Wörter auf Papier").click();
            assertThat(page.locator("textarea")).isVisible();
        }
        Accessibility.assertInEveryLook(page, outside);
    }

    private void assertAccessible(Page page, String place) {
        page.navigate(at(place));
        assertThat(page.locator("main, [role=main]").first()).isVisible();
        assertScreen(page);
    }

    private void assertScreen(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertEquals(List.of(), browser.complaints());
        Accessibility.assertInEveryLook(page, browser);
    }

    /** What is found, what it can be narrowed to, and what is found in one conversation. */
    private Stream<DynamicTest> searchScreens() {
        return Stream.of(
                DynamicTest.dynamicTest("people", () -> assertSearch("Emily", ".people .row")),
                DynamicTest.dynamicTest("unknown", () -> assertSearch("team:none-such", ".unknown")),
                DynamicTest.dynamicTest("filters", this::assertFilters),
                DynamicTest.dynamicTest("in one conversation", this::assertFinding));
    }

    private void assertSearch(String question, String seen) {
        search(question, seen);
        assertScreen(agent);
    }

    private void assertFilters() {
        search("appointment from:customer", "mark");
        agent.getByText("Filter", exactly()).click();
        agent.locator("[role=menuitem]").first().click();
        assertThat(agent.locator("[role=menuitemradio]").first()).isFocused();
        assertScreen(agent);
    }

    private void search(String question, String seen) {
        agent.navigate(at("/search"));
        agent.locator("#search").fill(question);
        assertThat(agent.locator("search-list " + seen).first()).isVisible();
    }

    private void assertFinding() {
        agent.navigate(at("/inbox/" + conversation));
        agent.getByLabel("Search in this conversation").click();
        agent.locator("find-bar input").fill("appointment");
        assertThat(agent.locator("find-bar .place")).hasText("1 of 1");
        assertScreen(agent);
    }

    private Page opened(String language) {
        return browser.visitor(appliance.house().inside(), language);
    }

    private Page signedIn(String language, String login) {
        return browser.signedIn(appliance.house().inside(), language, login);
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }

    private static void redeem(Page page, String code) {
        page.navigate(page.url() + "activate");
        page.locator("#code").fill(code);
        page.keyboard().press("Enter");
        page.locator("#name").fill("Katrin Vogt");
        page.locator("#login").fill("vogt");
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("Profilnamen zeigen oder verbergen?")).isVisible();
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
