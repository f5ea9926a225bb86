package de.hausbote.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** The main class of a process that is killed while the engine encrypts the database anew. */
final class RekeyingProcess {
    static final String NEW_KEY = "fedcba9876543210".repeat(4);

    private RekeyingProcess() {}

    public static void main(String[] arguments) {
        var settings = StoreSettings.in(Path.of(arguments[0]));
        System.out.println("begun");
        reopened(settings).close();
        System.out.println("done");
    }

    static Database reopened(StoreSettings settings) {
        return Database.rekeyed(
                settings, NEW_KEY, List.of(TestDatabase.KEY), Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
    }
}
