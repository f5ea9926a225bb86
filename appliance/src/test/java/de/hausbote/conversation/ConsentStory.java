package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** Anna, who wrote, and what is asked of the house about her. */
abstract class ConsentStory extends SharedHouse {
    ConsentHouse anna;
    int number;

    @BeforeEach
    void begin() {
        anna = new ConsentHouse(house);
        says("Guten Tag");
    }

    void says(String text) {
        house.clock().advance(Duration.ofSeconds(10));
        house.receive(House.text("wamid." + number++, ANNA, house.now(), text));
    }

    List<String> automatic() {
        return seat.messages(anna.conversation()).stream()
                .filter(entry -> entry.state().isPresent() && entry.author().isEmpty())
                .map(entry -> ((Content.Text) entry.content()).body())
                .toList();
    }

    Code refused(Executable act) {
        return assertThrows(RefusedException.class, act).code();
    }

    DeliveryState state(MessageEntry entry) {
        return seat.message(entry.id()).state().orElseThrow();
    }

    Reason.Code reason(MessageEntry entry) {
        return seat.message(entry.id()).reason().code();
    }
}
