package de.hausbote.conversation;

import java.util.List;
import java.util.Locale;

/** Beginnings of words that tell something special about whoever is written to; names that leave the house hold none (REL-12). */
final class TellingWords {
    private static final List<String> TELLING = List.of(
            "hiv",
            "aids",
            "krebs",
            "cancer",
            "sucht",
            "addict",
            "psych",
            "depress",
            "therap",
            "diagnos",
            "schwanger",
            "pregnan",
            "abtreib",
            "abortion",
            "religion",
            "kirche",
            "church",
            "gewerkschaft",
            "union",
            "partei",
            "asyl",
            "asylum",
            "straf",
            "criminal",
            "schuld",
            "debt",
            "behinder",
            "disab",
            "sexual",
            "genet");

    private TellingWords() {}

    static boolean in(String name) {
        return TELLING.stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains);
    }
}
