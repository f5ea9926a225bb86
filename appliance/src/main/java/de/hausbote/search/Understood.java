package de.hausbote.search;

import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A filter of a question, and what it means in this house for whoever asks.
 *
 * @param label how it was understood
 * @param known whether its value is anything that she knows of
 * @param condition what it lets through, or excludes
 */
record Understood(Filter filter, String label, boolean known, Query condition) {
    static Understood known(Filter filter, String label, Query condition) {
        return new Understood(filter, label, true, condition);
    }

    static Understood unknown(Filter filter, String typed) {
        return new Understood(filter, typed, false, MatchNoDocsQuery.INSTANCE);
    }

    SearchPage.FilterRead shown() {
        return new SearchPage.FilterRead(filter.typed(), filter.name(), label, known, filter.not());
    }

    @Override
    public String toString() {
        return filter.toString();
    }
}
