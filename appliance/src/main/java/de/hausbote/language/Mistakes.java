package de.hausbote.language;

import java.util.HashSet;
import java.util.Set;

/** Finds what may be a mistake: in the word that was asked for, or in words of the index. */
final class Mistakes {
    private static final int RARER = 20;
    private static final int SHORTEST_IN_COMPOUND = 8;
    private static final int LONG = 12;
    private static final int RARE = 2;

    private final Vocabulary vocabulary;
    private final Language language;
    private final Asked asked;
    private final String word;
    private final int count;

    Mistakes(Vocabulary vocabulary, Language language, Asked asked, int count) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.asked = asked;
        this.word = asked.folded();
        this.count = count;
    }

    /** Words of the index that are this one with a mistake; only rare ones that are no words themselves. */
    Set<String> ofOthers() {
        var found = new HashSet<String>();
        if (asked.known()) {
            near((number, other, _) -> {
                if (isRare(number) && !isWord(other)) {
                    found.add(other);
                }
            });
            inCompounds(found);
        }
        return found;
    }

    /** Words that were meant, when the one that was asked for is none: the nearest. */
    Set<String> ofTheAsked() {
        if (asked.known() && count > RARE) {
            return Set.of();
        }
        var found = new HashSet<String>();
        var least = new int[] {Spelling.mistakes(word.length())};
        near((number, other, distance) -> {
            if (distance > least[0] || !isMeant(number, other)) {
                return;
            }
            if (distance < least[0]) {
                least[0] = distance;
                found.clear();
            }
            found.add(other);
        });
        return found;
    }

    private boolean isMeant(int number, String other) {
        return mayBeMistake()
                && !FunctionWords.contains(other)
                && (isWord(other) || vocabulary.words().count(number) > RARE);
    }

    /** A word that nobody wrote may be one even if it can be put together: Werk-s-tat. */
    private boolean mayBeMistake() {
        return !asked.known() || (count == 0 && !language.parts().isBase(word));
    }

    private boolean isRare(int number) {
        return vocabulary.words().count(number) <= Math.max(1, count / RARER);
    }

    private boolean isWord(String other) {
        return language.parts().isBase(other) || language.parts().isWhole(other) || FunctionWords.contains(other);
    }

    private interface Near {
        void found(int number, String other, int distance);
    }

    /** Words that begin with the same letter, or with the first two exchanged. */
    private void near(Near near) {
        var most = Spelling.mistakes(word.length());
        if (most == 0) {
            return;
        }
        var letters = Vocabulary.letters(word);
        vocabulary.words().beginning(word.substring(0, 1), number -> judge(number, letters, most, near));
        if (word.charAt(0) != word.charAt(1)) {
            var exchanged = "" + word.charAt(1) + word.charAt(0);
            vocabulary.words().beginning(exchanged, number -> judge(number, letters, most, near));
        }
    }

    /** Two words that differ in many letters are not near, whatever their order. */
    private void judge(int number, int letters, int most, Near near) {
        var length = vocabulary.words().length(number);
        if (Math.abs(length - word.length()) > most) {
            return;
        }
        if (Integer.bitCount(letters ^ vocabulary.letters(number)) > 2 * most) {
            return;
        }
        var other = vocabulary.words().word(number);
        var distance = Spelling.distance(word, other, most);
        if (distance > 0 && distance <= most) {
            near.found(number, other, distance);
        }
    }

    /** With a mistake in one half of it, the word has its other half as it is. */
    private void inCompounds(Set<String> found) {
        if (word.length() < SHORTEST_IN_COMPOUND) {
            return;
        }
        var most = word.length() >= LONG ? 2 : 1;
        var half = word.length() / 2;
        for (var piece : new String[] {word.substring(0, half), word.substring(half)}) {
            vocabulary.containing(piece, number -> {
                var longer = vocabulary.words().length(number) > word.length() + 2;
                if (longer && isRare(number)) {
                    addCompound(vocabulary.words().word(number), most, found);
                }
            });
        }
    }

    private void addCompound(String other, int most, Set<String> found) {
        var distance = Spelling.within(word, other);
        if (distance > 0 && distance <= most && !isWord(other)) {
            found.add(other);
        }
    }
}
