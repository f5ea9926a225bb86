package de.hausbote.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.conversation.MessagePage;
import de.hausbote.conversation.PersonName;
import de.hausbote.event.Event;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.ticket.InboxQuestion.Filter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TicketsTest extends SharedHouse {
    private ConversationId conversation;

    @BeforeEach
    void ask() {
        house.receiveText("wamid.1", House.phone("4915112345678"), "Frage");
        conversation = seat.conversation();
        house.clock().advance(Duration.ofSeconds(1));
    }

    @Test
    void takenWorkIsMineUntilItIsGivenBack() {
        house.tickets().assign(house.agent(), conversation, house.agent().id());

        var owner = seat.rows(Filter.MINE, TicketView.State.OPEN)
                .getFirst()
                .ticket()
                .owner();
        assertEquals(Optional.of(new PersonName(house.agent().id(), "Ada Agentin")), owner);
        assertEquals(List.of(), seat.rows(Filter.UNASSIGNED, TicketView.State.OPEN));

        house.tickets().unassign(house.agent(), conversation);

        assertEquals(List.of(), seat.rows(Filter.MINE, TicketView.State.OPEN));
        assertEquals(1, seat.rows(Filter.UNASSIGNED, TicketView.State.OPEN).size());
    }

    @Test
    void workGoesOnlyToAgentsOfItsTeam() {
        var stranger = house.stranger();

        assertEquals(
                Code.BAD_REQUEST, refusal(() -> house.tickets().assign(house.agent(), conversation, stranger.id())));
        assertEquals(
                Code.BAD_REQUEST,
                refusal(() -> house.tickets()
                        .assign(house.agent(), conversation, house.admin().id())));
    }

    @Test
    void resolvedWorkLeavesTheInboxAndNobodyWaits() {
        house.tickets().resolve(house.agent(), conversation);

        assertEquals(List.of(), seat.rows());
        var row = seat.rows(Filter.ALL, TicketView.State.RESOLVED).getFirst();
        assertEquals(Optional.of(house.now()), row.ticket().resolved());
        assertTrue(row.head().waitingSince().isEmpty());
    }

    @Test
    void resolvedWorkCannotBeAssignedUntilItIsReopened() {
        house.tickets().resolve(house.agent(), conversation);
        assertEquals(
                Code.TICKET_RESOLVED,
                refusal(() -> house.tickets()
                        .assign(house.agent(), conversation, house.agent().id())));

        house.tickets().reopen(house.agent(), conversation);
        house.tickets().assign(house.agent(), conversation, house.agent().id());

        assertEquals(1, seat.rows(Filter.MINE, TicketView.State.OPEN).size());
    }

    @Test
    void whatIsDoneTwiceIsDoneOnce() {
        house.tickets().assign(house.agent(), conversation, house.agent().id());
        house.tickets().assign(house.agent(), conversation, house.agent().id());
        house.tickets().resolve(house.agent(), conversation);
        house.tickets().resolve(house.agent(), conversation);
        house.tickets().reopen(house.agent(), conversation);
        house.tickets().reopen(house.agent(), conversation);

        assertEquals(
                List.of(Entry.Kind.OPENED, Entry.Kind.ASSIGNED, Entry.Kind.RESOLVED, Entry.Kind.REOPENED), kinds());
    }

    @Test
    void theLogSaysWhoDidWhatForWhom() {
        var bert = house.colleague("Bert");
        house.tickets().assign(house.agent(), conversation, bert.id());

        var done = done().toList().getLast();

        assertEquals(Optional.of("Ada Agentin"), done.by());
        assertEquals(Optional.of("Bert"), done.to());
        assertTrue(done().toList().getFirst().by().isEmpty());
    }

    @Test
    void everyChangeOfALineIsTold() {
        house.told().clear();

        house.tickets().assign(house.agent(), conversation, house.agent().id());
        house.tickets().resolve(house.agent(), conversation);

        var changed = new Event.ConversationChanged(conversation);
        assertEquals(List.of(changed, changed), house.told());
    }

    @Test
    void olderWorkStaysInTheContactsCard() {
        house.tickets().resolve(house.agent(), conversation);
        house.clock().advance(Duration.ofDays(1));
        house.receiveText("wamid.2", House.phone("4915112345678"), "Noch eine Frage");

        var card = house.inbox().contact(house.agent(), seat.top().contact().id());

        assertEquals(
                List.of(TicketView.State.OPEN, TicketView.State.RESOLVED),
                card.tickets().stream().map(TicketView::state).toList());
        assertEquals(List.of(), seat.rows(Filter.ALL, TicketView.State.RESOLVED));
    }

    private Stream<Entry.Done> done() {
        return house.inbox().log(house.agent(), conversation, MessagePage.Part.NEWEST, 40).items().stream()
                .filter(Entry.Done.class::isInstance)
                .map(Entry.Done.class::cast);
    }

    private List<Entry.Kind> kinds() {
        return done().map(Entry.Done::kind).toList();
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
