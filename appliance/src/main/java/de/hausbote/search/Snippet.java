package de.hausbote.search;

import de.hausbote.language.Words;
import de.hausbote.language.Words.Word;
import java.util.ArrayList;
import java.util.List;

/** The piece of a text around its first hit, in parts: what was found, and what stands between. */
final class Snippet {
    private static final int BEFORE = 20;
    private static final int LONGEST = 200;

    private final String text;
    private final List<Word> hits;

    private Snippet(String text, List<Word> hits) {
        this.text = text;
        this.hits = hits;
    }

    /** Of the first text that has a hit; without any, the beginning of the first text. */
    static List<SearchPage.Piece> of(List<String> texts, List<Sought> sought) {
        return texts.stream()
                .map(text -> new Snippet(text, hits(text, sought)))
                .filter(snippet -> !snippet.hits.isEmpty())
                .findFirst()
                .or(() -> texts.stream().findFirst().map(text -> new Snippet(text, List.of())))
                .map(Snippet::parts)
                .orElse(List.of());
    }

    private static List<Word> hits(String text, List<Sought> sought) {
        var end = 0;
        var hits = new ArrayList<Word>();
        for (var word : Words.of(text)) {
            if (word.start() >= end && sought.stream().anyMatch(each -> each.fits(word.folded()))) {
                hits.add(word);
                end = word.end();
            }
        }
        return hits;
    }

    private List<SearchPage.Piece> parts() {
        var from = hits.isEmpty() ? 0 : wordAt(Math.max(0, hits.getFirst().start() - BEFORE));
        var to = Math.min(text.length(), from + LONGEST);
        to = cut(to);
        var parts = new ArrayList<SearchPage.Piece>();
        var at = from;
        for (var hit : hits) {
            if (hit.end() <= to) {
                add(parts, at, hit.start(), false);
                add(parts, hit.start(), hit.end(), true);
                at = hit.end();
            }
        }
        add(parts, at, to, false);
        return withDots(parts, from > 0, to < text.length());
    }

    private void add(List<SearchPage.Piece> parts, int from, int to, boolean hit) {
        if (to > from) {
            parts.add(new SearchPage.Piece(text.substring(from, to), hit));
        }
    }

    private static List<SearchPage.Piece> withDots(List<SearchPage.Piece> parts, boolean before, boolean behind) {
        var all = new ArrayList<SearchPage.Piece>();
        if (before) {
            all.add(new SearchPage.Piece("… ", false));
        }
        all.addAll(parts);
        if (behind) {
            all.add(new SearchPage.Piece(" …", false));
        }
        return List.copyOf(all);
    }

    /** The beginning of the next word, when the place is within one. */
    private int wordAt(int place) {
        if (place == 0) {
            return 0;
        }
        var space = text.indexOf(' ', place);
        return space < 0 || space > hits.getFirst().start() ? hits.getFirst().start() : space + 1;
    }

    /** Never within a character of two halves. */
    private int cut(int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
