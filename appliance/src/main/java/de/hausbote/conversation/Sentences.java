package de.hausbote.conversation;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Divides a long text into parts that are messages of their own: at the ends of sentences, and never within a character. */
final class Sentences {
    private Sentences() {}

    /** In their order, each at most so long and none blank; nothing is lost but white space between them. */
    static List<String> parts(String text, int most) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > most) {
            var end = end(rest, most);
            parts.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return List.copyOf(parts);
    }

    /** The last end of a sentence that fits; without one the last of a word, and without that the last of a character. */
    private static int end(String text, int most) {
        var sentence = last(BreakIterator.getSentenceInstance(Locale.ROOT), text, most);
        if (sentence > 0) {
            return sentence;
        }
        var word = last(BreakIterator.getLineInstance(Locale.ROOT), text, most);
        return word > 0 ? word : Math.max(1, last(BreakIterator.getCharacterInstance(Locale.ROOT), text, most));
    }

    /** White space behind a sentence belongs to it for the iterator; it is stripped and may hang over. */
    private static int last(BreakIterator breaks, String text, int most) {
        breaks.setText(text);
        var found = breaks.preceding(most + 1);
        return found == BreakIterator.DONE ? 0 : found;
    }
}
