package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRequest;
import de.hausbote.custody.Keepers;
import de.hausbote.identity.Role;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the house is opened, who accepts it, and when that is asked anew. */
@Tag("KEY-6")
class StartModeIT {
    private static final String[] NOBODY = {};

    @TempDir
    Path folder;

    private TestAppliance appliance;
    private Desk admin;
    private Desk officer;

    @BeforeEach
    void start() {
        appliance = TestAppliance.in(folder);
        admin = appliance.person(Role.ADMIN);
        officer = appliance.invited(admin, Role.DPO);
    }

    @AfterEach
    void stop() {
        appliance.close();
    }

    @Test
    void whatWasAcceptedOutlivesARestart() {
        assertFalse(shown(admin).has("accepted"));

        accept(200);

        assertEquals("Jana DPO", acceptedBy(admin));
        appliance.restart();
        assertEquals("Jana DPO", acceptedBy(admin));
    }

    @Test
    void anotherRootKeyAsksAnew() {
        var before = accept(200);
        replaceRoot(NOBODY);

        assertFalse(shown(admin).has("accepted"));
        assertEquals(
                "START_MODE_CHANGED", acceptAsShown(before, 409).path("code").asText());
        assertFalse(shown(admin).has("accepted"));

        accept(200);

        assertEquals("Jana DPO", acceptedBy(admin));
    }

    @Test
    void aHouseThatCustodiansOpenNeedsNoAcceptance() {
        accept(200);
        replaceRoot("Ada", "Jan", "Eva");

        assertTrue(shown(officer).path("attended").asBoolean());
        assertFalse(shown(officer).has("accepted"));
        assertEquals("START_MODE_CHANGED", accept(409).path("code").asText());
    }

    private void replaceRoot(String... custodians) {
        var house = appliance.house();
        var settings = new VaultSettings(house.data(), house.keyFile(), Clock.systemUTC());
        var console = new AdminClient(house.data().resolve(AdminRequest.SOCKET));
        var random = new SecureRandom();
        try (var root = RootKey.random(random)) {
            var standing = console.ask(new AdminRequest.Show(), AdminAnswer.Standing.class);
            var id = new HouseId(HexFormat.of().parseHex(standing.house()));
            var next = Keepers.next(settings, id, standing.generation() + 1, root, custodians);
            console.ask(AdminRequest.Replace.of(next.custody(), root, random), AdminAnswer.Done.class);
        }
    }

    private JsonNode accept(int status) {
        return acceptAsShown(shown(officer), status);
    }

    private JsonNode acceptAsShown(JsonNode shown, int status) {
        var seen = Map.of("generation", shown.path("generation").asInt());
        return officer.send("PUT", "/custody/acceptance", seen, status);
    }

    private static JsonNode shown(Desk desk) {
        return desk.get("/custody");
    }

    private static String acceptedBy(Desk desk) {
        return shown(desk).path("accepted").path("by").asText();
    }
}
