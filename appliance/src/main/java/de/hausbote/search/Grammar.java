package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import de.hausbote.message.Direction;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.search.Parsed.Wanted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what people type: words that all have to be there, "words in a row", -words that must not be there, a beginning
 * with a star, and filters in German or English (docs/search.md). Whatever else is typed is words: nothing is an error but
 * too much of it. One question each.
 */
final class Grammar {
    /** Longer questions are refused, before any work is done. */
    static final int LONGEST = 400;

    private static final int MOST_WORDS = 24;
    private static final int SHORTEST_BEGINNING = 2;
    /** A number in groups with a blank between them, with letters before it: an IBAN, a plate. */
    private static final String NUMBER =
            "[A-Z]{1,3}(?:[- ][A-Z]{1,3})?[- ]?\\d[\\d/.-]*(?: \\d[\\d/.-]*)*(?!\\S)|[+]?\\d[\\d/.-]*(?: \\d[\\d/.-]*)+(?!\\S)";

    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(" + NUMBER + "|\\S+))");
    private static final Pattern GERMAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Map<String, String> FILTERS = Map.of(
            "from", "from", "von", "from", "since", "since", "seit", "since", "until", "until", "bis", "until", "has",
            "has", "mit", "has");
    private static final Map<String, Direction> SIDES =
            Map.of("customer", Direction.IN, "kunde", Direction.IN, "us", Direction.OUT, "uns", Direction.OUT);
    private static final List<String> FILE = List.of("file", "datei");

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Wanted> unwanted = new ArrayList<>();
    private Optional<Direction> direction = Optional.empty();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private boolean file;

    private Grammar() {}

    /** @throws RefusedException BAD_REQUEST when it is too long or has too many words */
    static Parsed read(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var grammar = new Grammar();
        PIECE.matcher(text).results().forEach(piece -> {
            var into = piece.group(1).isEmpty() ? grammar.wanted : grammar.unwanted;
            if (piece.group(2) != null) {
                grammar.row(piece.group(2), into);
            } else {
                grammar.plain(piece.group(3), into);
            }
        });
        return grammar.parsed();
    }

    private Parsed parsed() {
        if (wanted.size() + unwanted.size() > MOST_WORDS) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return new Parsed(wanted, unwanted, direction, from, until, file);
    }

    private void row(String quoted, List<Wanted> into) {
        var words = Words.singles(Words.of(quoted));
        if (!words.isEmpty()) {
            into.add(new Wanted.Row(folded(words), Optional.empty()));
        }
    }

    private void plain(String piece, List<Wanted> into) {
        if (!filter(piece)) {
            words(piece, into);
        }
    }

    /** A filter with a value that means nothing is words like any other. */
    private boolean filter(String piece) {
        var colon = piece.indexOf(':');
        if (colon < 1) {
            return false;
        }
        var name = FILTERS.getOrDefault(piece.substring(0, colon).toLowerCase(Locale.ROOT), "");
        var value = piece.substring(colon + 1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "from" -> from(value);
            case "since" -> since(value);
            case "until" -> until(value);
            case "has" -> has(value);
            default -> false;
        };
    }

    private boolean from(String side) {
        direction = Optional.ofNullable(SIDES.get(side)).or(() -> direction);
        return SIDES.containsKey(side);
    }

    private boolean since(String value) {
        var day = day(value);
        from = day.or(() -> from);
        return day.isPresent();
    }

    private boolean until(String value) {
        var day = day(value);
        until = day.or(() -> until);
        return day.isPresent();
    }

    private boolean has(String what) {
        var asked = FILE.contains(what);
        file = file || asked;
        return asked;
    }

    private static Optional<LocalDate> day(String value) {
        var german = GERMAN_DAY.matcher(value);
        try {
            return Optional.of(
                    german.matches()
                            ? LocalDate.of(
                                    Integer.parseInt(german.group(3)),
                                    Integer.parseInt(german.group(2)),
                                    Integer.parseInt(german.group(1)))
                            : LocalDate.parse(value));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What is written without a space may have parts: then they stand in a row, or as one word. */
    private void words(String piece, List<Wanted> into) {
        var all = Words.of(piece);
        var parts = Words.singles(all);
        if (parts.isEmpty()) {
            return;
        }
        if (parts.size() == 1) {
            var word = parts.getFirst().folded();
            into.add(new Wanted.One(word, piece.endsWith("*") && word.length() >= SHORTEST_BEGINNING));
            return;
        }
        var written = all.stream()
                .filter(word -> word.parts() == parts.size())
                .map(Word::folded)
                .toList();
        var anyGroups = piece.indexOf(' ') > 0 && written.stream().noneMatch(Grammar::isGrouped);
        into.add(anyGroups ? number(parts, written) : inRow(parts, written));
    }

    /** What stands between its groups does not matter. */
    private static Wanted number(List<Word> parts, List<String> written) {
        var wholes = written.stream()
                .flatMap(whole -> Stream.of(whole, Words.grouped(whole)))
                .toList();
        return new Wanted.Groups(folded(parts), wholes);
    }

    private static Wanted inRow(List<Word> parts, List<String> written) {
        var whole = written.stream().findFirst().orElseGet(() -> String.join("", folded(parts)));
        return new Wanted.Row(folded(parts), Optional.of(ungrouped(whole)));
    }

    private static boolean isGrouped(String whole) {
        return whole.startsWith(Words.grouped(""));
    }

    private static String ungrouped(String whole) {
        return isGrouped(whole) ? whole.substring(1) : whole;
    }

    private static List<String> folded(List<Word> words) {
        return words.stream().map(Word::folded).toList();
    }
}
