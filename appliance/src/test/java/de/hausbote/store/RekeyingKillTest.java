package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new key of the database, with the process killed again and again while the engine writes every page anew. */
@Tag("slow")
@Tag("KEY-9")
class RekeyingKillTest {
    private static final int ROWS = 20_000;
    private static final int KILLS = 12;
    private static final long BETWEEN = 200_000_000;

    @TempDir
    Path folder;

    @Test
    void wheneverItIsKilledTheDatabaseComesBackWhole() throws IOException {
        var prepared = folder.resolve("prepared");
        fill(prepared);

        var interrupted = IntStream.range(0, KILLS)
                .filter(kill -> survives(prepared, kill))
                .count();

        assertTrue(interrupted > 2, () -> "only " + interrupted + " were killed at work");
    }

    private static void fill(Path database) {
        try (var filled = TestDatabase.in(database)) {
            for (var from = 0; from < ROWS; from += 1_000) {
                var begin = from;
                filled.change(tx -> IntStream.range(begin, begin + 1_000)
                        .forEach(row -> CountingProcess.insert(tx, "row " + row, "x".repeat(1_900))));
            }
        }
    }

    /** Whether the process was still at work when it was killed. */
    private boolean survives(Path prepared, int kill) {
        var place = folder.resolve("kill-" + kill);
        var database = place.resolve("db");
        try {
            Folders.copy(prepared, database);
            var atWork = killed(database, place, kill * BETWEEN);
            try (var reopened = RekeyingProcess.reopened(StoreSettings.in(database))) {
                assertEquals(
                        (long) ROWS,
                        reopened.<Long>read(tx -> tx.query("select count(*) from setting where value like 'x%'")
                                .number()));
            }
            return atWork;
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static boolean killed(Path database, Path place, long after) throws IOException {
        var child = new Child(RekeyingProcess.class, database, place);
        try (child) {
            child.await(printed -> printed.contains("begun"));
            var end = System.nanoTime() + after;
            Await.until(
                    "the moment",
                    () -> System.nanoTime() > end || child.printed().contains("done"));
        }
        return !child.printed().contains("done");
    }
}
