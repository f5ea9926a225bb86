package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.SendResult;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReactingTest extends SharedHouse {
    private MessageId question;

    @BeforeEach
    void begin() {
        house.receiveText("wamid.1", House.phone("4915112345678"), "Frage");
        question = seat.messages().getFirst().id();
        use(Signs.ON);
    }

    @Test
    void aSignHangsOnTheMessageAndIsNoneItself() {
        house.told().clear();

        react("👍");

        assertEquals(
                List.of(sign("👍", DeliveryState.QUEUED)),
                seat.message(question).reactions());
        assertEquals(1, seat.messages().size());
        assertTrue(seat.top().waitingSince().isPresent());
        assertTrue(house.told().contains(new Event.WorkQueued(house.accountId())));
        assertFalse(house.told().stream().anyMatch(Event.MessageStored.class::isInstance));
    }

    @Test
    void itLeavesForTheMessageThatTheProviderKnows() {
        react("👍");

        var sent = house.conversations().claim(house.accountId(), house.now()).orElseThrow();

        assertEquals(new Content.Reaction(ProviderId.NONE, "👍"), sent.content());
        assertEquals(new ProviderId("wamid.1"), sent.quoted());
    }

    @Test
    void whatBecameOfItIsToldOfTheMessageThatBearsIt() {
        react("👍");
        house.told().clear();

        deliver(new SendResult.Accepted(new ProviderId("wamid.sign"), ""));

        assertEquals(
                List.of(sign("👍", DeliveryState.SENT)), seat.message(question).reactions());
        assertTrue(house.told().contains(new Event.MessageChanged(seat.conversation(), question)));
        assertFalse(house.told().stream().anyMatch(Event.StateChanged.class::isInstance));
    }

    @Test
    void anotherTakesItsPlaceAndAnEmptyOneTakesItBack() {
        react("👍");
        react("🙏");
        assertEquals(
                List.of(sign("🙏", DeliveryState.QUEUED)),
                seat.message(question).reactions());

        react("");

        assertEquals(List.of(), seat.message(question).reactions());
    }

    @Test
    void oneThatWasNotTakenBackAtTheProviderIsStillSeen() {
        react("👍");
        deliver(new SendResult.Accepted(new ProviderId("wamid.sign"), ""));
        react("");

        deliver(new SendResult.Refused(Reason.of(Reason.Code.BAD_REQUEST)));

        assertEquals(
                List.of(sign("", DeliveryState.FAILED)), seat.message(question).reactions());
    }

    @Test
    void onlyWhereTheHouseUsesSignsAndOnlyTheseAndOnlyOnWhatContactsSaid() {
        assertEquals(Code.BAD_REQUEST, refusal("🍕"));
        var answer = seat.write("Antwort").id();
        var own =
                assertThrows(RefusedException.class, () -> house.conversations().react(house.agent(), answer, "👍"));
        assertEquals(Code.BAD_REQUEST, own.code());
        use(Signs.OFF);
        assertEquals(Code.NOT_ALLOWED, refusal("👍"));
    }

    @Test
    void notOutsideTheWindow() {
        house.clock().advance(Duration.ofHours(24));

        assertEquals(Code.WINDOW_CLOSED, refusal("👍"));
    }

    private static void use(Signs signs) {
        var values = new ServiceSettings.Values(Optional.empty(), Optional.empty(), signs, Duration.ZERO);
        house.service().change(house.admin(), values);
    }

    private void react(String emoji) {
        house.conversations().react(house.agent(), question, emoji);
    }

    private static void deliver(SendResult result) {
        var sent = house.conversations().claim(house.accountId(), house.now()).orElseThrow();
        house.conversations().settle(sent.id(), result, house.now());
    }

    private static MessageEntry.Reaction sign(String emoji, DeliveryState state) {
        return new MessageEntry.Reaction(emoji, Direction.OUT, Optional.of(state));
    }

    private Code refusal(String emoji) {
        return assertThrows(RefusedException.class, () -> react(emoji)).code();
    }
}
