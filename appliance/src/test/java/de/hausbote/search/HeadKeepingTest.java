package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.Await;
import de.hausbote.Folders;
import de.hausbote.House;
import de.hausbote.message.RefusedException;
import de.hausbote.message.Sender;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Many conversations with several messages each: what is written to the index of them, and what is not. */
@TestInstance(Lifecycle.PER_CLASS)
class HeadKeepingTest {
    private static final int CONTACTS = FilterReading.MOST_CONTACTS + 1;
    private static final int ROUNDS = 3;

    @TempDir
    static Path folder;

    private SearchHouse desk;

    @BeforeAll
    void open() {
        desk = SearchHouse.in(folder);
        for (var round = 0; round < ROUNDS; round++) {
            everybodyWrites(round);
        }
        Await.until("all", () -> desk.look(IndexReader::numDocs) == CONTACTS * (ROUNDS + 1));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private void everybodyWrites(int round) {
        var house = desk.house();
        house.change(tx -> {
            for (var number = 0; number < CONTACTS; number++) {
                var event = House.text("wamid." + round + "." + number, who(number), house.now(), "Runde " + round);
                house.conversations().receive(tx, house.account(), event);
            }
        });
    }

    private static Sender who(int number) {
        return House.phone("49151000" + (10_000 + number));
    }

    @Test
    void theFirstReadingWritesEachHeadOnce() {
        desk.stop();
        Folders.delete(folder.resolve("search"));
        desk.reopen();

        desk.begin();

        assertEquals(CONTACTS * (ROUNDS + 1), desk.look(IndexReader::maxDoc));
        assertEquals(
                CONTACTS,
                desk.page(desk.house().agent(), "runde 1", Optional.empty(), 1).total());
        desk.restart();
        desk.says(who(7), "danach");
        desk.awaitFound("danach", "danach");
        assertEquals(0, desk.look(IndexReader::numDeletedDocs), "what the index has is not written again");
    }

    @Test
    void aPersonWhomTooManyContactsFitIsRefused() {
        assertThrows(RefusedException.class, () -> desk.counted("person:0151000"));
        assertEquals(5, desk.people("0151000").size());
        assertEquals(300, desk.counted("person:0151000100 person:0151000101 person:0151000102 runde 2"));
        assertFalse(desk.page(desk.house().agent(), "person:0151000999")
                .filters()
                .getFirst()
                .known());
    }
}
