package de.hausbote.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions put to every side, side after side. Ours does more than the database: it counts hits to a thousand. */
final class BenchRound {
    private final BenchSides sides;

    /** From what was typed to the page of hits. */
    final Times ours = new Times();
    /** What of it is the index alone, and the very same query in plain Lucene. */
    final Times sealed = new Times();

    final Times plain = new Times();
    final Times like = new Times();
    final Times german = new Times();
    private final List<Set<Long>> ourPages = new ArrayList<>();
    private final List<Set<Long>> likePages = new ArrayList<>();

    BenchRound(BenchSides sides) {
        this.sides = sides;
    }

    BenchRound of(List<BenchQuestion> questions) {
        questions.forEach(this::askOurs);
        questions.forEach(this::askPlain);
        questions.forEach(question ->
                likePages.add(Set.copyOf(like.measure(() -> sides.database().like(question)))));
        questions.forEach(question -> german.measure(() -> sides.database().german(question)));
        return this;
    }

    private void askOurs(BenchQuestion question) {
        var hits = ours.measure(() -> sides.sealed()
                .ask(
                        question.typed(),
                        looking -> sealed.measure(() -> sides.sealed().find(looking))));
        ourPages.add(hits.items().stream().map(hit -> hit.place().arrival()).collect(toSet()));
    }

    private void askPlain(BenchQuestion question) {
        sides.sealed()
                .ask(
                        question.typed(),
                        looking -> plain.measure(() -> sides.plain().find(looking)));
    }

    int ourRows() {
        return ourPages.stream().mapToInt(Set::size).sum();
    }

    int likeRows() {
        return likePages.stream().mapToInt(Set::size).sum();
    }

    /** Those that are on both pages. */
    int sameRows() {
        var same = 0;
        for (var at = 0; at < ourPages.size(); at++) {
            same += (int) ourPages.get(at).stream()
                    .filter(likePages.get(at)::contains)
                    .count();
        }
        return same;
    }
}
