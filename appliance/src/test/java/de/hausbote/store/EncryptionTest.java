package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptionTest {
    private static final String CANARY = "Zitronenfalter Mustermann";
    private static final String OTHER_KEY = "fedcba9876543210".repeat(4);

    @TempDir
    Path folder;

    private StoreSettings settings;

    @BeforeEach
    void place() {
        settings = StoreSettings.in(folder.resolve("db"));
    }

    @Test
    void theScanFindsWhatIsThere() throws IOException {
        Files.writeString(folder.resolve("a"), "..." + CANARY.toUpperCase(Locale.ROOT) + "...");
        Files.write(folder.resolve("b"), CANARY.getBytes(StandardCharsets.UTF_16LE));

        assertEquals(2, new Scan(folder).findings(CANARY).size());
    }

    @Test
    @Tag("KEY-1")
    void theWrongKeyOpensNothingAndIsNotRepeated() {
        TestDatabase.in(settings.folder()).close();

        var refused = assertThrows(StoreException.class, () -> open(OTHER_KEY));

        assertEquals("the key does not open this database (SQLState XBCXK)", refused.getMessage());
        open(TestDatabase.KEY).close();
    }

    @Test
    void whatIsNoKeyOf256BitsIsRefusedAndNotRepeated() {
        for (var key : List.of("", "00".repeat(16), "00".repeat(33), "xx".repeat(32))) {
            var refused = assertThrows(IllegalArgumentException.class, () -> open(key));
            assertEquals("the database's key has 256 bits in hexadecimal", refused.getMessage());
        }
        assertFalse(Files.exists(settings.folder()));
    }

    @Test
    void aFolderWithoutADatabaseIsRefusedWithTheWayOut() throws IOException {
        Files.createDirectories(settings.folder().resolve("main"));

        var refused = assertThrows(StoreException.class, () -> open(TestDatabase.KEY));

        assertTrue(String.valueOf(refused.getMessage()).contains("remove the folder"), refused.getMessage());
    }

    @Test
    void afterClosingNothingWorksAnyMore() {
        var database = TestDatabase.in(settings.folder());
        database.close();

        assertThrows(UnavailableException.class, () -> database.read(Transaction::now));
    }

    @Test
    @Tag("KEY-9")
    void aNewKeyTakesEffectAtTheStartAndTheFormerOneOpensNothing() {
        var database = TestDatabase.in(settings.folder());
        database.change(tx -> tx.change("insert into setting (name, value, changed) values ('a', 'b', 0)")
                .runOnce());
        database.close();

        for (var start = 0; start < 2; start++) {
            try (var rekeyed = rekeyed(OTHER_KEY, TestDatabase.KEY)) {
                assertEquals(
                        1L,
                        rekeyed.<Long>read(tx -> tx.query("select count(*) from setting where name = 'a'")
                                .number()));
            }
        }

        assertThrows(StoreException.class, () -> open(TestDatabase.KEY));
        open(OTHER_KEY).close();
    }

    /** A pool limits how long a connection may take, for the whole process; thirty megabytes under another key take longer. */
    @Test
    void aStartIsWaitedForHoweverLongItTakes() {
        try (var database = TestDatabase.in(settings.folder())) {
            database.change(tx -> {
                tx.change("create table ballast (content varchar(30000))").run();
                tx.change("insert into ballast values (:content)")
                        .bind("content", "x".repeat(30_000))
                        .run();
                for (var doubled = 0; doubled < 10; doubled++) {
                    tx.change("insert into ballast select content from ballast").run();
                }
            });
        }
        DriverManager.setLoginTimeout(1);

        rekeyed(OTHER_KEY, TestDatabase.KEY).close();
    }

    @Test
    @Tag("KEY-9")
    void theFormerKeyIsSearchedAmongSeveral() {
        TestDatabase.in(settings.folder()).close();

        rekeyed(OTHER_KEY, "11".repeat(32), TestDatabase.KEY).close();
        var refused = assertThrows(StoreException.class, () -> rekeyed("22".repeat(32), "33".repeat(32)));

        assertEquals("the key does not open this database (SQLState XBCXK)", refused.getMessage());
        open(OTHER_KEY).close();
    }

    private Database rekeyed(String key, String... former) {
        return Database.rekeyed(settings, key, List.of(former), Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
    }

    private Database open(String key) {
        return Database.open(settings, key, Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
    }
}
