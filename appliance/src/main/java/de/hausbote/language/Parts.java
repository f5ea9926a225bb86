package de.hausbote.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where German words are put together: Versicherung-s-bestätigung. Knows base words, the letters that link them, and
 * endings; words of the index that occur often are base words too.
 */
final class Parts {
    /** Words are cut here; the borders of the rest are not looked for. */
    static final int LONGEST = 63;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_WITHOUT_E = 4;
    private static final int SHORTEST_FIRST = 4;
    private static final int SHORTEST_LAST = 5;
    private static final int SHORTEST_LINKED = 6;
    private static final List<String> LINKS = List.of("", "s", "n", "es", "en", "er", "e", "ns", "ens");
    private static final List<String> LINKED_ENDINGS =
            List.of("ungs", "heits", "keits", "schafts", "ions", "taets", "lings", "tums");

    private final Set<String> base = new HashSet<>();
    /** Borders within base words that end with another one, a bit for each place. */
    private final Map<String, Long> within = new HashMap<>();

    private final Predicate<String> often;

    /**
     * The borders of one word, a bit for each place.
     *
     * @param left what stands before this place is a whole part, or several
     * @param right what stands behind this place is one, or an ending; place 1 is bit 0
     */
    record Borders(long left, long right) {
        boolean beginsAt(int place) {
            return place <= LONGEST && (left >>> place & 1) != 0;
        }

        boolean endsAt(int place) {
            return place >= 1 && place <= LONGEST + 1 && (right >>> (place - 1) & 1) != 0;
        }
    }

    /** @param often whether a word is frequent enough in the index to be one, and not a mistake */
    Parts(Predicate<String> often) {
        this.often = often;
        WordFile.lines("headwords.txt").stream().map(Folding::of).forEach(word -> {
            base.add(word);
            Inflection.withUmlaut(word).ifPresent(base::add);
        });
        base.forEach(this::learnBorders);
    }

    /** Eigen-kapital: the last part is a base word, whatever stands before it. */
    private void learnBorders(String word) {
        var places = 0L;
        for (var place = SHORTEST_FIRST; place <= Math.min(LONGEST, word.length() - SHORTEST_LAST); place++) {
            if (base.contains(word.substring(place)) && !Verbs.isPrefix(word.substring(0, place))) {
                places |= 1L << place;
            }
        }
        if (places != 0) {
            within.put(word, places);
        }
    }

    /** Whether this is a base word as it stands. */
    boolean isBase(String folded) {
        return base.contains(folded);
    }

    private boolean isPart(String piece) {
        return piece.length() >= SHORTEST
                && (base.contains(piece)
                        || (often.test(piece) && !FunctionWords.contains(piece))
                        || (piece.length() >= SHORTEST_WITHOUT_E && base.contains(piece + "e")));
    }

    Borders borders(String word) {
        return new Borders(left(word), right(word));
    }

    private long left(String word) {
        var places = 1L;
        var end = Math.min(word.length(), LONGEST);
        for (var place = SHORTEST; place <= end; place++) {
            places |= leftAt(word, place, places);
        }
        return places;
    }

    /** This place, if a part ends here, with the places within that part. */
    private long leftAt(String word, int place, long before) {
        var places = endsLinked(word.substring(0, place)) ? 1L << place : 0;
        for (var from = place - SHORTEST; from >= 0; from--) {
            var piece = word.substring(from, place);
            if ((before >>> from & 1) != 0 && isLinkedPart(piece)) {
                places |= 1L << place | within.getOrDefault(piece, 0L) << from;
            }
        }
        return places;
    }

    private static boolean endsLinked(String start) {
        return start.length() >= SHORTEST_LINKED && LINKED_ENDINGS.stream().anyMatch(start::endsWith);
    }

    private boolean isLinkedPart(String piece) {
        return LINKS.stream()
                .anyMatch(link -> piece.endsWith(link) && isPart(piece.substring(0, piece.length() - link.length())));
    }

    private long right(String word) {
        var end = Math.min(word.length(), LONGEST + 1);
        var places = 0L;
        for (var place = end; place >= 1; place--) {
            if (isRight(word, place, places)) {
                places |= 1L << (place - 1);
            }
        }
        return places;
    }

    private boolean isRight(String word, int place, long behind) {
        var rest = word.substring(place);
        if (Inflection.isEnding(rest)) {
            return true;
        }
        return LINKS.stream().filter(rest::startsWith).anyMatch(link -> goesOn(word, place + link.length(), behind));
    }

    /** Whether a part begins here behind which everything is in order. */
    private boolean goesOn(String word, int from, long behind) {
        for (var to = from + SHORTEST; to <= Math.min(word.length(), LONGEST + 1); to++) {
            if ((behind >>> (to - 1) & 1) != 0 && isPart(word.substring(from, to))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word is put together of what is known, with an ending; then it is no mistake. */
    boolean isWhole(String word) {
        return isBase(word) || goesOn(word, 0, right(word));
    }

    /** The ways to write one word as two: what stands before a border, without and with linking letters, and behind. */
    Stream<List<String>> asTwo(String word) {
        var borders = borders(word);
        return Stream.iterate(SHORTEST, place -> place <= word.length() - SHORTEST, place -> place + 1)
                .filter(place -> borders.beginsAt(place) && goesOn(word, place, borders.right()))
                .flatMap(place -> lefts(word.substring(0, place)).map(left -> List.of(left, word.substring(place))));
    }

    private Stream<String> lefts(String start) {
        return LINKS.stream()
                .filter(start::endsWith)
                .map(link -> start.substring(0, start.length() - link.length()))
                .filter(left -> left.length() >= SHORTEST);
    }
}
