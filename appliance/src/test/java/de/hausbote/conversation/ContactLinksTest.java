package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.identity.Actor;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content.Change;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import de.hausbote.message.TeamId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two contacts stand beside each other because somebody said that they are one, and stay two. */
@Tag("INB-6")
class ContactLinksTest extends SharedHouse {
    private static final Sender OLD = House.phone("4915112345678");
    private static final Sender NEW = House.phone("4917700000000");

    private Head first;
    private Head second;

    @BeforeEach
    void begin() {
        house.receiveText("wamid.1", OLD, "alt");
        first = seat.top();
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.2", NEW, "neu");
        second = seat.top();
    }

    private static ContactLinks links() {
        return new ContactLinks(house.ground());
    }

    private void link() {
        links().link(house.agent(), first.contact().id(), second.contact().id());
    }

    private static List<LinkedContact> linked(Actor actor, ContactId contact) {
        return house.inbox().contact(actor, contact).links();
    }

    private List<LinkedContact> linked(Head head) {
        return linked(house.agent(), head.contact().id());
    }

    private static void move(ConversationId conversation, TeamId team) {
        house.change(tx -> tx.change("update conversation set team = :team where id = :id")
                .bind("team", team.bytes())
                .bind("id", conversation.bytes())
                .runOnce());
    }

    @Test
    void eachStandsBesideTheOtherWithHerConversations() {
        link();
        link();

        assertEquals(
                second.contact().id(), linked(first).getFirst().contact().name().id());
        assertEquals(
                List.of(first.id()),
                linked(second).getFirst().contact().talks().stream()
                        .map(ContactView.Talk::id)
                        .toList());
        assertEquals(1, house.count("select count(*) from contact_link"));
    }

    @Test
    void nothingIsSealedAnewAndTheConversationsStayTwo() {
        var before = house.count("select count(*) from contact_key");
        link();

        assertEquals(before, house.count("select count(*) from contact_key"));
        assertEquals(List.of("alt"), seat.texts(first.id()));
        assertEquals(List.of("neu"), seat.texts(second.id()));
        house.receiveText("wamid.3", OLD, "noch einmal alt");
        assertEquals(List.of("alt", "noch einmal alt"), seat.texts(first.id()));
    }

    @Test
    void partingThemLeavesBothAsTheyWere() {
        link();

        links().part(house.agent(), linked(first).getFirst().link());

        assertEquals(List.of(), linked(first));
        assertEquals(List.of(), linked(second));
        assertEquals(List.of("alt"), seat.texts(first.id()));
    }

    @Test
    void aDoubtOutlivesTheLinkAndTheParting() {
        var event = new PersonChanged(
                House.ROUTE, ProviderId.NONE, OLD, new Sender("", "", "", ""), house.now(), Change.IDENTITY);
        house.change(tx -> house.conversations().personChanged(tx, house.account(), event));

        link();
        assertTrue(linked(second).getFirst().contact().doubt().isPresent());
        links().part(house.agent(), linked(first).getFirst().link());

        assertTrue(house.inbox()
                .contact(house.agent(), first.contact().id())
                .contact()
                .doubt()
                .isPresent());
    }

    @Test
    void whoeverDoesNotGetToBothNeitherLinksNorSeesNorPartsThem() {
        var stranger = house.stranger();
        var team = house.database()
                .read(tx -> house.ground().teams().of(tx, stranger.id()).getFirst());
        move(second.id(), team);
        assertEquals(
                Code.NOT_FOUND, assertThrows(RefusedException.class, this::link).code());
        move(second.id(), house.database().write(house.ground().teams()::standard));
        link();
        var link = linked(first).getFirst().link();

        move(second.id(), team);

        assertEquals(List.of(), linked(first));
        assertEquals(List.of(), linked(stranger, second.contact().id()));
        for (var actor : List.of(house.agent(), stranger)) {
            var refused = assertThrows(RefusedException.class, () -> links().part(actor, link));
            assertEquals(Code.NOT_FOUND, refused.code());
        }
    }

    @Test
    void nobodyIsLinkedToHerself() {
        var contact = first.contact().id();

        var refused = assertThrows(RefusedException.class, () -> links().link(house.agent(), contact, contact));

        assertEquals(Code.BAD_REQUEST, refused.code());
    }

    @Test
    @Tag("RET-6")
    void erasingOneRemovesTheLinkAndLeavesTheOther() {
        link();

        new KeyErasure(house.database(), house.vault(), house.ground().audit())
                .erase(List.of(first.contact().id()));

        assertEquals(0, house.count("select count(*) from contact_link"));
        assertEquals(List.of(), linked(second));
        assertEquals(List.of("neu"), seat.texts(second.id()));
    }

    @Test
    @Tag("AUD-1")
    void bothActsAreOnRecord() {
        link();
        links().part(house.agent(), linked(first).getFirst().link());

        var acts = Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.CONTACT_LINK || act.action() == AuditAction.CONTACT_PART)
                .toList();
        assertEquals(
                List.of(AuditAction.CONTACT_LINK, AuditAction.CONTACT_PART),
                acts.stream().map(act -> act.action()).toList());
        assertEquals(house.agent().id().toString(), acts.getLast().actor());
    }
}
