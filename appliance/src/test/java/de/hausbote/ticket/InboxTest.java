package de.hausbote.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.SharedHouse;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.MessagePage;
import de.hausbote.identity.Actor;
import de.hausbote.message.Address;
import de.hausbote.message.ConversationId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.ticket.InboxQuestion.Filter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class InboxTest extends SharedHouse {
    @Test
    void aThousandConversationsArePagedWithoutGapOrRepetition() {
        talks(1000);

        var seen = new ArrayList<ConversationId>();
        var cursor = Optional.of(InboxCursor.TOP);
        while (cursor.isPresent()) {
            var page = page(Filter.ALL, InboxCursor.parse(cursor.get().toString()));
            seen.addAll(page.items().stream().map(row -> row.head().id()).toList());
            cursor = page.next();
            assertEquals(new InboxPage.Counts(0, 1000, 1000, 0), page.counts());
        }

        assertEquals(1000, seen.size());
        assertEquals(1000, new HashSet<>(seen).size());
    }

    @Test
    void whatWasSaidLastComesFirst() {
        talks(3);
        var lowest = seat.rows().getLast().head().id();
        house.clock().advance(Duration.ofMinutes(1));

        seat.write(lowest, "Antwort");

        assertEquals(lowest, seat.top().id());
    }

    @Test
    void countsTellEveryFilter() {
        talks(3);
        house.tickets().assign(house.agent(), seat.conversation(), house.agent().id());
        var bert = house.colleague("Bert");
        house.tickets()
                .assign(
                        house.agent(),
                        seat.rows(Filter.UNASSIGNED, TicketView.State.OPEN)
                                .getFirst()
                                .head()
                                .id(),
                        bert.id());

        assertEquals(
                new InboxPage.Counts(1, 1, 3, 0),
                page(Filter.MINE, InboxCursor.TOP).counts());
        assertEquals(1, page(Filter.MINE, InboxCursor.TOP).items().size());
        assertEquals(1, page(Filter.UNASSIGNED, InboxCursor.TOP).items().size());
    }

    @Test
    void whatWasSeenIsNoLongerUnread() {
        for (var number = 1; number <= 3; number++) {
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid." + number, House.phone("4915112345678"), "Zeile " + number);
        }
        var second = seat.messages().get(1).id();

        house.conversations().seen(house.agent(), seat.conversation(), second);

        assertEquals(1, seat.top().unread());
        house.conversations()
                .seen(
                        house.agent(),
                        seat.conversation(),
                        seat.messages().getLast().id());
        assertEquals(0, seat.top().unread());
    }

    @Test
    @Tag("AUD-1")
    void everyLookIsOnRecordAndAPageIsOneEntryWithItsObjects() {
        talks(3);
        var conversation = seat.conversation();
        var before = recorded().size();

        page(Filter.ALL, InboxCursor.TOP);
        house.inbox().conversation(house.agent(), conversation);
        seat.messages(conversation);

        var acts = recorded().subList(before, recorded().size());
        assertEquals(
                List.of(AuditAction.CONVERSATION_LIST, AuditAction.CONVERSATION_READ, AuditAction.MESSAGE_READ),
                acts.stream().map(Act::action).toList());
        assertEquals(3, acts.getFirst().objects().size());
        assertEquals(house.agent().id().toString(), acts.getFirst().actor());
    }

    @TestFactory
    @Tag("IAM-1")
    Stream<DynamicTest> anAgentOfAnotherTeamFindsNothingAndAnAdminMayNothing() {
        talks(1);
        var stranger = house.stranger();
        var acts = acts();
        return acts.keySet().stream()
                .flatMap(name -> Stream.of(
                        DynamicTest.dynamicTest(
                                name + " by an agent of another team",
                                () -> assertEquals(Code.NOT_FOUND, refusal(acts, name, stranger))),
                        DynamicTest.dynamicTest(
                                name + " by an admin",
                                () -> assertEquals(Code.NOT_ALLOWED, refusal(acts, name, house.admin())))));
    }

    @Test
    void anAgentOfAnotherTeamSeesAnEmptyInbox() {
        talks(2);
        var stranger = new Seat(house, house.stranger());

        assertEquals(List.of(), stranger.rows());
        var refused = assertThrows(RefusedException.class, () -> new Seat(house, house.admin()).rows());
        assertEquals(Code.NOT_ALLOWED, refused.code());
    }

    private interface Doing {
        void by(Actor actor);
    }

    private Map<String, Doing> acts() {
        var conversation = seat.conversation();
        var contact = seat.top().contact().id();
        var message = seat.write("Antwort").id();
        var conversations = house.conversations();
        return Map.ofEntries(
                Map.entry("row", actor -> house.inbox().row(actor, conversation)),
                Map.entry("conversation", actor -> house.inbox().conversation(actor, conversation)),
                Map.entry("log", actor -> house.inbox().log(actor, conversation, MessagePage.Part.NEWEST, 10)),
                Map.entry("contact", actor -> house.inbox().contact(actor, contact)),
                Map.entry("rename", actor -> house.contacts().rename(actor, contact, "Name")),
                Map.entry("disclose", actor -> house.contacts().disclose(actor, contact, Address.Kind.PHONE)),
                Map.entry("draft", actor -> house.drafts().keep(actor, conversation, "x", Optional.empty(), List.of())),
                Map.entry("reply", actor -> new Seat(house, actor).write(conversation, "x")),
                Map.entry("retry", actor -> conversations.retry(actor, message)),
                Map.entry("decide", actor -> conversations.decide(actor, message, Conversations.Outcome.AGAIN)),
                Map.entry("seen", actor -> conversations.seen(actor, conversation, message)),
                Map.entry("assign", actor -> house.tickets().assign(actor, conversation, actor.id())),
                Map.entry("unassign", actor -> house.tickets().unassign(actor, conversation)),
                Map.entry("resolve", actor -> house.tickets().resolve(actor, conversation)),
                Map.entry("reopen", actor -> house.tickets().reopen(actor, conversation)));
    }

    private static Code refusal(Map<String, Doing> acts, String name, Actor actor) {
        var doing = acts.entrySet().stream()
                .filter(each -> each.getKey().equals(name))
                .findFirst();
        return assertThrows(
                        RefusedException.class,
                        () -> doing.orElseThrow().getValue().by(actor))
                .code();
    }

    private void talks(int many) {
        for (var number = 0; number < many; number++) {
            house.receiveText("wamid." + number, House.phone("49170%07d".formatted(number)), "Frage " + number);
        }
        assertFalse(seat.rows().isEmpty());
    }

    private InboxPage page(Filter filter, InboxCursor after) {
        return house.inbox().page(house.agent(), new InboxQuestion(filter, TicketView.State.OPEN, 70, after));
    }

    private static List<Act> recorded() {
        return Recorded.in(house.database());
    }
}
