package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Writing templates in the page: limits are told at their fields before anything is asked of the provider. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class TemplateFormIT {
    @TempDir
    static Path folder;

    private TestAppliance appliance;
    private Browser browser;
    private Page admin;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        browser = new Browser();
        appliance.person(Role.ADMIN);
        admin = browser.signedIn(appliance.house().inside(), "en-GB", "admin");
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    private void opened() {
        admin.navigate(appliance.house().inside().resolve("/settings/templates").toString());
        admin.locator("template-settings .head .button").last().press("Enter");
        assertThat(admin.locator("#name")).isFocused();
    }

    private void type(String field, String words) {
        admin.locator(field).fill(words);
    }

    private Locator preview() {
        return admin.locator("template-form .preview");
    }

    private void submit() {
        admin.locator("template-form button[type=submit]").press("Enter");
    }

    @Test
    void aTemplateWithNamedPlacesIsWrittenBesideItsPreview() {
        admin.setViewportSize(1440, 900);
        opened();
        admin.keyboard().type("termin_named");
        type("#body", "Hello {{first_name}}, on {{1}} at nine.");
        submit();
        assertThat(admin.locator("#body-error")).isVisible();
        assertThat(admin.locator("#body")).isFocused();
        type("#body", "Hello {{first_name}}, on {{day}} at nine.");
        submit();
        assertThat(admin.locator("#sample-body-first_name-error")).isVisible();
        admin.keyboard().type("Eva");
        type("#sample-body-day", "+49 151 23456789");
        submit();
        assertThat(admin.locator("#sample-body-day-error")).isVisible();
        type("#sample-body-day", "Monday");
        assertThat(preview()).containsText("Hello Eva, on Monday at nine.");
        submit();

        assertThat(admin.locator("template-form")).hasCount(0);
        assertThat(admin.locator("template-settings li").filter(named("termin_named")))
                .containsText("{{first_name}}");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aCarouselIsWrittenCardByCardByKeyboard() {
        admin.setViewportSize(1440, 900);
        opened();
        admin.keyboard().type("rooms");
        admin.locator("#carousel").selectOption("image");
        type("#body", "Which room? STOP ends offers.");
        submit();
        assertThat(admin.locator("template-form .error")).hasCount(1);
        admin.locator("[data-add=url]").press("Enter");
        assertThat(admin.locator("template-form [id$=-label" + lastKey() + "]").first())
                .isFocused();
        var bodies = admin.locator("template-form textarea[id^=card]");
        var labels = admin.locator("template-form input[id*=-label]");
        var pages = admin.locator("template-form input[id*=-target]");
        admin.locator("[data-add=card]").press("Enter");
        assertThat(bodies).hasCount(3);
        assertThat(bodies.last()).isFocused();
        for (var card = 0; card < 3; card++) {
            labels.nth(card).fill("See");
            pages.nth(card).fill("https://house.example/{{1}}");
            bodies.nth(card).fill("Room " + card + " is free.");
        }
        bodies.nth(1).fill("");
        submit();
        assertThat(bodies.nth(1)).isFocused();
        assertThat(bodies.nth(1)).hasAttribute("aria-invalid", "true");
        admin.locator("template-form fieldset").nth(1).locator("> button.link").press("Enter");
        assertThat(bodies).hasCount(2);
        assertThat(bodies.nth(1)).hasValue("Room 2 is free.");
        for (var sample : admin.locator("template-form input[id*=-sample-]").all()) {
            sample.fill("small");
        }
        assertThat(preview().locator(".cards > li")).hasCount(2);
        submit();

        var shown = admin.locator("template-settings li").filter(named("rooms"));
        assertThat(shown.locator(".cards > li")).hasCount(2);
        assertThat(shown).containsText("Room 2 is free.");
        assertEquals(List.of(), browser.complaints());
    }

    private String lastKey() {
        return admin.locator("template-form input[id*=-label]")
                .first()
                .getAttribute("id")
                .replaceAll(".*label", "");
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("\\b" + name + "\\b"));
    }

    @Test
    void theFormPassesTheCheckOfAccessibility() {
        opened();
        submit();
        assertThat(admin.locator("#name-error")).isVisible();
        Accessibility.assertInEveryLook(admin, browser);
        opened();
        admin.locator("#carousel").selectOption("video");
        admin.locator("[data-add=reply]").press("Enter");
        assertThat(admin.locator("template-form fieldset")).hasCount(2);
        Accessibility.assertInEveryLook(admin, browser);
        assertEquals(List.of(), browser.complaints());
    }
}
