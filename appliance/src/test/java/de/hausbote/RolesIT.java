package de.hausbote;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import de.hausbote.identity.Role;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who neither answer nor run the house, in a browser: what they find, what they may, and that they may seal it. */
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class RolesIT {
    private static final String NOT_ACCEPTED = "Vom Datenschutz noch nicht akzeptiert";

    @TempDir
    static Path folder;

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private TestAppliance appliance;
    private Browser browser;
    private Desk admin;
    private int number;

    @BeforeAll
    void start() {
        appliance = TestAppliance.in(folder);
        appliance.person(Role.ADMIN);
        browser = new Browser();
    }

    @AfterAll
    void stop() {
        browser.close();
        appliance.close();
    }

    /** Sealing the house signs everybody out. */
    @BeforeEach
    void signIn() {
        admin = appliance.house().visitor();
        admin.signIn("admin", TestAppliance.PASSWORD);
        refused.clear();
        asked.clear();
    }

    @ParameterizedTest
    @EnumSource(names = {"DPO", "CUSTODIAN"})
    void whoOnlyWatchesFindsSafetyAndWhatIsHerOwn(Role role) {
        var page = activated(role);

        assertThat(page.locator("safety-settings h2")).hasText("Sicherheit");
        var last = role == Role.DPO ? "#outward" : "#seal";
        assertThat(page.locator("safety-settings " + last)).isVisible();
        assertThat(page.locator("settings-place nav li"))
                .hasText(
                        role == Role.DPO
                                ? new String[] {
                                    "Sicherheit",
                                    "Datenschutzhinweis",
                                    "Einwilligungen",
                                    "Widgets",
                                    "Was hinausging",
                                    "Persönlich"
                                }
                                : new String[] {"Sicherheit", "Persönlich"});
        assertThat(page.locator("nav-rail ul a .label")).hasText(new String[] {"Einstellungen"});
        for (var place : List.of("/settings/people", "/settings/setup", "/inbox", "/search")) {
            page.navigate(at(place));
            assertThat(page.locator("settings-place, main.alone").first()).isVisible();
        }
        page.navigate(at("/settings/preferences"));
        assertThat(page.locator("preference-settings form")).isVisible();
        page.navigate(at("/settings/safety"));
        assertThat(page.locator("safety-settings " + last)).isVisible();
        assertEquals(List.of(), refused);
        var own = new TreeSet<>(List.of("/custody", "/session", "/setup"));
        if (role == Role.DPO) {
            own.add("/relay");
        }
        assertEquals(own, new TreeSet<>(asked));
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    @Tag("KEY-6")
    void aDataProtectionOfficerAcceptsThatTheMachineOpensTheHouse() {
        var custodian = activated(Role.CUSTODIAN);
        assertThat(custodian.getByText(NOT_ACCEPTED)).isVisible();
        assertThat(custodian.getByText("Ich akzeptiere das")).isHidden();
        var officer = activated(Role.DPO);
        assertThat(officer.getByText("Wer die Maschine hat, hat die Daten.")).isVisible();
        assertThat(officer.getByText(NOT_ACCEPTED)).isVisible();

        officer.getByText("Ich akzeptiere das").click();

        assertAccepted(officer);
        officer.reload();
        assertAccepted(officer);
        custodian.reload();
        assertAccepted(custodian);
        assertEquals(List.of(), browser.complaints());
    }

    private static void assertAccepted(Page page) {
        assertThat(page.locator("safety-settings .note-line.good")).containsText("Akzeptiert von Dora Lindt");
        assertThat(page.getByText(NOT_ACCEPTED)).isHidden();
        assertThat(page.getByText("Ich akzeptiere das")).isHidden();
    }

    @Test
    @Tag("REL-20")
    void aDataProtectionOfficerStopsWhatLeavesAndLetsItGoAgain() {
        var officer = activated(Role.DPO);
        officer.getByText("Alles anhalten").click();
        officer.locator("dialog[open] footer .danger").click();
        assertThat(officer.locator("safety-settings .note-line.danger")).containsText("Dora Lindt hat am");

        officer.reload();
        officer.getByText("Wieder hinauslassen").click();

        assertThat(officer.getByText("Alles anhalten")).isVisible();
        assertThat(officer.locator("safety-settings .note-line.danger")).isHidden();
        assertEquals(List.of(), browser.complaints());
    }

    @ParameterizedTest
    @EnumSource(names = {"DPO", "CUSTODIAN"})
    @Tag("KEY-8")
    void whoWatchesSealsTheHouse(Role role) {
        var page = activated(role);

        page.getByText("Haus jetzt versiegeln").click();
        page.locator("dialog[open] footer .danger").click();

        assertThat(page.locator("sealed-place")).isVisible();
        assertEquals(
                "SEALED",
                admin.send("GET", "/people", Map.of(), 503).path("code").asText());
        appliance.restart();
        assertThat(page.getByText("Das Haus wurde mit Absicht versiegelt.")).isVisible();
        appliance.unseal();
        assertThat(page.locator("#login")).isVisible();
        browser.forgetComplaints();
    }

    /** Somebody whom the administrator invited, in a browser in which she just redeemed the code. */
    private Page activated(Role role) {
        var page = browser.visitor(appliance.house().inside(), "de-DE");
        page.onResponse(this::note);
        page.navigate(at("/activate"));
        page.locator("#code").fill(TestAppliance.code(admin, role));
        page.keyboard().press("Enter");
        page.locator("#name").fill("Dora Lindt");
        page.locator("#login").fill(role.name().toLowerCase(Locale.ROOT) + ++number);
        page.locator("#password").fill(TestAppliance.PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("safety-settings")).isVisible();
        asked.clear();
        return page;
    }

    private void note(Response response) {
        var path = URI.create(response.url()).getPath();
        if (path.startsWith("/api/v1")) {
            asked.add(path.substring("/api/v1".length()));
        }
        if (response.status() >= 400) {
            refused.add(response.status() + " " + path);
        }
    }

    private String at(String place) {
        return appliance.house().inside().resolve(place).toString();
    }
}
