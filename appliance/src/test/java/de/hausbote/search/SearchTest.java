package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.language.Tier;
import de.hausbote.language.Widened;
import de.hausbote.message.Content;
import de.hausbote.message.RefusedException;
import de.hausbote.search.Parsed.Wanted;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SearchTest extends AtADesk {
    @Test
    void aMessageIsFoundByItsWordsHoweverTheyAreWritten() {
        desk.says(ANNA, "Wo bleibt meine Überweisung über 4711 0815?");

        desk.awaitFound("überweisung", "Wo bleibt meine Überweisung über 4711 0815?");
        for (var query :
                List.of("UEBERWEISUNG", "\"meine Überweisung\"", "47110815", "4711-0815", "überw*", "bleibt wo")) {
            assertEquals(1, desk.found(query).size(), query);
        }
        for (var query : List.of("\"Überweisungen\"", "\"Überweisung meine\"", "überweisung -bleibt", "0815471")) {
            assertEquals(0, desk.found(query).size(), query);
        }
    }

    @Test
    void otherFormsCompoundsAndMistakesAreFoundToo() {
        desk.says(ANNA, "Ich habe zwei Verträge gekündigt");
        desk.says(ANNA, "Die Versicherungsbestaetigung fehlt");
        desk.says(BERT, "Wo ist die Versicherungsbestätgung?");
        desk.awaitFound("fehlt", "Die Versicherungsbestaetigung fehlt");
        desk.restart();
        desk.awaitLexicon();

        assertEquals(List.of("Ich habe zwei Verträge gekündigt"), desk.found("kündigen vertrag"));
        assertEquals(
                List.of("Wo ist die Versicherungsbestätgung?", "Die Versicherungsbestaetigung fehlt"),
                desk.found("bestätigung"));
        desk.says(BERT, "Und die Reisebestätigung");
        desk.awaitFound("\"die Reisebestätigung\"", "Und die Reisebestätigung");
        assertEquals(3, desk.found("bestätigung").size(), "words that came later are widened to as well");
        assertEquals(List.of(), desk.found("\"bestätigung\""), "what is in quotes is looked for as it is");
    }

    @Test
    void theBestComeFirstWhenAskedForAndPagesMissNothing() {
        for (var number = 0; number < 12; number++) {
            desk.says(ANNA, "Antrag " + number);
            desk.says(BERT, "Anträge " + number);
            desk.says(BERT, "Kreditantrag " + number);
        }
        desk.awaitFound("\"Kreditantrag 11\"", "Kreditantrag 11");
        desk.restart();
        desk.awaitLexicon();

        var best = desk.best("antrag", 7);

        assertEquals(36, best.size());
        assertEquals(
                IntStream.range(0, 12)
                        .mapToObj(number -> "Antrag " + (11 - number))
                        .toList(),
                best.subList(0, 12));
        assertEquals("Kreditantrag 11", best.get(12), "and among equals the newest");
        assertEquals(36, Set.copyOf(best).size());
    }

    @Test
    void answersCaptionsFilesAndPlacesAreFoundToo() {
        desk.house()
                .receive(House.message(
                        "wamid.d", ANNA, desk.house().now(), new Content.Document("Anbei", "Schadensbericht.pdf")));
        desk.house()
                .receive(House.message(
                        "wamid.l",
                        ANNA,
                        desk.house().now(),
                        new Content.Location(52.5, 13.4, "Zoo", "Budapester Str.")));
        new Seat(desk.house(), desk.house().agent()).write("Danke, wir prüfen den Vorgang.");

        desk.awaitFound("schadensbericht", "Anbei");
        desk.awaitFound("budapester", "Zoo");
        desk.awaitFound("pruefen von:uns", "Danke, wir prüfen den Vorgang.");
        assertEquals(1, desk.found("mit:datei").size());
        assertEquals(2, desk.found("von:kunde").size());
        assertEquals(0, desk.found("\"anbei schadensbericht\"").size(), "no row goes over two texts");
    }

    @Test
    void daysAreThoseOfWhoeverLooks() {
        desk.says(ANNA, "heute");
        desk.awaitFound("heute", "heute");
        var day = desk.house().now().atZone(ZoneId.of("Europe/Berlin")).toLocalDate();

        assertEquals(1, desk.found("heute seit:" + day + " bis:" + day).size());
        assertEquals(0, desk.found("heute seit:" + day.plusDays(1)).size());
        assertEquals(0, desk.found("heute bis:" + day.minusDays(1)).size());
    }

    @Test
    @Tag("AUD-1")
    void nobodyFindsWhatSheMayNotOpenAndEverySearchIsOnRecord() {
        desk.says(ANNA, "geheime Kündigung");
        desk.awaitFound("kündigung", "geheime Kündigung");

        var others = desk.page(desk.house().stranger(), "kündigung", Optional.empty(), 50);

        assertEquals(List.of(), others.items());
        assertEquals(0, others.total(), "no count either");
        assertThrows(RefusedException.class, () -> desk.page(desk.house().admin(), "kündigung", Optional.empty(), 50));
        var acts = Recorded.in(desk.house().database()).stream()
                .filter(act -> act.action() == AuditAction.SEARCH)
                .toList();
        assertTrue(acts.size() >= 2);
        acts.forEach(act -> assertFalse(act.toString().toLowerCase(Locale.ROOT).contains("ndigung")));
    }

    @Test
    void hitsComeNewestFirstInPagesThatMissNothing() {
        var expected = new ArrayList<String>();
        IntStream.range(0, 95).forEach(number -> {
            desk.says(number % 2 == 0 ? ANNA : BERT, "Nachricht Nummer " + number);
            expected.addFirst("Nachricht Nummer " + number);
        });
        Await.until("the last one", () -> desk.found("94").size() == 1);

        var found = new ArrayList<String>();
        Optional<Place> after = Optional.empty();
        do {
            var page = desk.page(desk.house().agent(), "nachricht", after, 10);
            page.items()
                    .forEach(item -> found.add(item.message().passage().texts().getFirst()));
            after = page.next();
        } while (after.isPresent());

        assertEquals(expected, found);
        var first = desk.page(desk.house().agent(), "nachricht", Optional.empty(), 10);
        assertEquals(95, first.total());
        assertFalse(first.more());
    }

    @Test
    void theSnippetShowsWhatWasFound() {
        desk.says(ANNA, "Guten Tag, " + "vorher ".repeat(30) + "die Kündigung liegt bei. " + "nachher ".repeat(60));
        Await.until("the hit", () -> desk.found("kündigung").size() == 1);

        var parts = desk.page(desk.house().agent(), "kündigung", Optional.empty(), 1)
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
    void whatLooksForNothingFindsNothing() {
        desk.says(ANNA, "etwas");
        desk.awaitFound("etwas", "etwas");

        for (var query : List.of("", "  ", "-", "\"\"", "*", "-etwas")) {
            assertEquals(0, desk.found(query).size(), query);
        }
    }

    /** Lucene asks no more than 1,024 words one by one. */
    @Test
    void aLongQuestionOfWordsWithManyFormsIsAnswered() {
        var words =
                IntStream.range(0, 24).mapToObj(word -> form(word, 12 * word)).toList();
        desk.says(ANNA, String.join(" ", words));
        desk.says(BERT, String.join(" ", words.subList(1, 24)));
        Await.until("both", () -> desk.counted(words.getLast()) == 2);

        var sought = IntStream.range(0, 24).mapToObj(SearchTest::inManyForms).toList();

        assertEquals(1, hits(sought, true), "the best first");
        assertEquals(1, hits(sought, false), "the newest first");
    }

    private static String form(int word, int number) {
        return "%cform%c%c".formatted('a' + word, 'a' + number / 26, 'a' + number % 26);
    }

    private static Sought inManyForms(int word) {
        var near = new HashMap<String, Tier>();
        IntStream.range(0, 150).forEach(number -> near.put(form(word, number), Tier.CLOSE));
        IntStream.range(150, 300).forEach(number -> near.put(form(word, number), Tier.WEAK));
        return new Sought(new Wanted.One(form(word, 0), false), new Widened(Optional.empty(), near, List.of()));
    }

    private int hits(List<Sought> sought, boolean best) {
        var house = desk.house();
        var teams = house.database()
                .read(tx -> house.ground().teams().of(tx, house.agent().id()));
        var parsed = new Parsed(sought.stream().map(Sought::wanted).toList(), List.of(), List.of(), List.of());
        var query = Queries.of(parsed, sought, List.of(), Optional.empty(), best);
        var looking = new Looking(query, teams, best, Optional.empty(), 10);
        return desk.look(reader -> (int) looking.in(reader).total());
    }
}
