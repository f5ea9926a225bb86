package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Sender;
import de.hausbote.message.TeamId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done to a conversation goes for all that is found in it, at once: the clock stands, so nothing is committed. */
class HeadsTest extends AtADesk {
    private House house;
    private ConversationId talk;

    @BeforeEach
    void fill() {
        house = desk.house();
        desk.says(BERT, "Vertrag von Bert");
        desk.name("Bert");
        desk.says(ANNA, "Vertrag von Anna");
        desk.says(ANNA, "noch ein Vertrag");
        desk.name("Anna");
        talk = new Seat(house, house.agent()).conversation();
        desk.awaitPeople("anna", "Anna");
        desk.awaitFound("vertrag", "noch ein Vertrag", "Vertrag von Anna", "Vertrag von Bert");
    }

    private void awaitAnnas(String query) {
        desk.awaitFound(query, "noch ein Vertrag", "Vertrag von Anna");
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        desk.name("Annabella Schmidt");

        desk.awaitPeople("schmidt", "Annabella Schmidt");
        desk.name("Clara");
        desk.awaitPeople("clara", "Clara");
        assertEquals(List.of(), desk.people("annabella"));
        awaitAnnas("vertrag person:clara");
    }

    @Test
    void whoTakesAConversationOwnsAllMessagesInIt() {
        var colleague = house.colleague("Cem Kollege");

        house.tickets().assign(house.agent(), talk, house.agent().id());
        awaitAnnas("vertrag owner:me");
        desk.awaitFound("vertrag owner:none", "Vertrag von Bert");

        house.tickets().assign(house.agent(), talk, colleague.id());
        awaitAnnas("vertrag zuständig:cem");
        desk.awaitFound("vertrag owner:ich");

        house.tickets().unassign(house.agent(), talk);
        desk.awaitFound("vertrag zuständig:kollege");
        assertEquals(3, desk.counted("vertrag owner:niemand"));
    }

    @Test
    void whatIsDoneIsDoneUntilItIsOpenedAgainOrAMessageComes() {
        house.tickets().assign(house.agent(), talk, house.agent().id());
        house.tickets().resolve(house.agent(), talk);
        awaitAnnas("vertrag status:erledigt owner:me");
        desk.awaitPeople("anna state:resolved", "Anna");
        desk.awaitPeople("anna state:open");

        house.tickets().reopen(house.agent(), talk);
        awaitAnnas("vertrag status:offen owner:me");

        house.tickets().resolve(house.agent(), talk);
        desk.awaitFound("vertrag -state:resolved", "Vertrag von Bert");
        desk.says(ANNA, "Frage");
        desk.awaitFound("von:kunde person:anna state:open owner:none", "Frage", "noch ein Vertrag", "Vertrag von Anna");
    }

    @Test
    @Tag("IAM-5")
    void aConversationThatMovedIsFoundByItsNewTeamAndByNobodyElse() {
        var other = house.stranger();
        assertEquals(0, desk.page(other, "vertrag").total());

        move(teamOf(other));

        Await.until("no count of it", () -> desk.counted("vertrag") == 1);
        desk.awaitFound("vertrag", "Vertrag von Bert");
        assertEquals(List.of(), desk.people("anna"));
        assertEquals(List.of(), desk.people("person:anna"));
        assertEquals(2, desk.page(other, "vertrag").items().size());
        assertEquals(List.of("Anna"), desk.people(other, "anna"));
        desk.says(ANNA, "Vertrag zum Dritten");
        Await.until("what comes later too", () -> desk.page(other, "vertrag").total() == 3);
        assertEquals(1, desk.counted("vertrag"));
    }

    private TeamId teamOf(Actor actor) {
        return house.database()
                .read(tx -> house.ground().teams().of(tx, actor.id()))
                .getFirst();
    }

    /** As the act will do that people move a conversation by. */
    private void move(TeamId team) {
        house.change(tx -> {
            tx.change("update conversation set team = :team where id = :id")
                    .bind("team", team.bytes())
                    .bind("id", talk.bytes())
                    .runOnce();
            house.ground().changed(tx, talk);
        });
    }

    @Test
    void messagesThatAreAddedLaterStandAsTheOthers() {
        house.tickets().assign(house.agent(), talk, house.agent().id());
        awaitAnnas("vertrag owner:me");

        desk.says(ANNA, "Vertrag zum Dritten");

        desk.awaitFound("vertrag owner:me", "Vertrag zum Dritten", "noch ein Vertrag", "Vertrag von Anna");
    }

    @Test
    void aNumberThatChangedHandsFindsWhoHasItNow() {
        desk.says(new Sender("491708888888", "DE.one", "", ""), "Ich bin Eins");
        desk.name("Eins");
        desk.awaitPeople("0170 8888888", "Eins");

        desk.says(new Sender("491708888888", "DE.two", "", ""), "Ich bin Zwei");
        desk.name("Zwei");

        desk.awaitPeople("0170 8888888", "Zwei");
    }

    @Test
    void headsAreNeverHits() {
        assertEquals(3, desk.counted("von:kunde"));
        assertEquals(3, desk.counted("seit:1.1.2020"));
        assertEquals(3, desk.counted("owner:none"));
        assertEquals(2, desk.counted("person:anna"));
    }

    @Test
    void anEventOfAConversationThatIsNotThereChangesNothing() {
        house.change(tx -> house.ground()
                .tell(
                        tx,
                        new Event.ConversationChanged(
                                new ConversationId(house.ground().ids().next()))));
        desk.says(BERT, "danach");

        desk.awaitFound("danach", "danach");
    }
}
