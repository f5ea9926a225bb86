package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lower layer alone, in processes that are killed: what the vault would have sealed goes in as clear text here. */
class KillTest {
    private static final int COMMITS = 30;

    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void prepare() {
        database = folder.resolve("db");
        TestDatabase.in(database).close();
    }

    @Test
    @Tag("GEN-6")
    void whatWasCommittedIsThereAfterAKillAndNothingOfItWasPrinted() throws Exception {
        var child = new Child(CountingProcess.class, database, folder);
        try (child) {
            child.await(printed -> committed(printed) >= COMMITS);
        }

        var printed = child.printed();
        assertFalse(printed.contains("Schwalbenschwanz"), printed);
        assertEquals(List.of(), new Scan(folder).findings(CountingProcess.CANARY));
        var kept = rows();
        var said = committed(printed);
        assertTrue(kept == said || kept == said + 1, () -> "said " + said + ", kept " + kept);
    }

    @Test
    @Tag("KEY-1")
    void noFileShowsWhatIsStoredNorHowItIsStored() throws Exception {
        try (var child = new Child(SortingProcess.class, database, folder)) {
            child.await(printed -> printed.contains("sorted"));
            assertTrue(hasFiles(database.resolve("main/tmp")));
            assertEquals(List.of(), findings());
        }

        assertEquals(List.of(), findings());
        assertTrue(rows() > 0);
        assertFalse(Files.exists(database.resolve("main/tmp")));
        assertEquals(List.of(), findings());
    }

    private List<Path> findings() {
        return new Scan(folder).findings(SortingProcess.CANARY, TestDatabase.KEY, "channel_account", "login_blind");
    }

    private long rows() {
        try (var reopened = TestDatabase.reopen(database, Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC))) {
            return reopened.read(tx -> tx.query("select count(*) from setting").number());
        }
    }

    private static boolean hasFiles(Path of) throws IOException {
        try (var files = Files.walk(of)) {
            return files.anyMatch(Files::isRegularFile);
        }
    }

    private static long committed(String printed) {
        return printed.lines().filter(line -> line.startsWith("committed ")).count();
    }
}
