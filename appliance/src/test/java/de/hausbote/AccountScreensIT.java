package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
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

/** The pages of an account at its provider, as somebody works them in a browser. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class AccountScreensIT {
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

    private void opened(String page) {
        admin.navigate(appliance.house().inside().resolve("/settings/channels").toString());
        admin.locator("channel-settings [id^=" + page + "-]").first().press("Enter");
        assertThat(admin.locator(".provider-page h3")).isFocused();
    }

    private void picks(byte[] picture) {
        admin.locator("#profile-picture").setInputFiles(new FilePayload("logo.png", "image/png", picture));
    }

    @Test
    void aRefusedPictureIsToldAtThePicture() {
        opened("profile");

        picks(Drawing.png());

        var field = admin.locator(".field:has(> #profile-picture)");
        assertThat(field.locator(".error")).isVisible();
        assertThat(admin.locator("#profile-picture")).isFocused();
        assertThat(admin.locator(".provider-page .refusal")).hasCount(0);
        picks(Drawing.square());
        assertThat(admin.locator(".toast").last()).isVisible();
        assertThat(field.locator(".error")).hasCount(0);
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aTestMessageGoesAsFixedWordsToWhoeverWroteLately() {
        var anna = appliance.simulator().customer("Anna");
        opened("trial");
        admin.locator("input[name=trial-kind][value=text]").check();
        assertThat(admin.locator("#trial-template")).hasCount(0);
        var words = admin.locator("channel-trial blockquote").textContent();
        admin.locator("#trial-phone").fill("+" + anna.phone());
        admin.locator("input[name=trial-confirmed]").check();

        admin.locator("channel-trial button[type=submit]").press("Enter");
        assertThat(admin.locator("channel-trial .refusal")).isVisible();
        anna.writes("Hello");
        appliance
                .person(Role.AGENT)
                .awaitRow(row -> row.path("last").path("preview").asText().equals("Hello"));
        admin.locator("channel-trial button[type=submit]").press("Enter");

        assertThat(admin.locator("channel-trial .refusal")).hasCount(0);
        Await.until(
                "the words",
                () -> appliance.simulator().received().stream()
                        .anyMatch(sent ->
                                sent.body().path("text").path("body").asText().equals(words)));
        Accessibility.assertOf(admin, browser);
        assertEquals(List.of(), browser.complaints());
    }
}
