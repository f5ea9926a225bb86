package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.ShelfWalk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An index is replaced, or its key is, while it serves. */
class IndexRenewalTest extends AtADesk {
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
        assertEquals(List.of(), files(), "nothing is left of the old one");
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

    private List<KeyHolder> walks() {
        return Indexer.SHELVES.stream()
                .<KeyHolder>map(shelf -> new ShelfWalk(desk.house().vault(), shelf))
                .toList();
    }
}
