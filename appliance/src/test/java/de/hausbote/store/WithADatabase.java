package de.hausbote.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The database that all tests of a class share, with neither settings nor people before each of them. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WithADatabase {
    static final String INSERT_SETTING = "insert into setting (name, value, changed) values (:name, :value, :changed)";

    @TempDir
    static Path folder;

    Database database;

    @BeforeAll
    final void open() {
        database = TestDatabase.in(folder.resolve("db"));
    }

    @AfterAll
    final void close() {
        database.close();
    }

    @BeforeEach
    final void clear() {
        database.change(tx -> {
            tx.change("delete from setting").run();
            tx.change("delete from person").run();
        });
    }

    static void insertSetting(Transaction tx, String name, String value) {
        tx.change(INSERT_SETTING)
                .bind("name", name)
                .bind("value", value)
                .bind("changed", tx.now())
                .runOnce();
    }
}
