package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose a message is, and what its writer is called. */
class ReceivingContactsTest extends SharedHouse {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna", "anna_b");
    private static final Sender ANNA_BY_PHONE = House.phone("4915112345678");
    private static final Sender ANNA_BY_ID = new Sender("", "DE.111", "", "");
    private static final Sender NOBODY = new Sender("", "", "", "");

    @Test
    @Tag("INB-6")
    void aPersonWithoutNumberIsKnownAgainByHerUserId() {
        house.receiveText("wamid.1", ANNA_BY_ID, "eins");
        house.receiveText("wamid.2", ANNA_BY_ID, "zwei");

        assertEquals(1, seat.rows().size());
        assertEquals(ContactName.Source.NONE, seat.top().contact().from());
    }

    @Test
    void aNumberLearnsItsUserIdAndIsFoundByEither() {
        house.receiveText("wamid.1", ANNA_BY_PHONE, "eins");
        house.receiveText("wamid.2", ANNA, "zwei");
        house.receiveText("wamid.3", ANNA_BY_ID, "drei");

        assertEquals(1, seat.rows().size());
        assertEquals(3, seat.top().unread());
    }

    @Test
    void twoKnownContactsAreNeverJoinedAndTheUserIdWins() {
        house.receiveText("wamid.1", ANNA_BY_PHONE, "von der Nummer");
        house.receiveText("wamid.2", ANNA_BY_ID, "von der Kennung");
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.3", ANNA, "von beiden");

        assertEquals(2, house.count("select count(*) from contact"));
        assertEquals("von beiden", seat.top().last().orElseThrow().preview());
        assertEquals(List.of("von der Kennung", "von beiden"), seat.texts(seat.conversation()));
    }

    @Test
    @Tag("INB-6")
    void aNumberThatChangedHandsOpensNoOldConversation() {
        house.receiveText("wamid.1", ANNA, "Annas Geheimnis");
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.2", new Sender("4915112345678", "DE.222", "", ""), "Ich bin neu hier");
        house.receiveText("wamid.3", ANNA_BY_PHONE, "Noch einmal ich");

        assertEquals(2, seat.rows().size());
        assertEquals(List.of("Ich bin neu hier", "Noch einmal ich"), seat.texts(seat.conversation()));
    }

    @Test
    void aNewNumberOfAKnownPersonTakesThePlaceOfTheOldOne() {
        house.receiveText("wamid.1", ANNA, "alt");
        house.receiveText("wamid.2", new Sender("4915199999999", "DE.111", "", ""), "neu");
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.3", ANNA_BY_PHONE, "jemand anderes");

        assertEquals(2, seat.rows().size());
        assertEquals(
                List.of("alt", "neu"), seat.texts(seat.rows().getLast().head().id()));
    }

    @Test
    void aMessageOfNobodyIsKeptUnderAContactOfItsOwn() {
        house.receiveText("wamid.1", NOBODY, "Hallo");
        house.receiveText("wamid.1", NOBODY, "Hallo");
        house.receiveText("wamid.2", NOBODY, "Hallo");

        assertEquals(2, seat.rows().size());
    }

    @Test
    void theSameNumberOnAnotherAccountIsAnotherContact() {
        var other = house.connect("Zweite", "222");
        house.receiveText("wamid.1", ANNA, "eins");
        house.change(tx -> house.conversations().receive(tx, other, House.text("wamid.1", ANNA, house.now(), "zwei")));

        assertEquals(2, house.count("select count(*) from contact"));
    }

    @Nested
    class ProfileNames {
        @Test
        @Tag("INB-8")
        void areNotKeptWhileNobodyDecided() {
            house.receiveText("wamid.1", ANNA, "Guten Tag");

            var contact = seat.top().contact();
            assertEquals(ContactName.Source.NUMBER, contact.from());
            assertEquals("+49 ••• 678", contact.name());
            assertEquals(
                    0,
                    house.count(
                            "select count(*) from contact where profile_name_sealed is not null or user_name_sealed is not null"));
        }

        @Test
        @Tag("INB-8")
        void areShownWhenTheHouseDecidedSoAndForgottenWhenItHidesThem() {
            profileNames(HouseSettings.ProfileNames.SHOWN);
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            assertEquals("Anna", seat.top().contact().name());

            profileNames(HouseSettings.ProfileNames.HIDDEN);

            assertEquals(ContactName.Source.NUMBER, seat.top().contact().from());
            assertEquals(0, house.count("select count(*) from contact where profile_name_sealed is not null"));
        }

        @Test
        void theNameThatAnAgentGaveComesFirst() {
            profileNames(HouseSettings.ProfileNames.SHOWN);
            house.receiveText("wamid.1", ANNA, "Guten Tag");
            var contact = seat.top().contact().id();

            house.contacts().rename(house.agent(), contact, "Frau Beispiel");

            assertEquals("Frau Beispiel", seat.top().contact().name());
            assertEquals(
                    "Anna",
                    house.inbox().contact(house.agent(), contact).contact().profileName());
        }

        private void profileNames(HouseSettings.ProfileNames choice) {
            house.settings()
                    .change(
                            house.admin(),
                            new HouseSettings.Values(choice, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        }
    }
}
