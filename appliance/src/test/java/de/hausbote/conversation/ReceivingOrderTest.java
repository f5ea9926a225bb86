package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceivingOrderTest extends SharedHouse {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna", "anna_b");

    @Test
    void messagesStandInTheOrderOfTheProvidersTime() {
        var now = house.now();
        house.receive(House.text("wamid.2", ANNA, now.minusSeconds(10), "zweite"));
        house.receive(House.text("wamid.1", ANNA, now.minusSeconds(20), "erste"));

        assertEquals(List.of("erste", "zweite"), seat.texts(seat.conversation()));
        assertEquals("zweite", seat.top().last().orElseThrow().preview());
    }

    @Test
    void aLateMessageStandsBelowTheAnswerWithAMark() {
        house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
        seat.write("Antwort");
        house.clock().advance(Duration.ofSeconds(5));

        house.receive(House.text("wamid.2", ANNA, house.now().minusSeconds(15), "Nachtrag"));

        assertEquals(List.of("Frage", "Antwort", "Nachtrag"), seat.texts(seat.conversation()));
        assertTrue(seat.messages().getLast().late());
    }

    /** After an outage everything comes at once: some of it from before the answer, some from after it. */
    @Test
    void whatComesLateKeepsItsOrder() {
        house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
        seat.write("Antwort");
        house.clock().advance(Duration.ofMinutes(5));

        house.receive(House.text("wamid.2", ANNA, house.now().minusSeconds(310), "davor"));
        house.receive(House.text("wamid.3", ANNA, house.now().minusSeconds(290), "danach"));
        house.receive(House.text("wamid.4", ANNA, house.now().minusSeconds(280), "zuletzt"));

        assertEquals(List.of("Frage", "Antwort", "davor", "danach", "zuletzt"), seat.texts(seat.conversation()));
    }

    /** Providers count in seconds: a quick reply seems to have been written before what it replies to. */
    @Test
    void aReplyWithinTheSecondOfTheAnswerIsNotLate() {
        house.receive(House.text("wamid.1", ANNA, house.now().minusSeconds(20), "Frage"));
        house.clock().advance(Duration.ofMillis(400));
        seat.write("Antwort");
        house.clock().advance(Duration.ofMillis(500));

        house.receive(House.text("wamid.2", ANNA, house.now().truncatedTo(ChronoUnit.SECONDS), "Danke"));

        assertEquals(List.of("Frage", "Antwort", "Danke"), seat.texts(seat.conversation()));
        assertFalse(seat.messages().getLast().late());
    }

    @Test
    void aTimeThatCannotBeIsTheReceipt() {
        house.receive(House.text("wamid.1", ANNA, house.now().plus(Duration.ofDays(400)), "aus der Zukunft"));
        house.receive(House.text("wamid.2", ANNA, house.now().minus(Duration.ofDays(20_000)), "von früher"));

        var shown = seat.messages();
        assertEquals(
                List.of(house.now(), house.now()),
                shown.stream().map(MessageEntry::at).toList());
        assertFalse(shown.getFirst().late());
    }
}
