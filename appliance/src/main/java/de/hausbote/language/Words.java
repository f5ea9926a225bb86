package de.hausbote.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text, folded, each with its place. What is written in parts stands there as a whole too: words with a
 * hyphen, and numbers in groups, so that an IBAN or a contract number is found however it was written.
 */
public final class Words {
    /** Longer ones are no words of a language; their beginning is what is found. */
    static final int LONGEST = 64;

    private static final int LONGEST_PREFIX = 3;
    private static final int MOST_PARTS = 12;

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    /**
     * A word and where it stands in the text.
     *
     * @param position counted in words; a whole stands where its first part stands
     * @param parts how many words it is made of
     */
    public record Word(String folded, int start, int end, int position, int parts) {
        private boolean hasDigit() {
            return folded.chars().anyMatch(Character::isDigit);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** In order of position; at one position the single word comes first. */
    public static List<Word> of(String text) {
        var words = new Words(text);
        words.read();
        return words.withWholes();
    }

    private void read() {
        var at = 0;
        while (at < text.length()) {
            var letter = text.codePointAt(at);
            if (Character.isLetterOrDigit(letter)) {
                at = word(at);
            } else {
                at += Character.charCount(letter);
            }
        }
    }

    /** Adds the word that begins here; an apostrophe within is left out. */
    private int word(int start) {
        var end = start;
        while (end < text.length() && belongs(end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        var folded = Folding.of(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(shortened(folded), start, end, words.size(), 1));
        }
        return end;
    }

    private boolean belongs(int at) {
        var letter = text.codePointAt(at);
        if (Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK) {
            return true;
        }
        var next = at + Character.charCount(letter);
        return (letter == '\'' || letter == '’') && next < text.length() && Character.isLetter(text.codePointAt(next));
    }

    private static String shortened(String folded) {
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
    }

    private List<Word> withWholes() {
        var all = new ArrayList<Word>(words.size());
        for (var at = 0; at < words.size(); at++) {
            all.add(words.get(at));
            if (at == 0 || !joined(at - 1, "-")) {
                whole(at, hyphenated(at), all);
            }
            if (at == 0 || !numberGoesOn(at - 1)) {
                whole(at, number(at), all);
            }
        }
        return List.copyOf(all);
    }

    /** Adds the parts from here to there as one word, unless it is one part, or was added already. */
    private void whole(int from, int to, List<Word> into) {
        if (to <= from) {
            return;
        }
        var folded = new StringBuilder();
        words.subList(from, to + 1).forEach(part -> folded.append(part.folded()));
        var whole = new Word(
                shortened(folded.toString()),
                words.get(from).start(),
                words.get(to).end(),
                from,
                to - from + 1);
        if (!into.getLast().equals(whole)) {
            into.add(whole);
        }
    }

    private int hyphenated(int from) {
        var to = from;
        while (to + 1 < words.size() && to - from < MOST_PARTS && joined(to, "-")) {
            to++;
        }
        return to;
    }

    /** A number in groups, with up to three letters before it: a plate, an IBAN, a contract number. */
    private int number(int from) {
        var to = from;
        while (to + 1 < words.size() && to - from < MOST_PARTS && numberGoesOn(to)) {
            to++;
        }
        return words.get(to).hasDigit() ? to : from;
    }

    private boolean numberGoesOn(int at) {
        var here = words.get(at);
        var next = words.get(at + 1);
        return joined(at, "-/. ")
                && (here.hasDigit() ? next.hasDigit() : leads(here) && (next.hasDigit() || leads(next)));
    }

    /** Letters before a number are few and capital: otherwise every "am 12." would be one. */
    private boolean leads(Word word) {
        return word.end() - word.start() <= LONGEST_PREFIX
                && text.substring(word.start(), word.end()).chars().allMatch(Character::isUpperCase);
    }

    /** Whether exactly one of these signs stands between this word and the next one. */
    private boolean joined(int at, String signs) {
        var from = words.get(at).end();
        return words.get(at + 1).start() == from + 1 && signs.indexOf(text.charAt(from)) >= 0;
    }
}
