package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.identity.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The button that seals the house, in a browser and with the real process. */
@Tag("browser")
@Tag("KEY-8")
class EmergencySealIT {
    @TempDir
    Path folder;

    @Test
    void everybodyIsTurnedOutAtOnceAndComesBackWhenTheHouseIsOpened() {
        var house = new TestHouse(folder).founded();
        try (var program = ChildAppliance.serving(house);
                var browser = new Browser()) {
            activate(house, program, Role.ADMIN);
            activate(house, program, Role.AGENT);
            var admin = browser.signedIn(house.inside(), "de-DE", "admin");
            var agent = browser.signedIn(house.inside(), "de-DE", "agent");
            admin.navigate(house.inside().resolve("/settings/safety").toString());

            admin.getByText("Haus jetzt versiegeln").click();
            admin.locator("dialog[open] footer .danger").click();

            assertThat(admin.locator("sealed-place")).isVisible();
            assertThat(agent.locator("sealed-place")).isVisible();
            assertThat(agent.locator("nav-rail")).isHidden();
            program.awaitEnd();
            assertEquals(10, program.exitCode());

            program.startAgainSealed();
            assertThat(agent.getByText("Das Haus wurde mit Absicht versiegelt."))
                    .isVisible();

            house.unseal();
            assertThat(agent.locator("#login")).isVisible();
            assertThat(admin.locator("#login")).isVisible();
            assertEquals(List.of(), faults(browser));
        }
    }

    /** While the house is away, its addresses fail; the code of its page does not. */
    private static List<String> faults(Browser browser) {
        return browser.complaints().stream()
                .filter(complaint -> !complaint.startsWith("Failed to load resource"))
                .toList();
    }

    private static void activate(TestHouse house, ChildAppliance program, Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        house.visitor().activate(program.code(role), "Jana", name, TestAppliance.PASSWORD);
    }
}
