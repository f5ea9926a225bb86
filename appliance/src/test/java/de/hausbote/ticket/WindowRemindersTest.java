package de.hausbote.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.conversation.ServiceSettings.Values;
import de.hausbote.event.Event;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowRemindersTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");

    @BeforeEach
    void begin() {
        house.receiveText("wamid.1", ANNA, "Frage");
        before(Duration.ofHours(1));
    }

    @Test
    void whoeverHasItIsRemindedOnceForEachWindow() {
        house.tickets().assign(house.agent(), seat.conversation(), house.agent().id());
        house.clock().advance(Duration.ofHours(22));
        assertEquals(0, remind());

        house.clock().advance(Duration.ofMinutes(56));

        assertEquals(1, remind());
        assertTrue(house.told()
                .contains(new Event.WindowCloses(
                        seat.conversation(), house.agent().id())));
        assertEquals(0, remind());

        house.receiveText("wamid.2", ANNA, "Noch eine");
        house.clock().advance(Duration.ofHours(23));
        assertEquals(1, remind());
    }

    @Test
    void nobodyIsRemindedOfWhatNobodyHasOrWhatIsResolvedOrOver() {
        house.clock().advance(Duration.ofHours(23));
        assertEquals(0, remind());

        house.tickets().assign(house.agent(), seat.conversation(), house.agent().id());
        var conversation = seat.conversation();
        house.tickets().resolve(house.agent(), conversation);
        assertEquals(0, remind());

        house.tickets().reopen(house.agent(), conversation);
        house.clock().advance(Duration.ofHours(2));
        assertEquals(0, remind());
    }

    @Test
    void aHouseThatDoesNotWantItIsLeftAlone() {
        before(Duration.ZERO);
        house.tickets().assign(house.agent(), seat.conversation(), house.agent().id());
        house.clock().advance(Duration.ofHours(23));

        assertEquals(0, remind());
    }

    private static void before(Duration reminder) {
        var values = new Values(Optional.empty(), Optional.empty(), Signs.OFF, reminder);
        house.service().change(house.admin(), values);
    }

    private static int remind() {
        try (var reminders = new WindowReminders(house.ground(), house.clock())) {
            return reminders.remind();
        }
    }
}
