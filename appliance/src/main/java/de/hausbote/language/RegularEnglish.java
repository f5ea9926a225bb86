package de.hausbote.language;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Forms that an English word has by rule: plural, past, -ing; with y and ie, a silent e, a doubled consonant. */
final class RegularEnglish {
    private static final int SHORTEST = 4;
    private static final String VOWELS = "aeiou";

    private RegularEnglish() {}

    /** The other forms of a word; some of them are no words. */
    static Set<String> forms(String word) {
        var forms = new HashSet<String>();
        for (var base : bases(word)) {
            if (base.length() >= SHORTEST) {
                of(base, forms);
            }
        }
        forms.remove(word);
        return forms;
    }

    private static Set<String> bases(String word) {
        var bases = new LinkedHashSet<String>();
        bases.add(word);
        if (word.endsWith("ies") || word.endsWith("ied")) {
            bases.add(cut(word, 3) + "y");
        }
        if (word.endsWith("es") || word.endsWith("ed")) {
            bases.add(cut(word, 2));
            bases.add(cut(word, 1));
            bases.add(single(cut(word, 2)));
        } else if (word.endsWith("s") && !word.endsWith("ss")) {
            bases.add(cut(word, 1));
        }
        if (word.endsWith("ing")) {
            bases.add(cut(word, 3));
            bases.add(cut(word, 3) + "e");
            bases.add(single(cut(word, 3)));
        }
        return bases;
    }

    private static void of(String base, Set<String> forms) {
        forms.add(base);
        if (base.endsWith("y") && VOWELS.indexOf(base.charAt(base.length() - 2)) < 0) {
            forms.add(cut(base, 1) + "ies");
            forms.add(cut(base, 1) + "ied");
            forms.add(base + "ing");
        } else if (base.endsWith("e")) {
            forms.add(base + "s");
            forms.add(base + "d");
            forms.add(cut(base, 1) + "ing");
        } else {
            regular(base, forms);
        }
    }

    private static void regular(String base, Set<String> forms) {
        var hisses = base.endsWith("s") || base.endsWith("x") || base.endsWith("ch") || base.endsWith("sh");
        forms.add(base + (hisses ? "es" : "s"));
        forms.add(base + "ed");
        forms.add(base + "ing");
        if (closes(base)) {
            var last = base.charAt(base.length() - 1);
            forms.add(base + last + "ed");
            forms.add(base + last + "ing");
        }
    }

    /** One vowel, one consonant at the end: it is doubled (transfer, transferred). */
    private static boolean closes(String base) {
        var end = base.length() - 1;
        return VOWELS.indexOf(base.charAt(end)) < 0
                && VOWELS.indexOf(base.charAt(end - 1)) >= 0
                && VOWELS.indexOf(base.charAt(end - 2)) < 0;
    }

    private static String single(String stem) {
        var end = stem.length() - 1;
        return end > 1 && stem.charAt(end) == stem.charAt(end - 1) ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, Math.max(0, word.length() - letters));
    }
}
