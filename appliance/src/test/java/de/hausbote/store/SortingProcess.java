package de.hausbote.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The main class of a process that sorts more than fits into its memory, says so, and waits with the result open. */
final class SortingProcess {
    static final String CANARY = "Zitronenfalter Mustermann";

    private static final int SMALL_CACHE = 1_000;
    private static final int ROWS = 4_000;

    private SortingProcess() {}

    public static void main(String[] arguments) {
        var settings = new StoreSettings(Path.of(arguments[0]), SMALL_CACHE, 1);
        var database = Database.open(settings, TestDatabase.KEY, Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
        database.change(tx -> IntStream.range(0, ROWS).forEach(number -> insert(tx, number)));
        database.read(tx -> {
            try (var sorted = tx.handle()
                    .createQuery("select value from setting order by value desc")
                    .mapTo(String.class)
                    .iterator()) {
                System.out.println("sorted " + sorted.next().length());
                LockSupport.park();
                return sorted.hasNext();
            }
        });
    }

    private static void insert(Transaction tx, int number) {
        var value = Integer.reverse(number) + CANARY + " ".repeat(1_500);
        CountingProcess.insert(tx, Integer.toString(number), value);
    }
}
