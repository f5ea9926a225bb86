package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Change;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contacts get other numbers, ids and phones, and other people get theirs. */
@Tag("INB-6")
class PersonChangesTest extends SharedHouse {
    private static final String OLD = "4915112345678";
    private static final String NEW = "4915199999999";
    private static final Sender ANNA = House.phone(OLD);

    @Test
    void aContactIsFollowedToHerNewNumber() {
        house.receiveText("wamid.1", ANNA, "alt");
        tell("wamid.2", ANNA, House.phone(NEW), Change.NUMBER);
        house.receiveText("wamid.3", House.phone(NEW), "neu");

        assertEquals(1, seat.rows().size());
        assertEquals(
                List.of(new Content.Text("alt"), new Content.Notice(Change.NUMBER), new Content.Text("neu")),
                seat.messages().stream().map(MessageEntry::content).toList());
        assertEquals(Change.NUMBER, doubt().orElseThrow().change());
    }

    @Test
    void whoGetsTheOldNumberSeesNothingOfTheOldConversation() {
        house.receiveText("wamid.1", ANNA, "Annas Geheimnis");
        tell("wamid.2", ANNA, House.phone(NEW), Change.NUMBER);
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.3", ANNA, "Ich bin neu hier");

        assertEquals(2, seat.rows().size());
        assertEquals(List.of("Ich bin neu hier"), seat.texts(seat.conversation()));
    }

    @Test
    void aNumberThatIsSomebodyElsesJoinsNobody() {
        house.receiveText("wamid.1", House.phone(NEW), "schon da");
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.2", ANNA, "alt");
        tell("wamid.3", ANNA, House.phone(NEW), Change.NUMBER);
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.4", House.phone(NEW), "weiter");

        assertEquals(2, seat.rows().size());
        assertEquals(List.of("schon da", "weiter"), seat.texts(seat.conversation()));
        house.receiveText("wamid.5", ANNA, "jemand anderes");
        assertEquals(3, seat.rows().size(), "the number that she left is nobody's");
    }

    @Test
    void theSameNewsInTwoFormsIsTakenOnce() {
        var before = new Sender("", "DE.111", "", "");
        house.receiveText("wamid.1", before, "alt");
        tell("", before, new Sender("", "DE.222", "", ""), Change.USER_ID);
        tell("wamid.2", before, new Sender("", "DE.222", "", ""), Change.USER_ID);
        tell("wamid.2", before, new Sender("", "DE.222", "", ""), Change.USER_ID);
        house.receiveText("wamid.3", new Sender("", "DE.222", "", ""), "neu");

        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(3, seat.messages().size());
    }

    @Test
    void newsOfNobodyMakesNoContact() {
        tell("", new Sender("", "DE.111", "", ""), new Sender("", "DE.222", "", ""), Change.USER_ID);

        assertEquals(0, house.count("select count(*) from contact"));
    }

    @Test
    void whoeverChangesBeforeSheWroteIsInDoubtFromTheBeginning() {
        tell("wamid.change", ANNA, new Sender("", "", "", ""), Change.IDENTITY);
        house.receiveText("wamid.1", ANNA, "Frage");

        assertEquals(Change.IDENTITY, doubt().orElseThrow().change());
    }

    @Test
    void aNoticeIsNoMessageOfHers() {
        house.receiveText("wamid.1", ANNA, "alt");
        house.clock().advance(Duration.ofHours(30));
        tell("wamid.2", ANNA, new Sender("", "", "", ""), Change.IDENTITY);

        assertFalse(seat.top().window().open(), "it opens no service window");
        assertEquals(1, seat.top().unread());
        house.conversations()
                .seen(
                        house.agent(),
                        seat.conversation(),
                        seat.messages().getFirst().id());
        assertEquals(0, seat.top().unread(), "and is nothing that somebody has to have read");
        assertEquals(Change.IDENTITY, doubt().orElseThrow().change());
    }

    @Test
    @Tag("REL-22")
    void nothingConfidentialGoesOutBeforeSomebodyConfirmedHer() {
        house.receiveText("wamid.1", ANNA, "alt");
        house.ground()
                .database()
                .change(tx ->
                        tx.change("update conversation set data_class = 'D3'").runOnce());
        tell("wamid.2", ANNA, new Sender("", "", "", ""), Change.IDENTITY);

        var refused = assertThrows(RefusedException.class, () -> seat.write("vertraulich"));
        assertEquals(RefusedException.Code.CONFIRM_CONTACT, refused.code());

        house.contacts().confirm(house.agent(), seat.top().contact().id());
        seat.write("vertraulich");
        assertTrue(doubt().isEmpty());
    }

    @Test
    @Tag("REL-22")
    void ordinaryTalkGoesOnMeanwhile() {
        house.receiveText("wamid.1", ANNA, "alt");
        tell("wamid.2", ANNA, new Sender("", "", "", ""), Change.IDENTITY);

        seat.write("Guten Tag");
    }

    private Optional<ContactView.Doubt> doubt() {
        var contact = seat.top().contact().id();
        return house.inbox().contact(house.agent(), contact).contact().doubt();
    }

    private static void tell(String id, Sender before, Sender after, Change change) {
        var event = new PersonChanged(
                House.ROUTE, id.isEmpty() ? ProviderId.NONE : new ProviderId(id), before, after, house.now(), change);
        house.ground().database().change(tx -> house.conversations().personChanged(tx, house.account(), event));
    }
}
