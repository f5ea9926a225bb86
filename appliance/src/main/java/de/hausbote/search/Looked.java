package de.hausbote.search;

import java.util.List;

/**
 * What was looked for, and what was found.
 *
 * @param wide whether weak matches and mistakes were looked for too
 */
record Looked(List<Sought> sought, Hits hits, boolean wide) {
    static final Looked NOTHING = new Looked(List.of(), Hits.NONE, false);
}
