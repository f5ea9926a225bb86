package de.hausbote.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private static final Map<String, Integer> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("versicherungsbestaetigung", 3),
            Map.entry("bestaetigungen", 40),
            Map.entry("bestaetigung", 90),
            Map.entry("bestaetigt", 60),
            Map.entry("bestaetgung", 1),
            Map.entry("versicherungsbestaetgung", 1),
            Map.entry("antraege", 20),
            Map.entry("kreditantraegen", 2),
            Map.entry("konto", 400),
            Map.entry("kontoeroeffnung", 30),
            Map.entry("unterkonto", 5),
            Map.entry("vortermin", 2),
            Map.entry("verkaufen", 10),
            Map.entry("kaufen", 10),
            Map.entry("policies", 4),
            Map.entry("kontonr", 9)));

    private final Lexicon lexicon = lexicon();

    private static Lexicon lexicon() {
        var builder = new Lexicon.Builder();
        WORDS.forEach((word, count) -> {
            var bytes = word.getBytes(StandardCharsets.UTF_8);
            builder.add(bytes, 0, bytes.length, count);
        });
        return builder.built();
    }

    @ParameterizedTest
    @CsvSource({
        "bestaetigung, bestaetigungen, CLOSE",
        "bestaetigung, versicherungsbestaetigung, CLOSE",
        "bestaetigung, bestaetigt, WEAK",
        "bestaetigung, bestaetgung, TYPO",
        "bestaetigung, versicherungsbestaetgung, TYPO",
        "bestatigung, bestaetigung, CLOSE",
        "bestaetigugn, versicherungsbestaetigung, TYPO",
        "antrag, antraege, CLOSE",
        "antrag, kreditantraegen, CLOSE",
        "kontos, kontoeroeffnung, CLOSE",
        "konto, unterkonto, WEAK",
        "termin, vortermin, CLOSE",
        "policy, policies, CLOSE",
        "kontonummer, kontonr, CLOSE"
    })
    void aWordIsWidenedByWhatTheLanguageKnows(String asked, String found, Tier tier) {
        assertEquals(tier, lexicon.widen(asked, false, true).words().get(found));
    }

    @Test
    void whatIsFarIsLookedForOnlyWhenAsked() {
        var near = lexicon.widen("bestaetigung", false, false).words();

        assertTrue(near.values().stream().allMatch(tier -> tier.compareTo(Tier.CLOSE) <= 0));
        assertFalse(lexicon.widen("kaufen", false, true).words().containsKey("verkaufen"));
    }

    @Test
    void aWordThatIsBeingTypedGoesOnAlsoWithinCompounds() {
        var widened = lexicon.widen("bestaeti", true, false);

        assertEquals(Optional.of("bestaeti"), widened.beginning());
        assertTrue(widened.words().containsKey("versicherungsbestaetigung"));
    }

    @Test
    void oneWordIsFoundAsTwoAndAnAbbreviationAsWhatItStandsFor() {
        assertTrue(
                lexicon.widen("krankenversicherung", false, false).rows().contains(List.of("kranken", "versicherung")));
        assertEquals(Tier.CLOSE, lexicon.widen("az", false, false).words().get("aktenzeichen"));
        assertEquals(
                Tier.CLOSE, lexicon.widen("aktenzeichen", false, false).words().get("az"));
    }

    @Test
    void wordsThatCameLaterAreKnownToo() {
        lexicon.widen("konto", false, false);
        lexicon.learn("kontostand");
        lexicon.learn("konto4711");

        assertEquals(Tier.CLOSE, lexicon.widen("konto", false, false).words().get("kontostand"));
        assertFalse(lexicon.full());
        for (var number = 0; number < 3_000; number++) {
            lexicon.learn("wort" + Integer.toString(number, 26).replaceAll("\\d", "x") + "ab".repeat(number % 7)
                    + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676));
        }
        assertTrue(lexicon.full());
    }

    @Test
    void nothingIsLeftOfItInMemoryAfterwards() {
        lexicon.learn("kontostand");
        lexicon.wipe();

        assertEquals(
                Map.of("kaufen", Tier.EXACT),
                lexicon.widen("kaufen", false, true).words());
    }
}
