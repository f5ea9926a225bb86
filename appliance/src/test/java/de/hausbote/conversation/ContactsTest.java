package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.Papers;
import de.hausbote.SharedHouse;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ContactsTest extends SharedHouse {
    @BeforeEach
    void ask() {
        house.receiveText("wamid.1", new Sender("4915112345678", "DE.13491208655302741918", "", ""), "Frage");
    }

    @Test
    void addressesAreMaskedUntilSomebodyAsks() {
        var view = house.inbox().contact(house.agent(), contact()).contact();

        assertEquals(Optional.of("+49 ••• 678"), view.phoneMasked());
        assertEquals(Optional.of("••• 918"), view.userIdMasked());
    }

    @Test
    @Tag("AUD-1")
    void aDisclosureIsOnRecord() {
        assertEquals("+4915112345678", house.contacts().disclose(house.agent(), contact(), Address.Kind.PHONE));

        var last = Recorded.in(house.database()).getLast();
        assertEquals(AuditAction.CONTACT_DISCLOSE, last.action());
        assertEquals("PHONE", last.reason());
        assertEquals(contact().toString(), last.objectId());
    }

    @Test
    void anEmptyNameGoesBackToWhatTheProviderSays() {
        house.contacts().rename(house.agent(), contact(), " Frau Beispiel ");
        assertEquals("Frau Beispiel", seat.top().contact().name());

        house.contacts().rename(house.agent(), contact(), "");

        assertEquals(ContactName.Source.NUMBER, seat.top().contact().from());
    }

    @Test
    void aNameHasALimit() {
        var refused = assertThrows(
                RefusedException.class, () -> house.contacts().rename(house.agent(), contact(), "x".repeat(121)));

        assertEquals(Code.BAD_REQUEST, refused.code());
    }

    @Test
    void theHousesOwnNumberStandsSealedAndIsReplacedWhole() {
        house.contacts().number(house.agent(), contact(), new CustomerNumber(" K 4711/08 "));
        assertEquals("K 4711/08", shown().customerNumber().value());
        house.contacts().number(house.agent(), contact(), new CustomerNumber("K 4712"));

        assertEquals("K 4712", shown().customerNumber().value());
        assertEquals(1, house.count("select count(*) from customer_number"));
        house.contacts().number(house.agent(), contact(), CustomerNumber.NONE);
        assertEquals(CustomerNumber.NONE, shown().customerNumber());
        assertEquals(0, house.count("select count(*) from customer_number"));
    }

    @Test
    @Tag("AUD-1")
    void whoGaveANumberIsOnRecordAndTheNumberIsNot() {
        house.contacts().number(house.agent(), contact(), new CustomerNumber("K4711"));

        var last = Recorded.in(house.database()).getLast();
        assertEquals(AuditAction.CONTACT_NUMBER, last.action());
        assertEquals(house.agent().id().toString(), last.actor());
        assertEquals(contact().toString(), last.objectId());
        assertFalse(last.toString().contains("4711"));
    }

    @Test
    void nobodyOfAnotherTeamGivesANumber() {
        var refused = assertThrows(
                RefusedException.class,
                () -> house.contacts().number(house.stranger(), contact(), new CustomerNumber("K4711")));

        assertEquals(Code.NOT_FOUND, refused.code());
    }

    @Nested
    class Draft {
        @Test
        void isKeptForItsWriterAlone() throws IOException {
            var quote = seat.messages().getFirst().id();
            var pdf = new ByteArrayInputStream(Papers.pdf("Rechnung"));
            var file = house.attachments().add(house.agent(), seat.conversation(), "application/pdf", "a.pdf", pdf);

            house.drafts().keep(house.agent(), seat.conversation(), "Sehr ge", Optional.of(quote), List.of(file.id()));

            var draft = draft().orElseThrow();
            assertEquals(new DraftView("Sehr ge", Optional.of(quote), List.of(file)), draft);
            var colleague = house.colleague("Bert");
            assertEquals(
                    Optional.empty(),
                    house.inbox().conversation(colleague, seat.conversation()).draft());
        }

        @Test
        void isReplacedAndAnEmptyOneIsGone() {
            keep("eins");
            keep("zwei");
            assertEquals("zwei", draft().orElseThrow().text());

            keep("");

            assertEquals(Optional.empty(), draft());
        }

        private void keep(String text) {
            house.drafts().keep(house.agent(), seat.conversation(), text, Optional.empty(), List.of());
        }

        private Optional<DraftView> draft() {
            return house.inbox()
                    .conversation(house.agent(), seat.conversation())
                    .draft();
        }
    }

    private ContactView shown() {
        return house.inbox().contact(house.agent(), contact()).contact();
    }

    private ContactId contact() {
        return seat.top().contact().id();
    }
}
