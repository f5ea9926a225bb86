package de.hausbote.search;

/**
 * What somebody looks for.
 *
 * @param words in small letters and of one spelling; numbers as they were written
 */
record BenchQuestion(Kind kind, String words) {
    enum Kind {
        /** One that is in no longer one, so that every side finds the same messages. */
        WORD,
        /** A base word, wherever it stands in a longer one. */
        COMPOUND,
        PHRASE,
        PREFIX,
        /** A word as nobody wrote it. */
        TYPO,
        NUMBER;

        /** By how many times a repeated question has to be answered faster than by ILIKE (docs/performance.md). */
        int faster() {
            return switch (this) {
                case WORD, COMPOUND, PREFIX -> 2;
                case PHRASE -> 15;
                case TYPO -> 10;
                case NUMBER -> 1;
            };
        }
    }

    /** As it is typed into the search. */
    String typed() {
        return switch (kind) {
            case WORD, COMPOUND, TYPO, NUMBER -> words;
            case PHRASE -> '"' + words + '"';
            case PREFIX -> words + "*";
        };
    }
}
