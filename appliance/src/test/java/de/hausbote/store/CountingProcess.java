package de.hausbote.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * The main class of a process that is killed: counts upwards in the database and says each number after its commit. Between
 * two numbers it does what the database refuses, so that what is printed can be searched for what was refused.
 */
final class CountingProcess {
    static final String CANARY = "Schwalbenschwanz Mustermann";

    private CountingProcess() {}

    public static void main(String[] arguments) {
        var settings = StoreSettings.in(Path.of(arguments[0]));
        var database = Database.open(settings, TestDatabase.KEY, Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
        for (var number = 1; ; number++) {
            var name = Integer.toString(number);
            database.change(tx -> insert(tx, name, CANARY));
            System.out.println("committed " + name);
            refused(database, tx -> insert(tx, name, CANARY));
            refused(database, tx -> insert(tx, CANARY.repeat(5), CANARY));
            refused(database, tx -> tx.change("delete from '" + CANARY + "'").run());
        }
    }

    private static void refused(Database database, Consumer<Transaction> work) {
        try {
            database.change(work);
            throw new AssertionError("the database took it");
        } catch (StoreException expected) {
            expected.printStackTrace(System.out);
        }
    }

    static void insert(Transaction tx, String name, String value) {
        tx.change("insert into setting (name, value, changed) values (:name, :value, 0)")
                .bind("name", name)
                .bind("value", value)
                .runOnce();
    }
}
