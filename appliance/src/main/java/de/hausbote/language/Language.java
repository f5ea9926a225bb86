package de.hausbote.language;

import java.util.function.ToIntFunction;

/**
 * What is known of German and English beyond the words of an index.
 *
 * @param parts of which compounds are made
 * @param groups of irregular forms
 */
record Language(Parts parts, Verbs verbs, WordGroups groups, Abbreviations abbreviations) {
    private static final int OFTEN = 5;
    private static final int SHORTEST = 5;

    /** @param counts in how many messages a word is */
    static Language of(ToIntFunction<String> counts) {
        var parts = new Parts(word -> word.length() >= SHORTEST && counts.applyAsInt(word) >= OFTEN);
        var verbs = new Verbs(infinitive -> counts.applyAsInt(infinitive) > 0);
        return new Language(parts, verbs, new WordGroups(), new Abbreviations());
    }
}
