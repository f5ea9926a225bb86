package de.hausbote.language;

import de.hausbote.language.Parts.Borders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A word that is looked for, and how near any other word is to it. */
final class Asked {
    private static final int RARE = 2;
    private static final int SHORTEST_CORE = 3;
    private static final int SHORTEST_BESIDE_UNKNOWN = 5;
    private static final int SHORTEST_BY_ITSELF = 8;
    private static final int SHORTEST_UNKNOWN = 4;
    private static final int SHORTEST_BEFORE = 4;
    private static final String NOUN_OF_VERB = "ung";

    private final String folded;
    private final Language language;
    private final int counted;
    private final boolean known;
    private final String plain;
    private final String stem;
    private final Set<String> verbs;
    private final Set<String> forms;
    private final List<String> cores;
    private final List<String> pluralCores;
    private final List<String> firstCores;

    /**
     * @param counted in how many messages the word is
     * @param sameStem words that have its stem
     */
    Asked(String folded, Language language, int counted, Stream<String> sameStem) {
        this.folded = folded;
        this.language = language;
        this.counted = counted;
        this.known = isKnown(folded) || counted > RARE;
        this.plain = Folding.withoutUmlauts(folded);
        this.stem = Inflection.stem(folded);
        this.verbs = verbs(folded);
        this.forms = new HashSet<>(RegularEnglish.forms(folded));
        forms.addAll(language.groups().of(folded));
        forms.addAll(language.abbreviations().within(folded));
        this.cores = cores(sameStem);
        this.pluralCores = cores.stream()
                .filter(core -> "aeiou".indexOf(core.charAt(core.length() - 1)) < 0)
                .map(Inflection::withUmlaut)
                .flatMap(Optional::stream)
                .toList();
        this.firstCores = cores.stream()
                .filter(core -> core.length() > SHORTEST_BEFORE
                        && core.endsWith("e")
                        && language.parts().isBase(core))
                .map(core -> core.substring(0, core.length() - 1))
                .toList();
    }

    private Set<String> verbs(String word) {
        var noun = word.endsWith("ungen") ? word.substring(0, word.length() - 2) : word;
        return noun.endsWith(NOUN_OF_VERB) && noun.length() > 6
                ? language.verbs().of(noun.substring(0, noun.length() - NOUN_OF_VERB.length()) + "en")
                : language.verbs().of(word);
    }

    private List<String> cores(Stream<String> sameStem) {
        var all = new LinkedHashSet<String>();
        all.add(folded);
        Stream.concat(sameStem, forms.stream()).filter(this::isAnotherForm).forEach(all::add);
        return all.stream().filter(core -> core.length() >= SHORTEST_CORE).toList();
    }

    private boolean isAnotherForm(String word) {
        return language.parts().isBase(word) && !language.parts().isBase(folded);
    }

    String folded() {
        return folded;
    }

    /** Whether it is a word of the language, and no mistake. */
    boolean known() {
        return known;
    }

    String stem() {
        return stem;
    }

    String plain() {
        return plain;
    }

    Set<String> verbs() {
        return verbs;
    }

    Set<String> forms() {
        return forms;
    }

    /** Pieces one of which every compound with this word has. */
    List<String> cores() {
        var all = new ArrayList<>(cores);
        all.addAll(pluralCores);
        all.addAll(firstCores);
        return all.stream()
                .filter(core -> all.stream().noneMatch(other -> !other.equals(core) && core.startsWith(other)))
                .distinct()
                .toList();
    }

    /** As another form of the same word. */
    Optional<Tier> tier(String word) {
        if (word.equals(folded)) {
            return Optional.of(Tier.EXACT);
        }
        return isFunction(word) ? Optional.empty() : form(word);
    }

    /** As a word that has this one in it. */
    Optional<Tier> tier(String word, Borders borders) {
        return word.equals(folded) || isFunction(word) ? Optional.empty() : compound(word, borders);
    }

    private boolean isFunction(String word) {
        return FunctionWords.contains(word) || FunctionWords.contains(folded);
    }

    private Optional<Tier> form(String word) {
        if (forms.contains(word)) {
            return Optional.of(Tier.CLOSE);
        }
        if (Folding.withoutUmlauts(word).equals(plain)) {
            return counted > 0 && known && isKnown(word) ? Optional.empty() : Optional.of(Tier.CLOSE);
        }
        if (areBothBase(word)) {
            return ofOneVerb(word) ? Optional.of(Tier.WEAK) : Optional.empty();
        }
        if (Inflection.stem(word).equals(stem)) {
            return Optional.of(Tier.CLOSE);
        }
        return ofOneVerb(word) ? Optional.of(verbTier(word)) : Optional.empty();
    }

    private boolean areBothBase(String word) {
        return language.parts().isBase(word) && language.parts().isBase(folded);
    }

    private boolean ofOneVerb(String word) {
        return !Collections.disjoint(verbs, verbs(word));
    }

    private Tier verbTier(String word) {
        return language.verbs().looksLikeOne(folded) && language.verbs().looksLikeOne(word) ? Tier.CLOSE : Tier.WEAK;
    }

    private boolean isKnown(String word) {
        return language.parts().isBase(word) || language.parts().isWhole(word);
    }

    private Optional<Tier> compound(String word, Borders borders) {
        var whole = cores.stream().flatMap(core -> places(word, core, borders, false));
        var plural = pluralCores.stream().flatMap(core -> places(word, core, borders, true));
        var first = firstCores.stream().flatMap(core -> beforeAnother(word, core, borders));
        return Stream.of(whole, plural, first).flatMap(all -> all).min(Tier::compareTo);
    }

    /** A first part has lost its e: Schul-anmeldung. */
    private static Stream<Tier> beforeAnother(String word, String core, Borders borders) {
        var at = word.indexOf(core);
        var end = at + core.length();
        return at >= 0 && borders.beginsAt(at) && borders.endsAt(end) && !Inflection.isEnding(word.substring(end))
                ? Stream.of(Tier.CLOSE)
                : Stream.of();
    }

    private Stream<Tier> places(String word, String core, Borders borders, boolean ends) {
        return Stream.iterate(word.indexOf(core), at -> at >= 0, at -> word.indexOf(core, at + 1))
                .map(at -> place(word, core, at, borders, ends))
                .flatMap(Optional::stream);
    }

    /** How near a word is with this core at this place. */
    private Optional<Tier> place(String word, String core, int at, Borders borders, boolean ends) {
        var left = word.substring(0, at);
        var rest = word.substring(at + core.length());
        var isForm = at == 0 && Inflection.isEnding(rest);
        if (Verbs.isPrefix(left) || (isForm && language.parts().isBase(word))) {
            return Optional.empty();
        }
        if (ends && !(rest.startsWith("e") && Inflection.isEnding(rest))) {
            return Optional.empty();
        }
        return Verbs.isParticle(left) ? behindParticle(word, core, at, borders) : between(word, core, at, borders);
    }

    /** Beside parts that are not known a core has to be long, unless the word is explained by other parts. */
    private Optional<Tier> between(String word, String core, int at, Borders borders) {
        var end = at + core.length();
        var begins = borders.beginsAt(at);
        var closes = borders.endsAt(end);
        if (begins && closes) {
            return Optional.of(Tier.CLOSE);
        }
        if (core.length() < SHORTEST_BESIDE_UNKNOWN
                || isAdjective(word, end)
                || language.parts().isWhole(word)) {
            return Optional.empty();
        }
        if (core.length() >= SHORTEST_BY_ITSELF && (at == 0 || at >= SHORTEST_UNKNOWN)) {
            return Optional.of(Tier.CLOSE);
        }
        var leftIsPart = begins || at >= SHORTEST_UNKNOWN;
        var restIsPart = closes || word.length() - end >= SHORTEST_UNKNOWN;
        return leftIsPart && restIsPart ? Optional.of(Tier.WEAK) : Optional.empty();
    }

    /** The end of statistisch is not a Tisch. */
    private static boolean isAdjective(String word, int end) {
        return word.endsWith("isch") && end == word.length();
    }

    /** A particle makes another verb of a verb, and of a noun a word of its own that is often related. */
    private Optional<Tier> behindParticle(String word, String core, int at, Borders borders) {
        var other =
                core.length() < SHORTEST_BESIDE_UNKNOWN || core.endsWith("en") || !borders.endsAt(at + core.length());
        if (other) {
            return Optional.empty();
        }
        return Optional.of(language.parts().isBase(word) ? Tier.WEAK : Tier.CLOSE);
    }
}
