package de.hausbote.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes one verb of its forms: particles that stand apart (abheben, abgehoben, abzuheben), the ge of the participle,
 * endings, and the other stems of strong verbs from a table. A form may belong to two verbs.
 */
final class Verbs {
    private static final int SHORTEST = 3;

    /** Longer ones first. */
    private static final List<String> PARTICLES = Stream.of(
                    "zurueck zusammen entgegen gegenueber weiter wieder herunter herauf heraus herein hinunter hinauf"
                            + " hinaus hinein bereit voran vorbei daran davon dazu fest frei fort gegen hoch klar krank"
                            + " kennen los nach nieder statt teil ueber unter durch voll vor weg zu ab an auf aus bei dar"
                            + " ein her hin mit um")
            .flatMap(all -> Stream.of(all.split(" ")))
            .sorted((one, other) -> other.length() - one.length())
            .toList();

    private static final Set<String> ANY_PARTICLE = Set.copyOf(PARTICLES);

    private static final List<String> PREFIXES =
            List.of("miss", "emp", "ent", "ver", "zer", "be", "er", "ge", "wider", "hinter");

    /** Longer ones first. */
    private static final List<String> ENDINGS = List.of(
            "endes", "ender", "enden", "endem", "etest", "enen", "ener", "enes", "enem", "eten", "eter", "etes", "etem",
            "ende", "ete", "ene", "end", "est", "ten", "ter", "tes", "tem", "en", "er", "es", "em", "et", "st", "te",
            "t", "e", "n", "");

    /** Behind the stem of a participle that has its t already: gedacht. */
    private static final Set<String> MIXED = Set.of("", "e", "er", "es", "em");

    /** Endings that only a participle has behind its t. */
    private static final Set<String> DECLINED = Set.of("ter", "tes", "tem", "eter", "etes", "etem", "er", "es", "em");

    private static final String PARTICIPLE = "ge-";
    private static final Set<String> PAST = Set.of("ten", "te");

    private final Map<String, Set<String>> bases = new HashMap<>();
    private final Map<String, Set<String>> participles = new HashMap<>();
    private final Predicate<String> known;

    /** @param known whether there is such a word; tells arbeit-en from mach-ten */
    Verbs(Predicate<String> known) {
        this.known = known;
        WordFile.lines("strong-verbs.txt").forEach(line -> {
            var stems = WordFile.folded(line);
            stems.forEach(stem -> learn(stem, stems.getFirst()));
        });
    }

    private void learn(String stem, String base) {
        var own = stem.startsWith(PARTICIPLE) ? stem.substring(PARTICIPLE.length()) : stem;
        participles.computeIfAbsent(own, _ -> new LinkedHashSet<>()).add(base);
        if (own.equals(stem)) {
            bases.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(base);
        }
    }

    /** The verbs that a form may belong to; forms that share one are of one verb. */
    Set<String> of(String word) {
        var verbs = new HashSet<String>();
        plain("", word, verbs);
        for (var particle : PARTICLES) {
            if (word.startsWith(particle) && word.length() - particle.length() > SHORTEST) {
                apart(particle, word.substring(particle.length()), verbs);
                break;
            }
        }
        participle("", word, verbs);
        return verbs;
    }

    /** Behind a particle: anrufen, angerufen, anzurufen. */
    private void apart(String particle, String rest, Set<String> verbs) {
        plain(particle, rest, verbs);
        participle(particle, rest, verbs);
        if (rest.startsWith("zu") && rest.length() > 5) {
            plain(particle, rest.substring(2), verbs);
        }
    }

    private void participle(String particle, String word, Set<String> verbs) {
        if (!word.startsWith("ge")) {
            return;
        }
        var rest = word.substring(2);
        for (var ending : ENDINGS) {
            var stem = stem(rest, ending);
            if (stem.length() >= SHORTEST && rest.endsWith(ending)) {
                if (ending.startsWith("en")) {
                    participles.getOrDefault(stem, Set.of()).forEach(base -> verbs.add(particle + base));
                } else if (ending.contains("t")) {
                    add(particle, stem, verbs);
                } else if (MIXED.contains(ending)) {
                    verbs.addAll(strong(particle, stem));
                }
            }
        }
    }

    private void plain(String particle, String word, Set<String> verbs) {
        verbs.addAll(strong(particle, word));
        for (var ending : ENDINGS) {
            var stem = stem(word, ending);
            if (!word.endsWith(ending) || DECLINED.contains(ending) || !isStem(stem, ending)) {
                continue;
            }
            if (!PAST.contains(ending) || isPast(particle + stem) || bases.containsKey(stem)) {
                add(particle, stem, verbs);
            }
            if (!ending.equals("st") && !PAST.contains(ending)) {
                return;
            }
        }
    }

    /** An e before the ending is put in only behind t, d, m and n: arbeit-et, but verbiet-en. */
    private static boolean isStem(String stem, String ending) {
        return stem.length() >= SHORTEST
                && (!ending.startsWith("et") || "tdmn".indexOf(stem.charAt(stem.length() - 1)) >= 0);
    }

    /** Whether -te is an ending behind this stem (mach-te), and not its t with an e (arbeit-e). */
    private boolean isPast(String stem) {
        return known.test(stem + "en") || (!known.test(stem + "ten") && !bases.containsKey(stem + "t"));
    }

    private static String stem(String word, String ending) {
        return word.substring(0, Math.max(0, word.length() - ending.length()));
    }

    private void add(String particle, String stem, Set<String> verbs) {
        var strong = strong(particle, stem);
        verbs.addAll(strong.isEmpty() ? Set.of(particle + stem) : strong);
    }

    /** The strong verbs with this stem, alone or behind an inseparable prefix. */
    private Set<String> strong(String particle, String stem) {
        var alone = bases.get(stem);
        if (alone != null) {
            return alone.stream().map(base -> particle + base).collect(Collectors.toSet());
        }
        return PREFIXES.stream()
                .filter(prefix -> stem.startsWith(prefix) && bases.containsKey(stem.substring(prefix.length())))
                .findFirst()
                .map(prefix -> bases.getOrDefault(stem.substring(prefix.length()), Set.of()).stream()
                        .map(base -> particle + prefix + base)
                        .collect(Collectors.toSet()))
                .orElseGet(Set::of);
    }

    /** Whether this is how verbs end; a noun may be of one root with a verb without being one of its forms. */
    boolean looksLikeOne(String word) {
        if (word.endsWith("en")
                || word.endsWith("t")
                || word.endsWith("te")
                || word.endsWith("ln")
                || word.endsWith("rn")) {
            return !word.endsWith("ungen")
                    && !word.endsWith("heit")
                    && !word.endsWith("keit")
                    && !word.endsWith("schaft");
        }
        return isStrong(word);
    }

    private boolean isStrong(String word) {
        for (var from = 0; from + SHORTEST <= word.length(); from++) {
            var stem = word.substring(from);
            if (bases.containsKey(stem) && (from == 0 || isBefore(word.substring(0, from)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBefore(String start) {
        return ANY_PARTICLE.contains(start) || PREFIXES.contains(start);
    }

    static boolean isParticle(String folded) {
        return ANY_PARTICLE.contains(folded);
    }

    /** Inseparable: what stands behind is another word. */
    static boolean isPrefix(String folded) {
        return PREFIXES.contains(folded) || folded.equals("un");
    }
}
