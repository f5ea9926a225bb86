package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.message.Sender;
import de.hausbote.search.SearchHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an erased contact wrote leaves the index, whatever happens meanwhile. */
@Tag("RET-6")
class ErasedWordsTest {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @TempDir
    Path folder;

    private SearchHouse desk;

    @BeforeEach
    void open() {
        desk = SearchHouse.in(folder);
        desk.says(ANNA, "Kontonummer vergessen");
        desk.name("Anna Vergessen");
        desk.says(BERT, "Kontonummer bekannt");
        desk.name("Bert Bekannt");
        desk.awaitPeople("vergessen", "Anna Vergessen");
        desk.awaitFound("kontonummer", "Kontonummer bekannt", "Kontonummer vergessen");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long waiting() {
        return desk.house().count("select count(*) from erased_contact");
    }

    private void erase() {
        var house = desk.house();
        var anna =
                new Seat(house, house.agent()).rows().getLast().head().contact().id();
        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(anna));
    }

    private void assertGone() {
        Await.until("the words to leave", () -> waiting() == 0);
        assertEquals(0, desk.counted("vergessen"));
        assertEquals(1, desk.counted("kontonummer"));
        for (var query : List.of("person:vergessen", "person:0151", "person:anna")) {
            assertEquals(0, desk.counted(query), query);
            assertEquals(List.of(), desk.people(query), query);
        }
        assertEquals(List.of("Bert Bekannt"), desk.people("bekannt"));
        assertEquals(
                1,
                Recorded.in(desk.house().database()).stream()
                        .filter(act -> act.action() == AuditAction.SEARCH_FORGET)
                        .count());
    }

    @Test
    void theyLeaveTheRunningIndex() {
        erase();
        assertEquals(1, waiting());
        desk.house().clock().advance(Duration.ofSeconds(10));

        assertGone();
    }

    @Test
    void herHeadDoesNotComeBackWithWhatIsToldOfHerConversation() {
        var house = desk.house();
        var talk = new Seat(house, house.agent()).rows().getLast().head().id();
        erase();
        house.clock().advance(Duration.ofSeconds(10));
        assertGone();

        house.change(tx -> house.ground().changed(tx, talk));
        desk.says(BERT, "danach");
        desk.awaitFound("danach", "danach");
        house.clock().advance(Duration.ofSeconds(10));

        Await.until("nothing due", () -> house.count("select count(*) from search_due") == 0);
        assertEquals(0, desk.counted("person:vergessen"));
        assertEquals(List.of(), desk.people("person:0151"));
    }

    @Test
    void theyLeaveAtTheNextStartWhenTheProgramEndedBetween() {
        desk.house().clock().advance(Duration.ofSeconds(10));
        desk.says(BERT, "durable");
        desk.awaitFound("durable", "durable");
        desk.stop();
        erase();
        desk.reopen();
        desk.house().clock().advance(Duration.ofSeconds(10));

        desk.begin();

        assertGone();
    }
}
