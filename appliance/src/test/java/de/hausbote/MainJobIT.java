package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import de.hausbote.identity.Role;
import de.hausbote.simulator.Said;
import de.hausbote.simulator.SentMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's main job as people do it: in a browser, on real protocol traffic, from the first start on. */
@Tag("browser")
class MainJobIT {
    private static final String PASSWORD = "drei Tassen Kaffee am Montag";
    /** What is left of a service window whose last message came so long ago: a minute. */
    private static final Duration NEARLY_CLOSED = Duration.ofHours(24).minusMinutes(6);

    @TempDir
    Path folder;

    @Test
    @Tag("INB-8")
    void aCustomerWritesAndIsAnswered() {
        try (var appliance = TestAppliance.in(folder);
                var browser = new Browser()) {
            firstRun(browser.visitor(appliance.house().inside(), "de-DE"), appliance.code(Role.ADMIN));
            var page = agent(browser.visitor(appliance.house().inside(), "de-DE"), appliance.code(Role.AGENT));

            textIsAnswered(page, appliance);
            picturesGoBothWays(page, appliance);
            anOfferIsPressed(page, appliance);
            aWithdrawnMessageIsGone(page, appliance);
            messageWaitsWhileTheProviderIsDown(page, appliance);
            closedWindowRefusesFreeText(page, appliance);

            assertEquals(List.of(), browser.complaints());
        }
    }

    private static void firstRun(Page page, String code) {
        redeem(page, code, "Katrin Vogt", "vogt");
        page.getByText("Zeigen", new Page.GetByTextOptions().setExact(true)).click();
        button(page, "Speichern und weiter").click();

        assertThat(page.getByText("Das Übungskonto ist schon verbunden")).isVisible();
        button(page, "Weiter").click();
        assertThat(page.getByRole(AriaRole.HEADING, named("Wer antwortet?"))).isVisible();
    }

    private static Page agent(Page page, String code) {
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Ich habe einen Einmalcode"))
                .click();
        redeem(page, code, "Jana Weber", "weber");
        assertThat(page.getByText("Nichts wartet")
                        .or(page.locator("conversation-list .row"))
                        .first())
                .isVisible();
        return page;
    }

    private static void redeem(Page page, String code, String name, String login) {
        page.locator("#code").fill(code);
        button(page, "Weiter").click();
        page.locator("#name").fill(name);
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void textIsAnswered(Page page, TestAppliance appliance) {
        appliance.simulator().customer("Anna").writes("Guten Tag, ist mein Antrag da?");

        row(page, "Anna Berger").click();
        assertThat(bubble(page, "Guten Tag, ist mein Antrag da?")).isVisible();
        say(page, "Ja, er liegt mir vor.");

        assertThat(state(page, "Ja, er liegt mir vor.")).hasText("Gelesen");
        assertEquals(List.of("Ja, er liegt mir vor."), received(appliance, "anna"));
    }

    private static void picturesGoBothWays(Page page, TestAppliance appliance) {
        appliance.simulator().customer("Anna").sendsPicture(picture("jpeg"), "image/jpeg", "So sieht es aus.");
        assertThat(bubble(page, "So sieht es aus.").locator("img")).isVisible();

        page.locator("message-composer input[type=file]")
                .setInputFiles(new FilePayload("skizze.png", "image/png", picture("png")));
        assertThat(page.locator("message-composer .files li.ready")).isVisible();
        say(page, "Und so bei uns.");

        assertThat(bubble(page, "Und so bei uns.").locator("img")).isVisible();
        assertThat(state(page, "Und so bei uns.")).hasText("Gelesen");
        var sent = appliance.simulator().received().getLast();
        assertEquals("image", sent.type());
        assertArrayEquals(
                picture("png"),
                appliance.simulator().media(sent.media()).orElseThrow().bytes());
    }

    private static void anOfferIsPressed(Page page, TestAppliance appliance) {
        page.locator("message-composer textarea").fill("Passt Ihnen der Dienstag?");
        button(page, "Auswahl, Link oder Standort anbieten").click();
        page.locator("#title0").fill("Ja");
        page.locator("#title1").fill("Nein");
        page.locator("dialog button[type=submit]").click();

        assertThat(state(page, "Passt Ihnen der Dienstag?")).hasText("Gelesen");
        var sent = appliance.simulator().received().getLast();
        assertEquals("interactive", sent.type());
        appliance.simulator().customer("Anna").says(new Said.ButtonReply("any", "Nein"));
        assertThat(page.locator("message-bubble .in message-detail").last()).containsText("Nein");
    }

    private static void aWithdrawnMessageIsGone(Page page, TestAppliance appliance) {
        var anna = appliance.simulator().customer("Anna");
        var id = anna.says(new Said.Text("Das war für jemand anderen"));
        assertThat(bubble(page, "Das war für jemand anderen")).isVisible();
        anna.says(new Said.Other("revoke", JsonNodeFactory.instance.objectNode().put("original_message_id", id)));

        assertThat(bubble(page, "Die Person hat diese Nachricht zurückgezogen."))
                .isVisible();
        assertThat(bubble(page, "Das war für jemand anderen")).not().isVisible();
    }

    private static void messageWaitsWhileTheProviderIsDown(Page page, TestAppliance appliance) {
        appliance.simulator().faults().down(true);
        say(page, "Das dauert einen Moment.");
        assertThat(state(page, "Das dauert einen Moment.")).hasText("In der Warteschlange");
        assertThat(page.getByText("Es wird von selbst wieder versucht.")).isVisible();

        appliance.simulator().faults().down(false);

        assertThat(state(page, "Das dauert einen Moment."))
                .hasText("Gelesen", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertEquals(
                1,
                received(appliance, "anna").stream()
                        .filter("Das dauert einen Moment."::equals)
                        .count());
    }

    private static void closedWindowRefusesFreeText(Page page, TestAppliance appliance) {
        appliance
                .simulator()
                .customer("Jörg")
                .at(appliance.now().minus(NEARLY_CLOSED))
                .writes("Ich warte seit gestern.");
        row(page, "Jörg Müßig").click();
        assertThat(bubble(page, "Ich warte seit gestern.")).isVisible();
        var before = appliance.simulator().received().size();

        appliance.clock().advance(Duration.ofMinutes(2));
        say(page, "Leider zu spät.");

        assertThat(page.locator("message-composer .what")).hasText("Das Antwortfenster ist geschlossen");
        assertThat(page.locator("message-composer .kept")).hasText("Leider zu spät.");
        assertEquals(before, appliance.simulator().received().size());
    }

    private static void say(Page page, String text) {
        page.locator("message-composer textarea").fill(text);
        page.keyboard().press("Control+Enter");
    }

    /** New rows wait while the pointer is in the list; so it goes away first. */
    private static Locator row(Page page, String name) {
        page.mouse().move(900, 300);
        return page.locator("conversation-list .row").filter(new FilterOptions().setHasText(name));
    }

    private static Locator bubble(Page page, String text) {
        return page.locator("message-bubble .message").filter(new FilterOptions().setHasText(text));
    }

    private static Locator state(Page page, String text) {
        return bubble(page, text).locator(".state");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static List<String> received(TestAppliance appliance, String customer) {
        return appliance.simulator().received().stream()
                .filter(message -> message.customer().equals(customer))
                .map(SentMessage::text)
                .toList();
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
