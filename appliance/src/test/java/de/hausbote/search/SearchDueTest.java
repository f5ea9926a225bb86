package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What acts change reaches the index, whatever ends between the act and the next commit. */
class SearchDueTest extends AtADesk {
    private ConversationId talk;

    /** Everything is durable, and so old that no message is read again. */
    @BeforeEach
    void fill() {
        desk.says(ANNA, "Vertrag");
        desk.awaitFound("vertrag", "Vertrag");
        talk = new Seat(desk.house(), desk.house().agent()).conversation();
        settle("Berta", "4917700000000");
        settle("Cora", "4917700000001");
    }

    /** Two minutes pass, somebody else writes, and the index is made durable. */
    private void settle(String name, String number) {
        desk.house().clock().advance(Duration.ofMinutes(2));
        desk.says(House.phone(number), "Hier ist " + name);
        desk.name(name);
        desk.awaitPeople(name, name);
        desk.house().clock().advance(Duration.ofSeconds(10));
        Await.until("a commit", () -> waiting() == 0);
    }

    private long waiting() {
        return desk.house().count("select count(*) from search_due");
    }

    private void kill() {
        desk.kill();
        desk.begin();
    }

    private void rename(String name) {
        var house = desk.house();
        var contact = house.inbox()
                .conversation(house.agent(), talk)
                .row()
                .head()
                .contact()
                .id();
        house.contacts().rename(house.agent(), contact, name);
    }

    @Test
    void aNameThatWasGivenIsFoundAfterTheKill() {
        rename("Anna Schmidt");
        desk.awaitPeople("schmidt", "Anna Schmidt");

        kill();

        desk.awaitPeople("schmidt", "Anna Schmidt");
        desk.house().clock().advance(Duration.ofSeconds(10));
        Await.until("the rest", () -> waiting() == 0);
        assertEquals(List.of("Anna Schmidt"), desk.people("schmidt"));
    }

    @Test
    void aMessageThatWasEditedIsFoundByItsNewWordsOnlyEvenAfterTheKill() {
        var house = desk.house();
        var edit = new MessageEdited(
                House.ROUTE,
                new ProviderId("wamid.edit"),
                ANNA,
                house.now(),
                new ProviderId("wamid.0"),
                new Content.Text("Kündigung"),
                List.of());
        house.ground().database().change(tx -> house.conversations().edit(tx, house.account(), edit));
        desk.awaitFound("kündigung", "Kündigung");
        assertEquals(List.of(), desk.found("vertrag"));

        kill();

        desk.awaitFound("kündigung", "Kündigung");
        assertEquals(List.of(), desk.found("vertrag"));
    }

    @Test
    void eachActOwesTheIndexARowUntilOneIsDurable() {
        var house = desk.house();
        desk.stop();
        house.tickets().assign(house.agent(), talk, house.agent().id());
        house.tickets().unassign(house.agent(), talk);
        house.tickets().assign(house.agent(), talk, house.agent().id());
        house.tickets().reopen(house.agent(), talk);
        house.tickets().resolve(house.agent(), talk);
        rename("Anna Schmidt");
        assertEquals(5, waiting(), "reopening what is open is no act");

        desk.begin();

        desk.awaitFound("vertrag owner:me state:resolved person:schmidt", "Vertrag");
        desk.awaitFound("vertrag state:open");
        house.clock().advance(Duration.ofSeconds(10));
        Await.until("a commit", () -> waiting() == 0);
    }

    @Test
    void eachActOnTheWorkSurvivesTheKill() {
        var house = desk.house();
        house.tickets().assign(house.agent(), talk, house.agent().id());
        desk.awaitFound("vertrag owner:me", "Vertrag");
        kill();
        desk.awaitFound("vertrag owner:me", "Vertrag");

        house.tickets().unassign(house.agent(), talk);
        desk.awaitFound("vertrag owner:none", "Vertrag");
        kill();
        desk.awaitFound("vertrag owner:none", "Vertrag");

        house.tickets().resolve(house.agent(), talk);
        kill();
        desk.awaitFound("vertrag state:resolved", "Vertrag");

        house.tickets().reopen(house.agent(), talk);
        kill();
        desk.awaitFound("vertrag state:open", "Vertrag");
    }

    @Test
    void aNameThatComesWithASignSurvivesTheKill() {
        var house = desk.house();
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.FOLLOWED, "Beispiel GmbH"));
        var sender = new Sender("4915112345678", "", "Annabella", "");

        house.receive(House.message(
                "wamid.sign", sender, house.now(), new Content.Reaction(new ProviderId("wamid.0"), "👍")));
        desk.awaitPeople("annabella", "Annabella");
        kill();

        desk.awaitPeople("annabella", "Annabella");
    }

    @Test
    void anIndexThatIsMadeBesideHasEverythingToo() {
        var before = desk.state().made().orElseThrow();
        var house = desk.house();

        desk.renew();
        rename("Anna Schmidt");
        house.tickets().assign(house.agent(), talk, house.agent().id());
        Await.until("another index", () -> {
            house.clock().advance(Duration.ofSeconds(6));
            return desk.state().made().orElseThrow().isAfter(before);
        });

        assertEquals(List.of("Anna Schmidt"), desk.people("schmidt"));
        assertEquals(List.of("Vertrag"), desk.found("vertrag owner:me"));
        rename("Clara");
        desk.awaitPeople("clara", "Clara");
        desk.stop();
        desk.reopen();
        desk.begin();
        assertEquals(List.of("Clara"), desk.people("clara"));
        assertEquals(List.of(), desk.people("schmidt"));
    }
}
