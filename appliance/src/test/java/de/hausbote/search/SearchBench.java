package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Figures;
import de.hausbote.search.BenchFilling.Effort;
import de.hausbote.search.BenchQuestion.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Search among as many messages as one says: how fast they are indexed and found, from when on, and what that takes.
 * Beside it, in the same run, the same in Lucene on plain files and in PostgreSQL. Run by {@code scripts/bench search}.
 */
class SearchBench {
    private static final int MESSAGES = Integer.getInteger("bench.messages", 100_000);
    private static final int OPENINGS = 5;
    private static final int FRESH = 200;
    private static final int WARM_UP = 60;
    private static final int WARM_UP_MESSAGES = 100_000;
    private static final int QUESTIONS = 200;
    private static final int REPETITIONS = 3;
    private static final double MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private final BenchMessages messages = new BenchMessages(MESSAGES);

    @Test
    void search() {
        try (var sides = sides()) {
            var words = sides.plain().words();
            tellWhatThereIs(sides, words);
            tellLexicon(sides.sealed());
            var questions = new BenchQuestions(messages, words);
            tellOpening(sides, mixed(questions));
            tellFreshness(sides);
            BenchTable.headOfRounds();
            Stream.of(Kind.values()).forEach(kind -> tellKind(sides, kind, questions));
            tellForgetting(sides.sealed());
        }
    }

    private BenchSides sides() {
        var database = PostgresBaseline.with(messages);
        Figures.head("Baselines: Lucene " + Version.LATEST + ", " + database.version());
        var sealed = indexed();
        return new BenchSides(sealed, sealed.copiedTo(folder.resolve("plain")), database);
    }

    /** Ours, plain, plain, ours: whatever else the machine does falls on both. The last one stays. */
    private SealedIndex indexed() {
        var warmUp = new BenchFilling(messages, Math.min(MESSAGES, WARM_UP_MESSAGES));
        warmUp.filledAndClosed(SealedIndex.in(folder.resolve("warm-up")));
        warmUp.filledAndClosed(PlainIndex.in(folder.resolve("plain-warm-up")));
        var filling = new BenchFilling(messages, MESSAGES);
        var ours = filling.filledAndClosed(SealedIndex.in(folder.resolve("ours")));
        var plain = filling.filledAndClosed(PlainIndex.in(folder.resolve("plain-1")))
                .plus(filling.filledAndClosed(PlainIndex.in(folder.resolve("plain-2"))));
        var sealed = SealedIndex.in(folder.resolve("sealed"));
        ours = ours.plus(filling.filled(sealed));
        Figures.compare("messages indexed in a second; plain Lucene", rate(ours), rate(plain), "at least 0.85");
        Figures.compare("seconds of the processor for that; plain Lucene", processor(ours), processor(plain), "");
        return sealed;
    }

    private static double rate(Effort twice) {
        return 2e3 * MESSAGES / twice.clock().toMillis();
    }

    private static double processor(Effort twice) {
        return twice.processor().toMillis() / 2e3;
    }

    private void tellWhatThereIs(BenchSides sides, List<String> words) {
        var database = sides.database();
        var bytes = sides.sealed().bytes();
        Figures.tell("messages", MESSAGES, "");
        Figures.tell("different words in the index", words.size(), "");
        Figures.tell(
                "of them with digits",
                (int) words.stream().filter(SearchBench::hasDigit).count(),
                "");
        Figures.tell("segments of the index", sides.plain().segments(), "");
        Figures.tell("bytes of the index for a message", (double) bytes / MESSAGES, "");
        Figures.compare(
                "index in MB; trigram index", bytes / MEGABYTE, database.trigramBytes() / MEGABYTE, "at most 0.33");
        Figures.compare("index in MB; tsvector index", bytes / MEGABYTE, database.germanBytes() / MEGABYTE, "");
    }

    /** Everything of one contact leaves every file, and that is proven. */
    private void tellForgetting(SealedIndex sealed) {
        var contact = messages.part(0, 1).getFirst().contact();
        var forgetting = new Times();
        forgetting.measure(() -> {
            sealed.forget(contact);
            return contact;
        });
        Figures.tell("ms until nothing of one contact is in any file", forgetting.p50(), "");
    }

    private static void tellLexicon(SealedIndex sealed) {
        var making = new Times();
        making.measure(() -> {
            sealed.makeLexicon();
            return sealed;
        });
        Figures.tell("ms to make the lexicon", making.p50(), "");
        Figures.tell("lexicon in MB", sealed.lexiconBytes() / MEGABYTE, "at most 64");
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static List<BenchQuestion> mixed(BenchQuestions questions) {
        return Stream.of(Kind.values())
                .flatMap(kind -> questions.of(kind, QUESTIONS / Kind.values().length).stream())
                .toList();
    }

    /** Until the first answer; and how the first questions fare while no chunk is open yet. */
    private void tellOpening(BenchSides sides, List<BenchQuestion> questions) {
        var opening = new Times();
        var cold = new Times();
        var warm = new Times();
        for (var time = 0; time < OPENINGS; time++) {
            opening.measure(() -> {
                sides.sealed().reopen();
                return sides.sealed().ask(questions.getFirst().typed());
            });
            questions.forEach(question -> cold.measure(() -> sides.sealed().ask(question.typed())));
            questions.forEach(question -> warm.measure(() -> sides.sealed().ask(question.typed())));
        }
        Figures.tell("ms from opening to the first answer", opening.p50(), "under 3000");
        Figures.compare("ms p50 of first questions, no chunk open; the same again", cold.p50(), warm.p50(), "");
        Figures.compare("ms p99 of first questions, no chunk open; the same again", cold.p99(), warm.p99(), "");
    }

    private void tellFreshness(BenchSides sides) {
        var ours = freshness(sides.sealed(), sides.sealed());
        var plain = freshness(sides.plain(), sides.sealed());
        Figures.compare("ms p50 from adding to finding; plain Lucene", ours.p50(), plain.p50(), "");
        Figures.compare("ms p99 from adding to finding; plain Lucene", ours.p99(), plain.p99(), "");
    }

    private Times freshness(BenchIndex index, SealedIndex understanding) {
        var times = new Times();
        for (var number = MESSAGES; number < MESSAGES + FRESH; number++) {
            var word = "angekommen" + number;
            var fresh = List.of(BenchMessages.permitted(number, "Gerade " + word));
            var hits = times.measure(() -> {
                index.add(fresh);
                index.refresh();
                return understanding.ask(word, index::find);
            });
            assertEquals(1, hits.items().size());
        }
        return times;
    }

    private void tellKind(BenchSides sides, Kind kind, BenchQuestions questions) {
        var all = questions.of(kind, WARM_UP + QUESTIONS);
        new BenchRound(sides).of(all.subList(0, WARM_UP));
        var asked = all.subList(WARM_UP, all.size());
        var first = new BenchRound(sides).of(asked);
        var again = new BenchRound(sides);
        for (var repetition = 0; repetition < REPETITIONS; repetition++) {
            again.of(asked);
        }
        var name = kind.name().toLowerCase(Locale.ROOT);
        BenchTable.round(name + " first", first, 1);
        BenchTable.round(name + " again", again, kind.faster());
        assertTrue(first.ourRows() > 0, name);
    }
}
