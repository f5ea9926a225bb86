package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Fuzz;
import de.hausbote.language.Words;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.search.Filter.Value;
import de.hausbote.search.Parsed.Wanted;
import de.hausbote.ticket.TicketView.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    Fuzz fuzz() {
        return new Fuzz(Duration.ofSeconds(1), 3);
    }

    @Test
    void wordsAllHaveToBeThere() {
        assertEquals(
                List.of(word("kuendigung"), word("vertrag")),
                Grammar.read("Kündigung  VERTRAG").wanted());
    }

    @Test
    void quotedWordsStandInARowAndAnUnfinishedQuoteTakesTheRest() {
        assertEquals(List.of(row("guten", "tag")), Grammar.read("\"Guten Tag\"").wanted());
        assertEquals(
                List.of(word("frau"), row("guten", "tag")),
                Grammar.read("Frau \"guten tag").wanted());
    }

    @Test
    void whatHasPartsStandsInARowOrAsOneWord() {
        assertEquals(
                List.of(new Wanted.Row(List.of("kfz", "versicherung"), Optional.of("kfzversicherung"))),
                Grammar.read("Kfz-Versicherung").wanted());
        assertEquals(
                List.of(new Wanted.Row(List.of("4711", "0815"), Optional.of("47110815"))),
                Grammar.read("4711/0815").wanted());
    }

    @Test
    void aStarIsABeginningAndAMinusForbids() {
        var parsed = Grammar.read("Versich* -Kündigung -\"mit freundlichen\"");

        assertEquals(List.of(new Wanted.One("versich", true)), parsed.wanted());
        assertEquals(List.of(word("kuendigung"), row("mit", "freundlichen")), parsed.unwanted());
        assertEquals(List.of(word("v")), Grammar.read("v*").wanted(), "one letter begins too many words");
    }

    @Test
    void filtersAreReadInBothLanguages() {
        var german = values("von:kunde SEIT:01.03.2026 bis:2026-03-01 mit:Datei zuständig:ich status:offen kanal:Nord"
                + " kontakt:\"Anna Schmidt\" team:Süd Schaden");
        var english = values("from:customer since:2026-03-01 until:1.3.2026 has:file owner:ich state:OPEN channel:Nord"
                + " person:\"Anna Schmidt\" Team:Süd schaden");

        assertEquals(german, english);
        assertEquals(
                List.of(
                        new Value.Side(Direction.IN),
                        new Value.Since(DAY),
                        new Value.Until(DAY),
                        new Value.File(),
                        new Value.Owner("ich"),
                        new Value.Work(State.OPEN),
                        new Value.Channel("Nord"),
                        new Value.Person("Anna Schmidt"),
                        new Value.Team("Süd")),
                german);
        assertEquals(
                List.of(word("schaden")),
                Grammar.read("von:kunde Schaden -mit:datei").wanted());
    }

    @Test
    void everySpellingOfAFilterIsRead() {
        for (var spelled : List.of("zuständig", "zusta\u0308ndig", "Zustaendig", "ZUSTÄNDIG", "bearbeiter", "owner")) {
            assertEquals(List.of(new Value.Owner("Ada")), values(spelled + ":Ada"), spelled);
        }
        for (var spelled : List.of("kontakt", "contact", "person", "PERSON")) {
            assertEquals(List.of(new Value.Person("Ada")), values(spelled + ":Ada"), spelled);
        }
    }

    @Test
    void aFilterIsToldAsItWasTypedSoThatItCanBeTakenOut() {
        var typed = List.of("-team:\"Kundenservice Nord\"", "state:offen", "person:\"Anna Sch");
        var filters = Grammar.read("Vertrag " + typed.get(0) + " " + typed.get(1) + "  " + typed.get(2))
                .filters();

        assertEquals(typed, filters.stream().map(Filter::typed).toList());
        assertEquals(
                List.of(true, false, false), filters.stream().map(Filter::not).toList());
        assertEquals(new Value.Team("Kundenservice Nord"), filters.getFirst().value());
        assertEquals(new Value.Person("Anna Sch"), filters.getLast().value());
    }

    @Test
    void aNumberIsOneHoweverItIsWrittenAndWordsBesideItAreNames() {
        for (var written : List.of("+49 (0) 151 / 1234-5678", "+49151 12345678", "\"+49 151\" 12345678")) {
            assertEquals(List.of("004915112345678"), numbers(written), written);
        }
        assertEquals(List.of("015112345678"), numbers("Anna 0151 12345678 Schmidt"));
        assertEquals(List.of("015112345678"), numbers("(0151) 12345678"));
        assertEquals(List.of("4915112345678"), numbers("49.151.12345678"));
        assertEquals(List.of("0151", "1234"), numbers("0151 Anna 1234*"));
        assertEquals(List.of(), numbers("Anna + ( - ) @anna.92"));
        assertEquals(3, Grammar.read("Anna 0151 12345678 Schmidt").sought().size());
    }

    @Test
    void whatIsNoFilterIsWords() {
        assertEquals(List.of("von", "ungefaehr"), folded("von:ungefähr"));
        assertEquals(List.of("seit", "gestern"), folded("seit:gestern"));
        assertEquals(List.of("https", "beispiel", "de"), folded("https://beispiel.de"));
        assertEquals(List.of("bis", "31", "02", "2026"), folded("bis:31.02.2026"));
        assertEquals(List.of("status", "egal"), folded("status:egal"));
        assertEquals(
                List.of("team", "person"), folded("team: person:\"\" kanal:--").subList(0, 2));
        assertEquals(List.of(), values("team: person:\"\" owner:@ steam:nord"));
    }

    @Test
    @Tag("WEB-7")
    void tooMuchIsRefusedAndNothingElseIsAnError() {
        assertThrows(RefusedException.class, () -> Grammar.read("x".repeat(Grammar.LONGEST + 1)));
        assertThrows(RefusedException.class, () -> Grammar.read("a ".repeat(25)));
        assertTrue(Grammar.read("\"\" - * :: \" ( ) [ ] ~ && || \\ ^").empty());
        var fuzz = fuzz();
        var random = new Random(fuzz.seed());
        fuzz.feed(() -> {
            var typed = typed(random);
            try {
                var parsed = Grammar.read(typed);
                var query = Queries.of(
                        parsed,
                        Sought.of(parsed.wanted(), Optional.empty(), false),
                        List.of(),
                        Optional.empty(),
                        false);
                var people = ContactQueries.all(parsed.sought());
                assertTrue(query.toString().length() + people.toString().length() < 40_000);
            } catch (RefusedException tooMuch) {
                assertTrue(typed.length() > 40 || parts(typed) > 20, () -> typed);
            }
        });
    }

    /** Signs and pieces of the grammar in any order. */
    private static String typed(Random random) {
        var signs = "ab ä1\"-*:.()[]~\\/+&|!{}^?@0\u0000\uD83D\uDC4D'".toCharArray();
        var pieces =
                List.of("person:", "team:\"", " -kanal:", "zuständig:", "state:offen", " seit:1.1.2026", "+49 (0)");
        var typed = new StringBuilder();
        for (var length = random.nextInt(40); length > 0; length--) {
            if (random.nextInt(12) == 0) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
            } else {
                typed.append(signs[random.nextInt(signs.length)]);
            }
        }
        return typed.toString();
    }

    private static List<Value> values(String text) {
        return Grammar.read(text).filters().stream().map(Filter::value).toList();
    }

    private static List<String> numbers(String text) {
        return Grammar.read(text).sought().stream()
                .flatMap(sought -> switch (sought) {
                    case SoughtContact.Phone(var digits, var _, var _) -> Stream.of(digits);
                    case SoughtContact.Called _ -> Stream.<String>empty();
                })
                .toList();
    }

    private static int parts(CharSequence typed) {
        return Words.of(typed.toString()).size();
    }

    private static List<String> folded(String text) {
        return Grammar.read(text).wanted().stream()
                .flatMap(wanted -> switch (wanted) {
                    case Wanted.One one -> List.of(one.folded()).stream();
                    case Wanted.Groups number -> number.groups().stream();
                    case Wanted.Row row -> row.folded().stream();
                })
                .toList();
    }

    private static Wanted word(String folded) {
        return new Wanted.One(folded, false);
    }

    private static Wanted row(String... folded) {
        return new Wanted.Row(List.of(folded), Optional.empty());
    }
}
