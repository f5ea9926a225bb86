package de.hausbote.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Makes one spelling of many: small letters, ä as ae (and so ö, ü, ß), all other marks and apostrophes left out. Folding o and not oe
 * would eat the borders of compounds: Kontoeröffnung.
 */
final class Folding {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ä', "ae"),
            Map.entry('ö', "oe"),
            Map.entry('ü', "ue"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"));

    private Folding() {}

    static String of(String word) {
        var small = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(small.length() + 4);
        for (var at = 0; at < small.length(); at++) {
            fold(small.charAt(at), folded);
        }
        return folded.toString();
    }

    /**
     * The spelling of somebody without umlauts on the keyboard: a for ae, o for oe, u for ue. Behind a, e and q the letters
     * ue are no umlaut: bauen, neue, Quelle.
     */
    static String withoutUmlauts(String folded) {
        var plain = new StringBuilder(folded.length());
        for (var at = 0; at < folded.length(); at++) {
            if (folded.charAt(at) != 'e' || !umlautEndsAt(folded, at)) {
                plain.append(folded.charAt(at));
            }
        }
        return plain.toString();
    }

    private static boolean umlautEndsAt(String folded, int at) {
        if (at == 0) {
            return false;
        }
        var before = at > 1 ? folded.charAt(at - 2) : ' ';
        return switch (folded.charAt(at - 1)) {
            case 'a', 'o' -> true;
            case 'u' -> before != 'a' && before != 'e' && before != 'q';
            default -> false;
        };
    }

    private static void fold(char letter, StringBuilder into) {
        if (letter == '\'' || letter == '’') {
            return;
        }
        var known = LETTERS.get(letter);
        if (known != null) {
            into.append(known);
        } else if (letter < 128) {
            into.append(letter);
        } else {
            withoutMarks(letter, into);
        }
    }

    private static void withoutMarks(char letter, StringBuilder into) {
        Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .chars()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> into.append((char) part));
    }
}
