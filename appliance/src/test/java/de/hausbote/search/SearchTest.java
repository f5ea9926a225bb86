package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.Folders;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.identity.Actor;
import de.hausbote.message.Content;
import de.hausbote.message.RefusedException;
import de.hausbote.message.Sender;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.ShelfWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @TempDir
    Path folder;

    private House house;
    private Indexer indexer;
    private Search search;
    private int sent;

    @BeforeEach
    void open() {
        house = House.in(folder);
        begin();
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
        Await.until("the index", indexer::complete);
    }

    private void restart() {
        indexer.close();
        begin();
    }

    private void says(Sender who, String text) {
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid." + sent++, who, text);
    }

    private SearchPage page(Actor actor, String query, Optional<Cursor> after, int limit) {
        return search.find(actor, new SearchQuestion(query, ZoneId.of("Europe/Berlin"), after, limit));
    }

    private List<String> found(String query) {
        return page(house.agent(), query, Optional.empty(), 50).items().stream()
                .map(item -> item.message().passage().texts().getFirst())
                .toList();
    }

    private void awaitFound(String query, String... texts) {
        Await.until(
                "hits for " + query,
                () -> found(query).equals(List.of(texts)),
                () -> found(query).toString());
    }

    @Test
    void aMessageIsFoundByItsWordsHoweverTheyAreWritten() {
        says(ANNA, "Wo bleibt meine Überweisung über 4711 0815?");

        awaitFound("überweisung", "Wo bleibt meine Überweisung über 4711 0815?");
        for (var query :
                List.of("UEBERWEISUNG", "\"meine Überweisung\"", "47110815", "4711-0815", "überw*", "bleibt wo")) {
            assertEquals(1, found(query).size(), query);
        }
        for (var query : List.of("Überweisungen", "\"Überweisung meine\"", "überweisung -bleibt", "0815471")) {
            assertEquals(0, found(query).size(), query);
        }
    }

    @Test
    void answersCaptionsFilesAndPlacesAreFoundToo() {
        house.receive(
                House.message("wamid.d", ANNA, house.now(), new Content.Document("Anbei", "Schadensbericht.pdf")));
        house.receive(House.message(
                "wamid.l", ANNA, house.now(), new Content.Location(52.5, 13.4, "Zoo", "Budapester Str.")));
        new Seat(house, house.agent()).write("Danke, wir prüfen den Vorgang.");

        awaitFound("schadensbericht", "Anbei");
        awaitFound("budapester", "Zoo");
        awaitFound("pruefen von:uns", "Danke, wir prüfen den Vorgang.");
        assertEquals(1, found("mit:datei").size());
        assertEquals(2, found("von:kunde").size());
        assertEquals(0, found("\"anbei schadensbericht\"").size(), "no row goes over two texts");
    }

    @Test
    void daysAreThoseOfWhoeverLooks() {
        says(ANNA, "heute");
        awaitFound("heute", "heute");
        var day = house.now().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();

        assertEquals(1, found("heute seit:" + day + " bis:" + day).size());
        assertEquals(0, found("heute seit:" + day.plusDays(1)).size());
        assertEquals(0, found("heute bis:" + day.minusDays(1)).size());
    }

    @Test
    @Tag("AUD-1")
    void nobodyFindsWhatSheMayNotOpenAndEverySearchIsOnRecord() {
        says(ANNA, "geheime Kündigung");
        awaitFound("kündigung", "geheime Kündigung");

        var others = page(house.stranger(), "kündigung", Optional.empty(), 50);

        assertEquals(List.of(), others.items());
        assertEquals(0, others.total(), "no count either");
        assertThrows(RefusedException.class, () -> page(house.admin(), "kündigung", Optional.empty(), 50));
        var acts = Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.SEARCH)
                .toList();
        assertTrue(acts.size() >= 2);
        acts.forEach(act -> assertFalse(act.toString().toLowerCase(Locale.ROOT).contains("ndigung")));
    }

    @Test
    void hitsComeNewestFirstInPagesThatMissNothing() {
        var expected = new ArrayList<String>();
        IntStream.range(0, 95).forEach(number -> {
            says(number % 2 == 0 ? ANNA : BERT, "Nachricht Nummer " + number);
            expected.addFirst("Nachricht Nummer " + number);
        });
        Await.until("the last one", () -> found("94").size() == 1);

        var found = new ArrayList<String>();
        Optional<Cursor> after = Optional.empty();
        do {
            var page = page(house.agent(), "nachricht", after, 10);
            page.items()
                    .forEach(item -> found.add(item.message().passage().texts().getFirst()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(expected, found);
        var first = page(house.agent(), "nachricht", Optional.empty(), 10);
        assertEquals(95, first.total());
        assertFalse(first.more());
    }

    @Test
    void theSnippetShowsWhatWasFound() {
        says(ANNA, "Guten Tag, " + "vorher ".repeat(30) + "die Kündigung liegt bei. " + "nachher ".repeat(60));
        Await.until("the hit", () -> found("kündigung").size() == 1);

        var parts = page(house.agent(), "kündigung", Optional.empty(), 1)
                .items()
                .getFirst()
                .snippet();

        assertEquals(
                List.of("Kündigung"),
                parts.stream()
                        .filter(SearchPage.Piece::hit)
                        .map(SearchPage.Piece::text)
                        .toList());
        var whole = String.join("", parts.stream().map(SearchPage.Piece::text).toList());
        assertTrue(whole.startsWith("… vorher") && whole.endsWith(" …") && whole.length() < 220, whole);
    }

    @Test
    void whatCameWhileNobodyIndexedIsFoundAfterwards() {
        says(ANNA, "vorher");
        awaitFound("vorher", "vorher");
        indexer.close();
        says(ANNA, "zwischendurch");
        begin();

        awaitFound("zwischendurch", "zwischendurch");
        assertEquals(1, found("vorher").size());
    }

    @Test
    void aRestartBeginsWhereTheIndexWasAndDoublesNothing() {
        says(ANNA, "erste");
        awaitFound("erste", "erste");
        house.clock().advance(Duration.ofMinutes(5));
        restart();
        says(ANNA, "zweite");
        awaitFound("zweite", "zweite");
        indexer.close();
        house = house.reopened();

        begin();

        assertEquals(1, found("erste").size());
        assertEquals(1, found("zweite").size());
    }

    @Test
    @Tag("KEY-2")
    void aDamagedIndexIsMadeAnew() throws IOException {
        says(ANNA, "bleibt");
        awaitFound("bleibt", "bleibt");
        indexer.close();
        reopenedHouse(file -> {
            var bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        });

        begin();

        awaitFound("bleibt", "bleibt");
    }

    @Test
    @Tag("KEY-2")
    void damageThatShowsWhileItRunsIsMendedByItself() throws IOException {
        for (var number = 0; number < 30; number++) {
            says(ANNA, "Nachricht Nummer " + number);
        }
        Await.until("all", () -> found("nachricht").size() == 30);
        restart();
        try (var files = Files.list(folder.resolve("search"))) {
            for (var file : files.toList()) {
                var bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, 200, bytes.length, (byte) 7);
                Files.write(file, bytes);
            }
        }

        house.clock().advance(Duration.ofMinutes(1));
        says(ANNA, "Nachricht danach");

        Await.until("all again", () -> found("nachricht").size() == 31 && indexer.complete());
        restart();
        assertEquals(30, found("nummer").size());
        assertEquals(1, found("danach").size());
    }

    @Test
    @Tag("KEY-2")
    void aMessageThatDoesNotOpenIsLeftOutAndHoldsUpNoOther() {
        says(ANNA, "erste Nachricht");
        says(BERT, "zweite Nachricht");
        says(ANNA, "dritte Nachricht");
        Await.until("all", () -> found("nachricht").size() == 3);
        house.change(tx -> tx.change(
                        "update message set shown_at = shown_at - 1000 where arrival = (select min(arrival) from message)")
                .run());
        indexer.close();
        Folders.delete(folder.resolve("search"));
        house = house.reopened();

        begin();

        awaitFound("nachricht", "dritte Nachricht", "zweite Nachricht");
    }

    @Test
    @Tag("KEY-9")
    void aNewVersionOfTheKeyComesUnderTheRunningIndex() {
        says(ANNA, "vorher");
        awaitFound("vorher", "vorher");
        restart();
        var rotation = new Rotation(house.vault(), List.of(new ShelfWalk(house.vault(), Indexer.SHELF)));
        rotation.begin(Purpose.SEARCH_INDEX);
        says(ANNA, "danach");
        awaitFound("danach", "danach");
        house.clock().advance(Duration.ofMinutes(2));
        assertTrue(new ShelfWalk(house.vault(), Indexer.SHELF).waiting() > 0);

        rotation.work(Purpose.SEARCH_INDEX, _ -> {});

        assertEquals(List.of(), rotation.unfinished());
        assertEquals(1, found("vorher").size());
        says(ANNA, "zuletzt");
        awaitFound("zuletzt", "zuletzt");
        indexer.close();
        house = house.reopened();
        begin();
        assertEquals(3, found("von:kunde").size());
    }

    @Test
    void whatLooksForNothingFindsNothing() {
        says(ANNA, "etwas");
        awaitFound("etwas", "etwas");

        for (var query : List.of("", "  ", "-", "\"\"", "*", "-etwas")) {
            assertEquals(0, found(query).size(), query);
        }
    }

    @Test
    @Tag("KEY-2")
    void anOlderIndexInItsPlaceIsMadeAnew() throws IOException {
        says(ANNA, "alt");
        awaitFound("alt", "alt");
        indexer.close();
        Folders.copy(folder.resolve("search"), folder.resolve("aside"));
        begin();
        says(ANNA, "neu");
        awaitFound("neu", "neu");
        indexer.close();
        Folders.delete(folder.resolve("search"));
        Folders.copy(folder.resolve("aside"), folder.resolve("search"));
        reopenedHouse(file -> {});

        begin();

        awaitFound("alt", "alt");
        awaitFound("neu", "neu");
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
        house = house.reopened();
    }
}
