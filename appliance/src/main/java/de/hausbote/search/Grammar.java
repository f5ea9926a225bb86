package de.hausbote.search;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.search.ContactGrammar.Piece;
import de.hausbote.search.Parsed.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads what people type: words that all have to be there, "words in a row", -words that must not be there, a beginning
 * with a star, and filters in German or English (docs/search.md). Whatever else is typed is words: nothing is an error but
 * too much of it. One question each.
 */
final class Grammar {
    /** Longer questions are refused, before any work is done. */
    static final int LONGEST = 400;

    private static final int MOST_PARTS = 24;
    /** A number in groups with a blank between them, with letters before it: an IBAN, a plate. */
    private static final String NUMBER =
            "(?-i:[A-Z]{1,3}(?:[- ][A-Z]{1,3})?[- ]?\\d[\\d/.-]*(?: \\d[\\d/.-]*)*|[+]?\\d[\\d/.-]*(?: \\d[\\d/.-]*)+)(?!\\S)";

    private static final Pattern PIECE = Pattern.compile(
            "(?<not>-?)(?:\"(?<row>[^\"]*)\"?|(?<name>" + FilterName.anySpelling()
                    + "):(?:\"(?<quoted>[^\"]*)\"?|(?<value>\\S*))|(?<plain>" + NUMBER + "|\\S+))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Wanted> unwanted = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    private Grammar() {}

    /** @throws RefusedException BAD_REQUEST when it is too long or has too many words */
    static Parsed read(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var grammar = new Grammar();
        PIECE.matcher(text).results().forEach(grammar::piece);
        return grammar.parsed();
    }

    private Parsed parsed() {
        if (wanted.size() + unwanted.size() + filters.size() > MOST_PARTS) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return new Parsed(wanted, unwanted, filters, ContactGrammar.read(pieces));
    }

    private void piece(MatchResult piece) {
        var filter = filter(piece);
        if (filter.isPresent()) {
            filters.add(filter.get());
        } else if (piece.group("row") != null) {
            words(piece, new Piece(piece.group("row"), true));
        } else {
            words(piece, new Piece(withoutMinus(piece), false));
        }
    }

    /** One with a value that means nothing is words like any other. */
    private static Optional<Filter> filter(MatchResult piece) {
        if (piece.group("name") == null) {
            return Optional.empty();
        }
        var name = FilterName.of(piece.group("name"));
        var value = Optional.ofNullable(piece.group("quoted")).orElseGet(() -> piece.group("value"));
        return FilterGrammar.value(name, value).map(read -> new Filter(piece.group(), name, excludes(piece), read));
    }

    private static boolean excludes(MatchResult piece) {
        return !piece.group("not").isEmpty();
    }

    private static String withoutMinus(MatchResult piece) {
        return piece.group().substring(piece.group("not").length());
    }

    private void words(MatchResult piece, Piece read) {
        var words = read.quoted() ? WantedWords.row(read.text()) : WantedWords.plain(read.text());
        words.ifPresent(excludes(piece) ? unwanted::add : wanted::add);
        if (!excludes(piece)) {
            pieces.add(read);
        }
    }
}
