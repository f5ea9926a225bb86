package de.hausbote.store;

import de.hausbote.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Real databases for tests, with all tables and empty. The first one of a process is made, every other one is a copy of
 * it, because making sixty encrypted tables takes seconds.
 */
public final class TestDatabase {
    public static final String KEY = "0123456789abcdef".repeat(4);
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final Path PREPARED = prepared();

    private TestDatabase() {}

    /** Opens a new database in this folder, with a clock that stands at {@link #NOON}. */
    public static Database in(Path folder) {
        return in(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    public static Database in(Path folder, Clock clock) {
        Folders.copy(PREPARED, folder);
        return reopen(folder, clock);
    }

    /** Opens the database that is in this folder already. */
    public static Database reopen(Path folder, Clock clock) {
        return Database.open(StoreSettings.in(folder), KEY, clock);
    }

    private static Path prepared() {
        try {
            var folder = Files.createTempDirectory("prepared-database");
            Database.open(StoreSettings.in(folder.resolve("db")), KEY, Clock.fixed(NOON, ZoneOffset.UTC))
                    .close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(folder)));
            return folder.resolve("db");
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
