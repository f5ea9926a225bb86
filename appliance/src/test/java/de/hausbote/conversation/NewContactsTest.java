package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.SharedHouse;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.conversation.NewContacts.Wanted;
import de.hausbote.identity.Actor;
import de.hausbote.message.Address;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.ticket.InboxQuestion.Filter;
import de.hausbote.ticket.TicketView;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Agents make contacts, and open them by the number of the house. */
class NewContactsTest extends SharedHouse {
    private NewContacts.Opened make(Actor actor, String phone, String number) {
        var wanted = new Wanted(house.accountId(), phone, " Anna Neu ", new CustomerNumber(number));
        return new NewContacts(house.ground(), house.tickets()).make(actor, wanted);
    }

    @Test
    void aContactIsThereWithHerNameAndNumbersAndTheWorkIsItsMakers() {
        var opened = make(house.agent(), "0151 / 1234 5678", "K-4711");

        assertTrue(opened.made());
        assertEquals(1, seat.rows(Filter.MINE, TicketView.State.OPEN).size());
        var card =
                house.inbox().conversation(house.agent(), opened.conversation()).contact();
        assertEquals("Anna Neu", card.contact().givenName());
        assertEquals("K-4711", card.contact().customerNumber().value());
        var contact = card.contact().name().id();
        assertEquals("+4915112345678", house.contacts().disclose(house.agent(), contact, Address.Kind.PHONE));
        assertFalse(seat.top().window().open());
    }

    @Test
    void nothingIsSent() {
        make(house.agent(), "+4915112345678", "");

        assertEquals(0, house.count("select count(*) from message"));
        assertEquals(0, house.count("select count(*) from ledger_entry"));
    }

    @Test
    void whatSheWritesThenStandsInTheSameConversation() {
        var opened = make(house.agent(), "0151 12345678", "");

        house.receiveText("wamid.1", House.phone("4915112345678"), "Hallo");

        assertEquals(List.of("Hallo"), seat.texts(opened.conversation()));
        assertEquals(1, house.count("select count(*) from contact"));
    }

    @Test
    void whoeverIsThereIsOfferedAndNotChanged() {
        house.receiveText("wamid.1", House.phone("4915112345678"), "Hallo");

        var opened = make(house.agent(), "+49 (0)151 12345678", "K-4711");

        assertEquals(new NewContacts.Opened(seat.conversation(), false), opened);
        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(0, house.count("select count(*) from customer_number"));
        assertEquals(ContactName.Source.NUMBER, seat.top().contact().from());
    }

    @Test
    void aContactOfAnotherTeamIsNotOpened() {
        house.receiveText("wamid.1", House.phone("4915112345678"), "Hallo");
        var stranger = house.stranger();

        var refused = assertThrows(RefusedException.class, () -> make(stranger, "+4915112345678", ""));

        assertEquals(Code.CONTACT_ELSEWHERE, refused.code());
        assertTrue(make(stranger, "+4917700000000", "").made());
        assertEquals(1, new Seat(house, stranger).rows().size(), "in a team of her own");
        assertEquals(1, seat.rows().size());
    }

    @Test
    void administratorsMakeNobody() {
        var refused = assertThrows(RefusedException.class, () -> make(house.admin(), "+4915112345678", ""));

        assertEquals(Code.NOT_ALLOWED, refused.code());
    }

    @Test
    void theNumberOfAnErasedContactIsFree() {
        make(house.agent(), "+4915112345678", "K-1");
        var contact = seat.top().contact().id();
        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(contact));

        assertTrue(make(house.agent(), "+4915112345678", "K-1").made());
        assertEquals(
                1,
                house.contacts().find(house.agent(), new CustomerNumber("K-1")).size());
    }

    @Test
    @Tag("AUD-1")
    void contactsAreFoundByTheNumberOfTheHouseAndThatIsOnRecordWithoutIt() {
        var opened = make(house.agent(), "+4915112345678", "K 47/11");

        var found = house.contacts().find(house.agent(), new CustomerNumber("k47/11"));

        assertEquals(
                List.of(opened.conversation()),
                found.stream().map(FoundPerson::conversation).toList());
        var act = Recorded.in(house.database()).getLast();
        assertEquals(AuditAction.CONTACT_FIND, act.action());
        assertFalse(act.toString().contains("47/11"));
        assertEquals(List.of(), house.contacts().find(house.agent(), new CustomerNumber("K4711")));
        assertEquals(List.of(), house.contacts().find(house.agent(), CustomerNumber.NONE));
        assertEquals(List.of(), house.contacts().find(house.stranger(), new CustomerNumber("K47/11")));
    }
}
