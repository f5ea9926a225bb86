package de.hausbote.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a text, folded, each with its place. What is written in parts stands there as a whole too: words with a
 * hyphen, and numbers in groups, so that an IBAN or a contract number is found however it was written.
 */
public final class Words {
    /** Longer ones are no words of a language; their beginning is what is found. */
    static final int LONGEST = 64;

    private static final int LONGEST_PREFIX = 3;
    private static final int DATE_PARTS = 3;
    private static final int SHORTEST_PHONE = 7;
    /** Before a number that was written in groups with other signs than blanks between them. */
    private static final String GROUPED = "+";

    private static final int MOST_PARTS = 12;

    private final String text;
    private final Figures figures;
    private final List<Word> words = new ArrayList<>();
    /** What stands at a place in other words too. */
    private final List<Word> besides = new ArrayList<>();
    /** Places of words that belong to a figure and to no other number. */
    private final BitSet alone = new BitSet();

    /** The same number, written in groups with other signs than blanks between them. */
    public static String grouped(String number) {
        return GROUPED + number;
    }

    public static boolean isGrouped(String number) {
        return number.startsWith(GROUPED);
    }

    /** The number alone. */
    public static String ungrouped(String number) {
        return isGrouped(number) ? number.substring(GROUPED.length()) : number;
    }

    private Words(String text) {
        this.text = text;
        this.figures = new Figures(text);
    }

    /**
     * A word and where it stands in the text.
     *
     * @param position counted in words; a whole stands where its first part stands
     * @param parts how many words it is made of
     */
    public record Word(String folded, int start, int end, int position, int parts) {
        /** Whether it is a number, or has one in it. */
        public boolean hasDigit() {
            for (var at = 0; at < folded.length(); at++) {
                if (Character.isDigit(folded.charAt(at))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** One word for each place. */
    public static List<Word> singles(List<Word> words) {
        return words.stream()
                .filter(word -> word.parts() == 1)
                .filter(word -> words.stream()
                        .filter(other -> other.position() == word.position())
                        .findFirst()
                        .filter(word::equals)
                        .isPresent())
                .toList();
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
            if (Character.isDigit(letter)) {
                at = number(at);
            } else if (Character.isLetterOrDigit(letter)) {
                at = word(at);
            } else {
                at += Character.charCount(letter);
            }
        }
    }

    /** An amount is one word; of a date the parts are words too. */
    private int number(int start) {
        var amount = figures.amountAt(start);
        if (amount.isPresent()) {
            var place = words.size();
            var all = amount.get().words().stream()
                    .map(each -> new Word(each, start, amount.get().end(), place, 1))
                    .toList();
            words.add(all.getFirst());
            besides.addAll(all.subList(1, all.size()));
            alone.set(place);
            return amount.get().end();
        }
        figures.dateAt(start).ifPresent(date -> {
            var place = words.size();
            besides.add(new Word(date.words().getFirst(), start, date.end(), place, DATE_PARTS));
            alone.set(place, place + DATE_PARTS);
        });
        return word(start);
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
        for (var at = 0; at < words.size(); at++) {
            if (at == 0 || !joined(at - 1, "-")) {
                var to = hyphenated(at);
                whole(at, to, hasDigit(at, to) ? GROUPED : "");
            }
            if (at == 0 || !numberGoesOn(at - 1)) {
                var to = numberFrom(at);
                whole(at, to, grouped(at, to) ? GROUPED : "");
                nationalPhone(at, to);
            }
        }
        if (besides.isEmpty()) {
            return List.copyOf(words);
        }
        return Stream.concat(words.stream(), besides.stream().distinct())
                .sorted(Comparator.comparingInt(Word::position))
                .toList();
    }

    /** Adds the parts from here to there as one word, unless it is one part. */
    private void whole(int from, int to, String mark) {
        if (to > from) {
            add(mark + letters(from, to), from, to);
        }
    }

    private String letters(int from, int to) {
        var folded = new StringBuilder();
        words.subList(from, to + 1).forEach(part -> folded.append(part.folded()));
        return folded.toString();
    }

    private void add(String folded, int from, int to) {
        besides.add(new Word(
                shortened(folded), words.get(from).start(), words.get(to).end(), from, to - from + 1));
    }

    private boolean grouped(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to).end())
                .chars()
                .anyMatch(sign -> "-/.".indexOf(sign) >= 0);
    }

    private boolean hasDigit(int from, int to) {
        return words.subList(from, to + 1).stream().anyMatch(Word::hasDigit);
    }

    /** A German phone number in its international form is the same in its national one. */
    private void nationalPhone(int from, int to) {
        var start = words.get(from).start();
        var digits = letters(from, to);
        var plus = start > 0 && text.charAt(start - 1) == '+' && digits.startsWith("49");
        if (plus && digits.length() >= SHORTEST_PHONE) {
            add("0" + digits.substring(2), from, to);
        } else if (digits.startsWith("0049") && digits.length() >= SHORTEST_PHONE) {
            add("0" + digits.substring(4), from, to);
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
    private int numberFrom(int from) {
        var to = from;
        while (to + 1 < words.size() && to - from < MOST_PARTS && numberGoesOn(to)) {
            to++;
        }
        return words.get(to).hasDigit() ? to : from;
    }

    private boolean numberGoesOn(int at) {
        var here = words.get(at);
        var next = words.get(at + 1);
        return !alone.get(at)
                && !alone.get(at + 1)
                && joined(at, "-/. ")
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
