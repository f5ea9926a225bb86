package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import de.hausbote.identity.Role;
import de.hausbote.simulator.Fault;
import de.hausbote.simulator.SentMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the house's own messages, as the agent sees it: how they stand, and what a person decides about them. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class OwnMessagesIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Desk desk;
    private Page agent;
    private String conversation;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        appliance.person(Role.ADMIN);
        desk = appliance.person(Role.AGENT);
        appliance.simulator().customer("Emily").writes("Is it ready?");
        conversation = desk.awaitRow(row -> true).path("id").asText();
        agent = browser.signedIn(appliance.house().inside(), "de-DE", "agent");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    @BeforeEach
    void open() {
        appliance.simulator().faults().clear();
        agent.navigate(at("/inbox/" + conversation));
        assertThat(agent.locator("message-composer textarea")).isVisible();
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }

    @Test
    void anAnswerThatComesLateTakesNoStateBack() {
        var faults = appliance.simulator().faults();
        faults.set(Fault.REPORTS_HELD, true);
        say("It will be ready on Friday.");
        desk.awaitMessage(conversation, stands("It will be ready on Friday.", "sent"));
        var held = new Held(agent);
        appliance.simulator().customer("Emily").writes("Thank you");
        held.await();

        faults.set(Fault.REPORTS_HELD, false);
        assertThat(state("It will be ready on Friday.")).hasText("Gelesen");
        held.release();

        assertThat(bubble("Thank you")).isVisible();
        assertThat(state("It will be ready on Friday.")).hasText("Gelesen");
        held.end();
    }

    /** The next look at the log: its answer is fetched, but handed on only at its release. Later looks see nothing. */
    private static final class Held {
        private static final String LOG = "**/api/v1/conversations/*/messages?*";

        private final Page page;
        private final List<Asked> looks = new ArrayList<>();
        private boolean taken;

        private record Asked(Route route, APIResponse answer) {}

        Held(Page page) {
            this.page = page;
            page.route(LOG, this::take);
        }

        private void take(Route asked) {
            if (taken) {
                asked.abort();
                return;
            }
            taken = true;
            looks.add(new Asked(asked, asked.fetch()));
        }

        void await() {
            page.waitForCondition(() -> !looks.isEmpty());
        }

        void end() {
            page.unroute(LOG);
        }

        void release() {
            var look = looks.getFirst();
            look.route().fulfill(new Route.FulfillOptions().setResponse(look.answer()));
        }
    }

    @Test
    @Tag("REL-13")
    void whatIsInDoubtIsDecidedOnAPageOfItsOwn() {
        var faults = appliance.simulator().faults();
        faults.set(Fault.REPORTS_MISSING, true);
        faults.cutAfterAcceptance(1);
        say("Please bring your passport.");
        desk.awaitMessage(conversation, stands("Please bring your passport.", "uncertain"));

        agent.getByRole(AriaRole.NAVIGATION).getByText("1").waitFor();
        agent.navigate(at("/doubts"));
        assertThat(agent.locator("doubts-place blockquote")).hasText("Please bring your passport.");
        Accessibility.assertInEveryLook(agent, browser);
        agent.navigate(at("/doubts"));
        agent.getByRole(AriaRole.BUTTON)
                .filter(new FilterOptions().setHasText("Ist angekommen"))
                .press("Enter");

        assertThat(agent.locator("doubts-place")).containsText("Nichts ist ungewiss");
        assertEquals(1, received("Please bring your passport."));
        agent.navigate(at("/inbox/" + conversation));
        assertThat(state("Please bring your passport.")).hasText("Gesendet");
    }

    @Test
    void wordsJoinATextThatStillWaits() {
        appliance.simulator().faults().down(true);
        say("We have received your form.");
        assertThat(agent.getByText("Es wird von selbst wieder versucht.")).isVisible();
        assertThat(state("We have received your form.")).hasText("In der Warteschlange");

        agent.locator("message-composer textarea").fill("It will take a week.");
        assertThat(agent.locator("join-offer")).isVisible();
        agent.keyboard().press("Control+Shift+Enter");

        assertThat(bubble("It will take a week.")).containsText("We have received your form.");
        assertThat(agent.locator("message-composer textarea")).hasValue("");
        appliance.simulator().faults().down(false);
        desk.awaitMessage(
                conversation,
                message -> message.path("text").asText().endsWith("It will take a week.")
                        && message.path("state").asText().equals("read"));
        assertEquals(1, received("We have received your form.\nIt will take a week."));
    }

    private static Predicate<JsonNode> stands(String text, String state) {
        return message -> message.path("text").asText().equals(text)
                && message.path("state").asText().equals(state);
    }

    private void say(String text) {
        agent.locator("message-composer textarea").fill(text);
        agent.keyboard().press("Control+Enter");
    }

    private long received(String text) {
        return appliance.simulator().received().stream()
                .map(SentMessage::text)
                .filter(text::equals)
                .count();
    }

    private Locator bubble(String text) {
        return agent.locator("message-bubble .message").filter(new FilterOptions().setHasText(text));
    }

    private Locator state(String text) {
        return bubble(text).locator(".state");
    }
}
