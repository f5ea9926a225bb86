package de.hausbote.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTest {
    private static final Set<String> KNOWN =
            Set.of("machen", "arbeiten", "kuendigen", "leisten", "fuehren", "hoeren", "gehoeren");

    private final Verbs verbs = new Verbs(KNOWN::contains);

    @ParameterizedTest
    @CsvSource({
        "machen, gemacht",
        "machen, machte",
        "arbeiten, arbeitete",
        "verbieten, verbot",
        "denken, dachte",
        "denken, gedacht",
        "arbeitet, gearbeitet",
        "kuendigen, gekuendigte",
        "ueberweisen, ueberwiesen",
        "finden, gefunden",
        "schreiben, schrieb",
        "halten, haelt",
        "abschliessen, abgeschlossene",
        "abheben, abgehoben",
        "abheben, abzuheben",
        "annehmen, angenommen",
        "erhalten, erhielten",
        "bekommen, bekam",
        "hoeren, gehoert",
        "gehoeren, gehoert",
        "beantragen, beantragte"
    })
    void formsOfOneVerbShareIt(String one, String other) {
        assertFalse(Collections.disjoint(verbs.of(one), verbs.of(other)), () -> verbs.of(one) + " " + verbs.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "fahren, fuehrte",
        "legen, lagen",
        "bieten, bitten",
        "kaufen, verkaufen",
        "hoeren, gehoeren",
        "stehen, verstehen",
        "heben, abheben",
        "leisten, liest",
        "dach, dachte"
    })
    void otherVerbsAreOthers(String one, String other) {
        assertTrue(Collections.disjoint(verbs.of(one), verbs.of(other)), () -> verbs.of(one) + " " + verbs.of(other));
    }

    @ParameterizedTest
    @CsvSource({"kuendigung", "sicherheit", "konto"})
    void nounsDoNotLookLikeVerbs(String noun) {
        assertFalse(verbs.looksLikeOne(noun));
    }
}
