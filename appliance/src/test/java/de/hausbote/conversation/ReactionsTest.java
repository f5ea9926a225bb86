package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReactionsTest extends SharedHouse {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna", "anna_b");

    @Test
    void aSignHangsOnItsMessageAndCanBeTakenBack() {
        house.receiveText("wamid.1", ANNA, "Frage");
        react("wamid.2", ANNA, "wamid.1", "👍");

        var reaction = seat.messages().getFirst().reactions().getFirst();
        assertEquals(new MessageEntry.Reaction("👍", Direction.IN), reaction);

        house.clock().advance(Duration.ofSeconds(1));
        react("wamid.3", ANNA, "wamid.1", "");

        assertEquals(List.of(), seat.messages().getFirst().reactions());
        assertEquals(1, seat.top().unread());
    }

    @Test
    void anOlderSignDoesNotReplaceANewerOne() {
        house.receiveText("wamid.1", ANNA, "Frage");
        var before = house.now();
        house.clock().advance(Duration.ofSeconds(5));
        react("wamid.3", ANNA, "wamid.1", "❤");

        house.receive(House.message("wamid.2", ANNA, before, new Content.Reaction(new ProviderId("wamid.1"), "👍")));

        assertEquals("❤", seat.messages().getFirst().reactions().getFirst().emoji());
    }

    @Test
    void aSignOnAnUnknownMessageStandsByItself() {
        react("wamid.2", ANNA, "wamid.unknown", "👍");

        var entry = seat.messages().getFirst();
        assertEquals(MessageKind.REACTION, entry.kind());
    }

    @Test
    void aSignTakenBackFromAnUnknownMessageIsNothing() {
        react("wamid.2", ANNA, "wamid.unknown", "");

        assertEquals(List.of(), seat.rows());
    }

    @Test
    void nobodySetsASignInAnotherPersonsConversation() {
        house.receiveText("wamid.1", ANNA, "Frage");
        house.clock().advance(Duration.ofSeconds(1));

        react("wamid.2", House.phone("4917700000000"), "wamid.1", "👎");

        assertEquals(2, seat.rows().size());
        assertEquals(
                List.of(),
                seat.messages(seat.rows().getLast().head().id()).getFirst().reactions());
    }

    private void react(String id, Sender sender, String target, String emoji) {
        var content = new Content.Reaction(new ProviderId(target), emoji);
        house.receive(House.message(id, sender, house.now(), content));
    }
}
