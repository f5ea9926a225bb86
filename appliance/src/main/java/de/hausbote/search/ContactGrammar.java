package de.hausbote.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads pieces of a question as what has to fit a contact: numbers may be written with blanks between. One question each. */
final class ContactGrammar {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<SoughtContact> sought = new ArrayList<>();
    private final List<String> number = new ArrayList<>();

    private ContactGrammar() {}

    /**
     * A piece of a question.
     *
     * @param quoted whether its words stand in a row
     */
    record Piece(String text, boolean quoted) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** What was typed without anything that has a meaning of its own. */
    static List<SoughtContact> read(String typed) {
        return read(BLANKS.splitAsStream(typed.strip())
                .map(each -> new Piece(each, false))
                .toList());
    }

    static List<SoughtContact> read(List<Piece> pieces) {
        var grammar = new ContactGrammar();
        pieces.forEach(grammar::piece);
        grammar.endNumber();
        return List.copyOf(grammar.sought);
    }

    private void piece(Piece piece) {
        var parts = List.of(BLANKS.split(piece.text().strip()));
        if (parts.stream().allMatch(PhoneNotations::isPart)) {
            number.addAll(parts);
            return;
        }
        endNumber();
        var words = piece.quoted() ? WantedWords.row(piece.text()) : WantedWords.plain(piece.text());
        words.map(called -> new SoughtContact.Called(called, piece.text())).ifPresent(sought::add);
    }

    private void endNumber() {
        var digits = PhoneNotations.typed(number);
        if (!digits.isEmpty()) {
            var words = number.stream()
                    .map(WantedWords::plain)
                    .flatMap(Optional::stream)
                    .toList();
            sought.add(new SoughtContact.Phone(digits, words, String.join("", number)));
        }
        number.clear();
    }
}
