package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.message.Sender;
import de.hausbote.search.Indexer;
import de.hausbote.search.Search;
import de.hausbote.search.SearchQuestion;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    private House house;
    private Indexer indexer;
    private Search search;

    @BeforeEach
    void open() {
        house = House.in(folder);
        begin();
        house.receiveText("wamid.1", ANNA, "Kontonummer vergessen");
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.2", BERT, "Kontonummer bekannt");
        Await.until("both", () -> found("kontonummer") == 2);
    }

    @AfterEach
    void close() {
        indexer.close();
        house.close();
    }

    private void begin() {
        indexer = new Indexer(house.ground(), house.clock());
        search = new Search(house.ground(), indexer);
        indexer.start();
    }

    private long found(String words) {
        var question = new SearchQuestion(words, ZoneOffset.UTC, Optional.empty(), 10);
        return search.find(house.agent(), question).total();
    }

    private long waiting() {
        return house.count("select count(*) from erased_contact");
    }

    private void erase() {
        var anna =
                new Seat(house, house.agent()).rows().getLast().head().contact().id();
        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(anna));
    }

    private void assertGone() {
        Await.until("the words to leave", () -> waiting() == 0);
        assertEquals(0, found("vergessen"));
        assertEquals(1, found("kontonummer"));
        assertEquals(
                1,
                Recorded.in(house.database()).stream()
                        .filter(act -> act.action() == AuditAction.SEARCH_FORGET)
                        .count());
    }

    @Test
    void theyLeaveTheRunningIndex() {
        erase();
        assertEquals(1, waiting());
        house.clock().advance(Duration.ofSeconds(10));

        assertGone();
    }

    @Test
    void theyLeaveAtTheNextStartWhenTheProgramEndedBetween() {
        house.clock().advance(Duration.ofSeconds(10));
        house.receiveText("wamid.3", BERT, "durable");
        Await.until("it", () -> found("durable") == 1);
        indexer.close();
        erase();
        house = house.reopened();
        house.clock().advance(Duration.ofSeconds(10));

        begin();

        assertGone();
    }
}
