package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.SendResult;
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
    void aSignThatCameFirstJoinsItsMessage() {
        react("wamid.2", ANNA, "wamid.1", "👍");
        assertEquals(0, seat.top().unread(), "a sign is no word");

        house.receiveText("wamid.1", ANNA, "Frage");

        var only = seat.messages().getFirst();
        assertEquals(1, seat.messages().size());
        assertEquals("👍", only.reactions().getFirst().emoji());
        assertEquals(only.id(), seat.top().last().orElseThrow().id());
        assertEquals(1, seat.top().unread());
        assertEquals(0, house.count("select count(*) from awaiting"));
    }

    @Test
    void theNewestOfTheSignsOnAMessageThatIsNotHereStandsAlone() {
        var before = house.now();
        house.clock().advance(Duration.ofSeconds(5));
        react("wamid.3", ANNA, "wamid.1", "❤");
        house.receive(House.message("wamid.2", ANNA, before, new Content.Reaction(new ProviderId("wamid.1"), "👍")));

        assertEquals(1, seat.messages().size());

        house.clock().advance(Duration.ofSeconds(5));
        react("wamid.4", ANNA, "wamid.1", "");

        assertEquals(List.of(), seat.messages());
        assertTrue(seat.top().last().isEmpty());

        house.receive(House.message("wamid.1", ANNA, before, new Content.Text("Frage")));

        assertEquals(List.of(), seat.messages().getFirst().reactions());
    }

    @Test
    void aSignThatCameBeforeOurAnswerWasKnownJoinsIt() {
        house.receiveText("wamid.1", ANNA, "Frage");
        seat.write("Antwort");
        var ours = house.conversations().claim(house.accountId(), house.now()).orElseThrow();
        react("wamid.2", ANNA, "wamid.ours", "👍");
        assertEquals(3, seat.messages().size());

        house.conversations().settle(ours.id(), new SendResult.Accepted(new ProviderId("wamid.ours"), ""), house.now());

        assertEquals(2, seat.messages().size());
        assertEquals("👍", seat.messages().getLast().reactions().getFirst().emoji());
    }

    @Test
    void whatIsAwaitedTooLongStaysAsItStands() {
        react("wamid.2", ANNA, "wamid.1", "👍");
        house.clock().advance(Duration.ofDays(31));
        react("wamid.3", ANNA, "wamid.other", "👍");

        house.receiveText("wamid.1", ANNA, "Frage");

        assertEquals(3, seat.messages().size());
        assertEquals(1, house.count("select count(*) from awaiting"));
    }

    @Test
    void noMoreThanAHundredWaitInAConversation() {
        for (var number = 0; number < 105; number++) {
            react("wamid.s" + number, ANNA, "wamid.gone" + number, "");
        }

        assertEquals(100, house.count("select count(*) from awaiting"));
    }

    @Test
    void aQuoteLearnsWhatItAnswersWhenThatComes() {
        house.receive(new MessageReceived(
                House.ROUTE,
                new ProviderId("wamid.2"),
                ANNA,
                house.now(),
                new Content.Text("dazu"),
                List.of(),
                new ProviderId("wamid.1")));
        assertEquals(
                new MessageEntry.Unknown(), seat.messages().getFirst().quoted().orElseThrow());

        house.receiveText("wamid.1", ANNA, "Frage");

        var quoted = seat.messages().stream()
                .flatMap(message -> message.quoted().stream())
                .findFirst()
                .orElseThrow();
        assertEquals("Frage", ((MessageEntry.Known) quoted).text());
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
