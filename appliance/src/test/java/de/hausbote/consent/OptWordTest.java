package de.hausbote.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.OptWord.Meaning;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CON-3")
class OptWordTest {
    private static Optional<Meaning> meaning(String message) {
        return OptWord.read(message).map(OptWord::meaning);
    }

    @Test
    void atLeastSixtySpellingsStop() {
        var spellings = OptWords.all()
                .filter(known -> known.says().meaning() == Meaning.STOP)
                .count();

        assertTrue(spellings >= 60, "found " + spellings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "Stop",
                "stop",
                "Stopp",
                "STOPP",
                "stopp!",
                "Stop.",
                "\"STOP\"",
                "*stop*",
                "S T O P",
                "s.t.o.p",
                "stop 🛑",
                "🛑 STOPP 🛑",
                "  stop\n",
                "ＳＴＯＰ",
                "stoppen",
                "Stoppt!",
                "stop bitte",
                "bitte stop",
                "Ende",
                "ENDE!",
                "beenden",
                "Schluss",
                "Schluß",
                "schluß!",
                "Aufhören",
                "aufhoeren",
                "aufhoren",
                "Hör auf!",
                "Abmelden",
                "abmelden.",
                "Abmeldung",
                "abmeldne",
                "abmeldenn",
                "Abbestellen",
                "abbestelen",
                "Abbestelung",
                "Austragen",
                "bitte austragen",
                "Widerruf",
                "Wiederruf",
                "widerufen",
                "Widerspruch",
                "widersrpuch",
                "Einwilligung widerrufen",
                "Keine Werbung",
                "keine werbung mehr!",
                "Bitte keine Werbung mehr.",
                "Werbung stopp",
                "Newsletter abbestellen",
                "Newsletter abmelden",
                "Kein Newsletter",
                "INFOSTOP",
                "infostopp",
                "NewsStop",
                "Abo kündigen",
                "abo kuendigen",
                "Abo kundigen",
                "unsubscribe",
                "Unsubscribe!",
                "UNSUBSCRIBE ME",
                "unsubscibe",
                "unsuscribe",
                "unsubcribe",
                "opt-out",
                "Opt out",
                "OPTOUT",
                "stop promotions",
                "Stop Promotions",
                "stop it",
                "please stop",
                "No ads",
                "no more ads",
                "No more messages",
                "remove me",
                "withdraw",
                "revoke",
                "quit",
                "END"
            })
    void oneWordStops(String message) {
        assertEquals(Optional.of(Meaning.STOP), meaning(message), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "START",
                "start!",
                "Starten",
                "Opt-in",
                "opt in",
                "Infostart",
                "subscribe",
                "Resubscribe",
                "unstop",
                "Abonnieren",
                "wieder anmelden",
                "newsletter anmelden",
                "Resume"
            })
    void oneWordLetsItComeAgain(String message) {
        assertEquals(Optional.of(Meaning.START), meaning(message), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                "👍",
                "Ja",
                "Nein",
                "ok",
                "Danke",
                "Hallo",
                "Moin",
                "Guten Tag",
                "Anmelden",
                "Anmeldung",
                "Bestellen",
                "Bestellung",
                "Kündigung",
                "Rechnung",
                "Termin",
                "Stornieren",
                "Storno",
                "Abholung",
                "Auftragen",
                "Eintragen",
                "shoppen",
                "Shopping",
                "stopfen",
                "Anstellen",
                "Umtausch",
                "Rückgabe",
                "Ausbildung",
                "Abbildung",
                "Wann ist Ende?",
                "Bis zum Ende",
                "Stopp mal, ich habe noch eine Frage",
                "Nicht stoppen",
                "Am Ende der Straße",
                "Bitte nicht aufhören",
                "Ich möchte den Vertrag widerrufen",
                "Wie melde ich mich an?",
                "Non-Stop",
                "Bus stop",
                "Stop and go",
                "the end of the street",
                "subscriber",
                "withdrawn",
                "Startzeit",
                "Startseite",
                "Neustart",
                "starker Regen",
                "Wo ist der Start?",
                "Ich starte morgen",
                "stehen",
                "Stapel",
                "Step",
                "Shop",
                "Stoff",
                "stolz",
                "Enge",
                "Ende Mai",
                "Ente",
                "Enten",
                "Erde",
                "and",
                "Quitt",
                "quiz",
                "weiter",
                "zurück",
                "Abbruch",
                "Pause",
                "Storno bitte",
                "12345",
                "Müller",
                "Meldung",
                "abends",
                "Abend",
                "Widder",
                "wieder",
                "Beenden Sie bitte das Gespräch noch nicht",
                "Vollmacht",
                "Besten Dank",
                "beneiden"
            })
    void ordinaryMessagesSayNothingOfTheKind(String message) {
        assertEquals(Optional.empty(), meaning(message), message);
    }

    /** Words that are parts of others; the few that do stop something are among the spellings themselves. */
    @Test
    void noOrdinaryGermanWordIsTakenForOne() throws IOException {
        var taken = words().stream()
                .filter(word -> OptWord.read(word).isPresent())
                .filter(word -> OptWords.find(OptWord.written(word)).isEmpty())
                .toList();

        assertEquals(List.of(), taken);
    }

    private static List<String> words() throws IOException {
        var in = Objects.requireNonNull(OptWordTest.class.getResourceAsStream("/language/headwords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        }
    }

    @Test
    void sheIsAnsweredInTheLanguageOfTheWord() {
        assertEquals(Language.GERMAN, OptWord.read("Abmelden").orElseThrow().language());
        assertEquals(Language.ENGLISH, OptWord.read("unsubscribe").orElseThrow().language());
        assertEquals(Language.EITHER, OptWord.read("STOP").orElseThrow().language());
    }

    @Test
    void aFaultIsOneLetterWrongMissingTooMuchOrTwoSwapped() {
        assertTrue(OptWord.oneFault("abmelden", "abmeldem"));
        assertTrue(OptWord.oneFault("abmelden", "abmelen"));
        assertTrue(OptWord.oneFault("abmelden", "abmeldeen"));
        assertFalse(OptWord.oneFault("abmelden", "abmledne"));
        assertTrue(OptWord.oneFault("abmelden", "abmedlen"));
    }
}
