package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.Folders;
import de.hausbote.House;
import de.hausbote.message.Sender;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.ShelfWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index at the side of the database, whatever happens to either. */
class IndexerTest {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @TempDir
    Path folder;

    private SearchHouse desk;

    @BeforeEach
    void open() {
        desk = SearchHouse.in(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatCameWhileNobodyIndexedIsFoundAfterwards() {
        desk.says(ANNA, "vorher");
        desk.awaitFound("vorher", "vorher");
        desk.stop();
        desk.says(ANNA, "zwischendurch");
        desk.begin();

        desk.awaitFound("zwischendurch", "zwischendurch");
        assertEquals(1, desk.found("vorher").size());
    }

    @Test
    void aRestartBeginsWhereTheIndexWasAndDoublesNothing() {
        desk.says(ANNA, "erste");
        desk.awaitFound("erste", "erste");
        desk.house().clock().advance(Duration.ofMinutes(5));
        desk.restart();
        desk.says(ANNA, "zweite");
        desk.awaitFound("zweite", "zweite");
        desk.stop();
        desk.reopen();

        desk.begin();

        assertEquals(1, desk.found("erste").size());
        assertEquals(1, desk.found("zweite").size());
    }

    @Test
    @Tag("KEY-2")
    void aDamagedIndexIsMadeAnew() throws IOException {
        desk.says(ANNA, "bleibt");
        desk.awaitFound("bleibt", "bleibt");
        desk.stop();
        reopenedHouse(file -> {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        });

        desk.begin();

        desk.awaitFound("bleibt", "bleibt");
    }

    @Test
    @Tag("KEY-2")
    void damageThatShowsWhileItRunsIsMendedByItself() throws IOException {
        for (var number = 0; number < 30; number++) {
            desk.says(ANNA, "Nachricht Nummer " + number);
        }
        Await.until("all", () -> desk.found("nachricht").size() == 30);
        desk.restart();
        try (var files = Files.list(folder.resolve("search"))) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, 200, bytes.length, (byte) 7);
                Files.write(file, bytes);
            }
        }

        desk.house().clock().advance(Duration.ofMinutes(1));
        desk.says(ANNA, "Nachricht danach");

        Await.until("all again", () -> desk.found("nachricht").size() == 31 && desk.complete());
        desk.restart();
        assertEquals(30, desk.found("nummer").size());
        assertEquals(1, desk.found("danach").size());
    }

    @Test
    @Tag("KEY-2")
    void damageThatOnlyASearchMeetsIsMendedByItself() throws IOException {
        for (var number = 0; number < 300; number++) {
            desk.says(
                    ANNA,
                    "Nachricht Nummer " + number + " mit vielen Worten, die nirgends sonst stehen: " + number * 7);
        }
        Await.until("all", () -> desk.counted("nachricht") == 300);
        desk.restart();
        desk.house().clock().advance(Duration.ofSeconds(10));
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, bytes.length / 3, bytes.length, (byte) 7);
            Files.write(file, bytes);
        }

        Await.until("damage is met, and mended", () -> {
            desk.counted("von:uns worten nummer");
            return whole();
        });

        assertEquals(300, desk.counted("nachricht"));
    }

    /** Whether no file holds what the test wrote over it. */
    private boolean whole() {
        return desk.complete() && desk.counted("\"mit vielen worten\"") == 300;
    }

    @Test
    @Tag("RET-6")
    void anIndexIsMadeBesideTheOneThatServesAndTakesItsPlaceUnderANewKey() throws IOException {
        for (var number = 0; number < 40; number++) {
            desk.says(ANNA, "Nachricht Nummer " + number);
        }
        Await.until("all", () -> desk.counted("nachricht") == 40);
        desk.house().clock().advance(Duration.ofSeconds(10));
        var before = desk.state().made().orElseThrow();

        desk.renew();
        Await.until("another one", () -> {
            desk.house().clock().advance(Duration.ofSeconds(6));
            assertEquals(40, desk.counted("nachricht"), "the old one serves meanwhile");
            return desk.state().made().orElseThrow().isAfter(before);
        });

        desk.says(BERT, "danach");
        desk.awaitFound("danach", "danach");
        assertEquals(List.of(), filesOf(Indexer.SHELVES.getFirst()), "nothing is left of the old one");
        desk.house().clock().advance(Duration.ofMinutes(2));
        new Rotation(desk.house().vault(), walks()).work(Purpose.SEARCH_INDEX, _ -> {});
        assertEquals(List.of(), new Rotation(desk.house().vault(), walks()).unfinished());
        desk.stop();
        desk.reopen();
        desk.begin();
        assertEquals(40, desk.counted("nachricht"));
        assertEquals(1, desk.counted("danach"));
    }

    @Test
    void anIndexThatIsAMonthOldIsMadeAnew() {
        desk.says(ANNA, "alt");
        desk.awaitFound("alt", "alt");
        var before = desk.state().made().orElseThrow();

        desk.house().clock().advance(Duration.ofDays(31));

        Await.until("another one", () -> {
            desk.house().clock().advance(Duration.ofSeconds(6));
            return desk.state().made().orElseThrow().isAfter(before);
        });
        desk.awaitFound("alt", "alt");
    }

    @Test
    void anIndexThatKnowsMoreThanTheDatabaseIsMadeAnew() {
        for (var text : List.of("erste", "zweite", "dritte")) {
            var before = desk.house().count("select generation from search_index");
            desk.says(ANNA, text);
            desk.awaitFound(text, text);
            desk.house().clock().advance(Duration.ofMinutes(2));
            Await.until("durable", () -> desk.house().count("select generation from search_index") > before);
        }
        desk.stop();
        desk.house()
                .change(tx -> tx.change("delete from message where arrival > (select min(arrival) from message)")
                        .run());

        desk.begin();

        desk.awaitFound("erste", "erste");
        assertEquals(0, desk.counted("dritte"), "what an older database has not is in no count");
    }

    @Test
    @Tag("KEY-2")
    void aMessageThatDoesNotOpenIsLeftOutAndHoldsUpNoOther() {
        desk.says(ANNA, "erste Nachricht");
        desk.says(BERT, "zweite Nachricht");
        desk.says(ANNA, "dritte Nachricht");
        Await.until("all", () -> desk.found("nachricht").size() == 3);
        desk.house()
                .change(tx -> tx.change(
                                "update message set shown_at = shown_at - 1000 where arrival = (select min(arrival) from message)")
                        .run());
        desk.stop();
        Folders.delete(folder.resolve("search"));
        desk.reopen();

        desk.begin();

        desk.awaitFound("nachricht", "dritte Nachricht", "zweite Nachricht");
    }

    @Test
    @Tag("KEY-9")
    void aNewVersionOfTheKeyComesUnderTheRunningIndex() {
        desk.says(ANNA, "vorher");
        desk.awaitFound("vorher", "vorher");
        desk.restart();
        var rotation = new Rotation(
                desk.house().vault(), List.of(new ShelfWalk(desk.house().vault(), Indexer.SHELVES.getFirst())));
        rotation.begin(Purpose.SEARCH_INDEX);
        desk.says(ANNA, "danach");
        desk.awaitFound("danach", "danach");
        desk.house().clock().advance(Duration.ofMinutes(2));
        assertTrue(new ShelfWalk(desk.house().vault(), Indexer.SHELVES.getFirst()).waiting() > 0);

        rotation.work(Purpose.SEARCH_INDEX, _ -> {});

        assertEquals(List.of(), rotation.unfinished());
        assertEquals(1, desk.found("vorher").size());
        desk.says(ANNA, "zuletzt");
        desk.awaitFound("zuletzt", "zuletzt");
        desk.stop();
        desk.reopen();
        desk.begin();
        assertEquals(3, desk.found("von:kunde").size());
    }

    @Test
    @Tag("KEY-2")
    void anOlderIndexInItsPlaceIsMadeAnew() throws IOException {
        desk.says(ANNA, "alt");
        desk.awaitFound("alt", "alt");
        desk.stop();
        Folders.copy(folder.resolve("search"), folder.resolve("aside"));
        desk.begin();
        desk.says(ANNA, "neu");
        desk.awaitFound("neu", "neu");
        desk.stop();
        Folders.delete(folder.resolve("search"));
        Folders.copy(folder.resolve("aside"), folder.resolve("search"));
        reopenedHouse(file -> {});

        desk.begin();

        desk.awaitFound("alt", "alt");
        desk.awaitFound("neu", "neu");
    }

    private List<KeyHolder> walks() {
        return Indexer.SHELVES.stream()
                .<KeyHolder>map(shelf -> new ShelfWalk(desk.house().vault(), shelf))
                .toList();
    }

    private List<Path> files() throws IOException {
        return filesOf(Indexer.SHELVES.getFirst());
    }

    private List<Path> filesOf(String shelf) throws IOException {
        try (var files = Files.list(folder.resolve(shelf))) {
            return files.toList();
        }
    }

    private interface Damage {
        void to(Path file) throws IOException;
    }

    /** The vault forgets what it knew of the files. */
    private void reopenedHouse(Damage damage) throws IOException {
        try (var files = Files.list(folder.resolve("search"))) {
            for (var file : files.toList()) {
                damage.to(file);
            }
        }
        desk.reopen();
    }
}
