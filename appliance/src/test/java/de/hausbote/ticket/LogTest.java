package de.hausbote.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.conversation.MessageEntry;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.MessagePage.Part;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A log is read from its end, or from a message far back, on in both directions. */
class LogTest extends SharedHouse {
    private static final int PAGE = 10;

    @Test
    void theLogIsPagedBackwards() {
        talk(25);

        var newest = log(Part.NEWEST);
        var middle = log(new Part.Above(newest.next().orElseThrow()));
        var oldest = log(new Part.Above(Cursor.parse(middle.next().orElseThrow().toString())));

        assertEquals(10, newest.said().size());
        assertEquals(10, middle.said().size());
        assertEquals(5, oldest.said().size());
        assertEquals(Optional.empty(), oldest.next());
        assertEquals(
                List.of("OPENED", "ASSIGNED"),
                Stream.of(oldest, middle, newest)
                        .flatMap(page -> page.items().stream())
                        .flatMap(entry -> entry instanceof Entry.Done done
                                ? Stream.of(done.kind().name())
                                : Stream.of())
                        .toList());
    }

    @Test
    void fromAMessageFarBackTheLogIsReadInBothDirections() {
        talk(95);
        var all = seat.messages().stream().map(MessageEntry::id).toList();
        var pages = new ArrayDeque<>(List.of(log(new Part.Around(all.get(42)))));

        assertEquals(all.subList(38, 48), pages.getFirst().said());
        while (pages.getFirst().next().isPresent()) {
            pages.addFirst(log(new Part.Above(pages.getFirst().next().orElseThrow())));
        }
        while (pages.getLast().newer().isPresent()) {
            pages.addLast(log(new Part.From(pages.getLast().newer().orElseThrow())));
        }

        assertEquals(
                log(Part.NEWEST, 100).items(),
                pages.stream().flatMap(page -> page.items().stream()).toList());
    }

    @Test
    void aPageThatWasLeftBehindKnowsWhatIsNewer() {
        talk(25);
        var newest = log(Part.NEWEST);
        var middle = log(new Part.Above(newest.next().orElseThrow()));

        assertEquals(Optional.empty(), newest.newer());
        assertEquals(newest, log(new Part.From(middle.newer().orElseThrow())));
    }

    @Test
    void aroundAMessageAtAnEndStandsWhatThereIs() {
        talk(25);
        var all = seat.messages().stream().map(MessageEntry::id).toList();

        assertEquals(all.subList(0, 6), log(new Part.Around(all.getFirst())).said());
        assertEquals(all.subList(15, 25), log(new Part.Around(all.getLast())).said());
        assertEquals(List.of(all.get(7)), log(new Part.Around(all.get(7)), 1).said());
    }

    @Test
    void nothingStandsAroundAMessageOfAnotherConversation() {
        talk(1);
        var conversation = seat.conversation();
        house.clock().advance(Duration.ofMinutes(1));
        house.receiveText("wamid.other", House.phone("4915187654321"), "Von jemand anderem");
        var other = seat.messages().getFirst().id();

        assertEquals(Code.NOT_FOUND, refusal(conversation, other));
        assertEquals(Code.NOT_FOUND, refusal(conversation, new MessageId(conversation.value())));
    }

    private static Code refusal(ConversationId conversation, MessageId message) {
        return assertThrows(
                        RefusedException.class,
                        () -> house.inbox().log(house.agent(), conversation, new Part.Around(message), PAGE))
                .code();
    }

    /** Two messages share each second, so that the order of arrival tells them apart; something is done now and then. */
    private void talk(int many) {
        for (var number = 1; number <= many; number++) {
            if (number % 2 == 0) {
                house.clock().advance(Duration.ofSeconds(1));
            }
            house.receiveText("wamid." + number, House.phone("4915112345678"), "Zeile " + number);
            if (number % 15 == 0) {
                house.tickets()
                        .assign(
                                house.agent(),
                                seat.conversation(),
                                house.agent().id());
            }
        }
    }

    private EntryPage log(Part part) {
        return log(part, PAGE);
    }

    private EntryPage log(Part part, int limit) {
        return house.inbox().log(house.agent(), seat.conversation(), part, limit);
    }
}
