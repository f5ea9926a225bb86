package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.RemoteFile;
import de.hausbote.event.Event;
import de.hausbote.message.Content;
import de.hausbote.message.Sender;
import de.hausbote.store.ConflictException;
import de.hausbote.ticket.TicketView;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReceivingTest extends SharedHouse {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna", "anna_b");
    private static final Sender ANNA_BY_PHONE = House.phone("4915112345678");

    @Test
    void aMessageMakesContactConversationAndOpenTicket() {
        house.receiveText("wamid.1", ANNA_BY_PHONE, "Guten Tag");

        var row = seat.rows().getFirst();
        assertEquals(TicketView.State.OPEN, row.ticket().state());
        assertEquals("Guten Tag", row.head().last().orElseThrow().preview());
        assertEquals(1, row.head().unread());
        assertEquals(house.now(), row.head().waitingSince().orElseThrow());
        assertTrue(row.head().window().open());
        assertEquals(1, told(Event.MessageStored.class));
        assertEquals(1, told(Event.ConversationChanged.class));
    }

    @Nested
    class Repetition {
        @Test
        @Tag("INB-5")
        void repeatedProviderIdChangesNothing() {
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            var told = house.told().size();
            house.clock().advance(Duration.ofMinutes(1));

            house.receiveText("wamid.1", ANNA, "etwas anderes");

            assertEquals(List.of("Guten Tag"), seat.texts(seat.conversation()));
            assertEquals(1, seat.top().unread());
            assertEquals(told, house.told().size());
        }

        @Test
        @Tag("INB-5")
        void aDuplicateInABatchDoesNotSpoilTheRest() {
            house.receiveText("wamid.1", ANNA, "eins");

            house.change(tx -> List.of("wamid.1", "wamid.2", "wamid.2", "wamid.3")
                    .forEach(id ->
                            house.conversations().receive(tx, house.account(), House.text(id, ANNA, house.now(), id))));

            assertEquals(List.of("eins", "wamid.2", "wamid.3"), seat.texts(seat.conversation()));
        }
    }

    @Test
    void theSameMessageAtTheSameTimeIsStoredOnce() throws Exception {
        Callable<Boolean> receive = () -> {
            try {
                house.receiveText("wamid.1", ANNA, "Guten Tag");
                return true;
            } catch (ConflictException beaten) {
                return false;
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stored = threads.invokeAll(Collections.nCopies(6, receive)).stream()
                    .filter(each -> each.resultNow())
                    .count();

            assertTrue(stored >= 1);
        }
        assertEquals(List.of("Guten Tag"), seat.texts(seat.conversation()));
        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(1, house.count("select count(*) from ticket"));
    }

    @Test
    void whatIsMadeTooLongToHurtIsCutAndTheMessageKept() {
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        var huge = "\ud83e\udd84".repeat(200_000);
        var sender = new Sender("4915112345678", "", huge, huge);

        house.receive(House.message(
                "wamid.1",
                sender,
                house.now(),
                new Content.Document(huge, huge + ".pdf"),
                new RemoteFile("media-1", huge, "")));

        var entry = seat.messages().getFirst();
        assertEquals(new Content.Document(huge, huge + ".pdf"), entry.content());
        assertEquals(120, seat.top().contact().name().codePointCount(0, 240));
        assertEquals(480, entry.attachments().getFirst().name().length());
    }

    @Test
    void aMessageOnResolvedWorkOpensNewWork() {
        house.receiveText("wamid.1", ANNA, "eins");
        var conversation = seat.conversation();
        house.tickets().assign(house.agent(), conversation, house.agent().id());
        house.tickets().resolve(house.agent(), conversation);
        house.clock().advance(Duration.ofMinutes(1));

        house.receiveText("wamid.2", ANNA, "zwei");

        var row = seat.rows().getFirst();
        assertEquals(TicketView.State.OPEN, row.ticket().state());
        assertTrue(row.ticket().owner().isEmpty());
        assertEquals(house.now(), row.head().waitingSince().orElseThrow());
        assertEquals(2, house.count("select count(*) from ticket"));
    }

    private long told(Class<? extends Event> kind) {
        return house.told().stream().filter(kind::isInstance).count();
    }
}
