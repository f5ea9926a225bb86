package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The index at the side of the database, whatever happens to either. */
class IndexerTest extends AtADesk {
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
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            Arrays.fill(bytes, 200, bytes.length, (byte) 7);
            Files.write(file, bytes);
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

    private interface Damage {
        void to(Path file) throws IOException;
    }

    /** The vault forgets what it knew of the files. */
    private void reopenedHouse(Damage damage) throws IOException {
        for (var file : files()) {
            damage.to(file);
        }
        desk.reopen();
    }
}
