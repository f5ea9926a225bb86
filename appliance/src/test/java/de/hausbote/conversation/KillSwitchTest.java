package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("REL-20")
class KillSwitchTest {
    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = House.in(folder);
        house.receiveText("wamid.1", House.phone("4915112345678"), "Guten Tag");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private KillSwitch killSwitch() {
        return new KillSwitch(house.ground());
    }

    @Test
    void whatIsSaidInsideIsRefusedAndWhatComesInIsTakenIn() {
        var by = killSwitch().pull(house.admin()).orElseThrow();
        house.clock().advance(Duration.ofMinutes(1));

        assertEquals(by, killSwitch().pull(house.admin()).orElseThrow(), "pulled twice is pulled once");
        var refused = assertThrows(RefusedException.class, () -> seat().write("Antwort"));
        assertEquals(Code.CHANNEL_STOPPED, refused.code());
        house.receiveText("wamid.2", House.phone("4915112345678"), "Noch da?");
        assertEquals(2, seat().messages().size());
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'relay.stop'"));
    }

    @Test
    void aRestartChangesNothing() {
        killSwitch().pull(house.admin());
        house = house.reopened();

        assertThrows(RefusedException.class, () -> seat().write("Antwort"));
        assertTrue(killSwitch().release(house.admin()).isEmpty());
        seat().write("Antwort");
    }

    @Test
    void agentsHaveNoHandInIt() {
        assertEquals(
                Code.NOT_ALLOWED,
                assertThrows(RefusedException.class, () -> killSwitch().pull(house.agent()))
                        .code());
    }

    private Seat seat() {
        return new Seat(house, house.agent());
    }
}
