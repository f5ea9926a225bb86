package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class DatabaseTest {
    private static final String CANARY = "Erika Mustermann, +49 151 12345678";
    private static final String INSERT_SETTING =
            "insert into setting (name, value, changed) values (:name, :value, :changed)";
    private static final String INSERT_PERSON = """
            insert into person (id, login_blind, name_sealed, role, state, language, theme, shortcuts, created,
                                last_seen, revision)
            values (:id, :login_blind, :name_sealed, 'AGENT', 'INVITED', 'de', 'light', :shortcuts, :created,
                    :last_seen, 0)
            """;

    @TempDir
    static Path folder;

    private Database database;

    @BeforeAll
    void open() {
        database = TestDatabase.in(folder.resolve("db"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.change(tx -> {
            tx.change("delete from setting").run();
            tx.change("delete from person").run();
        });
    }

    @Nested
    class Statements {
        @Test
        void everyKindOfValueComesBackAsItWent() {
            database.change(tx -> insertPerson(tx, 1, id(7), Instant.ofEpochMilli(5)));

            var found = database.read(tx -> tx.query("select * from person where id = :id")
                    .bind("id", id(1))
                    .one(row -> {
                        assertArrayEquals(id(1), row.bytes("id"));
                        assertArrayEquals(
                                blind(7), row.optionalBytes("login_blind").orElseThrow());
                        assertEquals("AGENT", row.text("role"));
                        assertEquals(Kind.AGENT, row.word("role", Kind.class));
                        assertTrue(row.flag("shortcuts"));
                        assertEquals(TestDatabase.NOON, row.time("created"));
                        assertEquals(5, row.number("last_seen"));
                        assertEquals(Optional.empty(), row.optionalText("password"));
                        return true;
                    }));

            assertEquals(Optional.of(true), found);
        }

        @Test
        void absentValuesGoInAndComeBackAsAbsent() {
            database.change(tx -> insertPerson(tx, 1, null, null));

            var found = database.read(tx -> tx.query("select login_blind, last_seen from person")
                    .one(row -> row.optionalBytes("login_blind").isEmpty()
                            && row.optionalTime("last_seen").isEmpty()
                            && row.optionalNumber("last_seen").isEmpty()));

            assertEquals(Optional.of(true), found);
        }

        @Test
        void aMissingValueWhereOneMustBeIsNamedByItsColumn() {
            database.change(tx -> insertPerson(tx, 1, null, null));

            var refused = assertThrows(
                    StoreException.class,
                    () -> database.read(
                            tx -> tx.query("select last_seen from person").list(row -> row.time("last_seen"))));

            assertEquals("expected a value in column last_seen, found none", refused.getMessage());
        }

        @Test
        void manyRowsMayLackAUniqueValue() {
            database.change(tx -> {
                insertPerson(tx, 1, null, null);
                insertPerson(tx, 2, null, null);
                insertPerson(tx, 3, id(7), null);
            });

            assertThrows(ConflictException.class, () -> database.change(tx -> insertPerson(tx, 4, id(7), null)));
            assertEquals(3, people());
        }

        @Test
        void aListOfIdsFindsItsRowsAndAnEmptyOneNone() {
            database.change(tx -> {
                insertPerson(tx, 1, null, null);
                insertPerson(tx, 2, null, null);
            });

            assertEquals(2, found(List.of(id(1), id(2), id(3))));
            assertEquals(0, found(List.of()));
            assertEquals(
                    List.of(),
                    database.read(tx -> tx.query("select name from setting where name in (<names>)")
                            .bindWords("names", List.of())
                            .list(row -> row.text("name"))));
        }

        @Test
        void aChangeSaysHowManyRowsItTook() {
            database.change(tx -> {
                insertSetting(tx, "a", "1");
                assertTrue(tx.change("update setting set value = '2' where name = 'a'")
                        .took());
                assertFalse(tx.change("update setting set value = '2' where name = 'b'")
                        .took());
            });

            var nothing = assertThrows(
                    StoreException.class,
                    () -> database.change(tx ->
                            tx.change("delete from setting where name = 'b'").runOnce()));
            assertEquals("expected to change one row, changed 0", nothing.getMessage());
        }

        @Test
        void theNumberOfAnInsertedRowIsTold() {
            var sql = "insert into sign_in_try (login_blind, at_time) values (:login_blind, :at_time)";

            var numbers = database.write(tx -> List.of(insertTry(tx, sql), insertTry(tx, sql)));

            assertEquals(numbers.getFirst() + 1, numbers.getLast());
        }

        private static long insertTry(Transaction tx, String sql) {
            return tx.change(sql)
                    .bind("login_blind", blind(1))
                    .bind("at_time", tx.now())
                    .runForKey("sequence");
        }

        private long found(List<byte[]> ids) {
            return database.read(tx -> tx.query("select count(*) from person where id in (<ids>)")
                    .bindIds("ids", ids)
                    .number());
        }
    }

    @Nested
    class UnitsOfWork {
        @Test
        void whatIsDoneTogetherIsTakenBackTogether() {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.change(tx -> {
                        insertSetting(tx, "a", "1");
                        throw new IllegalStateException("taken back");
                    }));

            assertEquals(List.of(), names());
        }

        @Test
        void whatFollowsComesInOrderAndAfterTheCommit() {
            var seen = new ArrayList<String>();

            database.change(tx -> {
                insertSetting(tx, "a", "1");
                tx.afterCommit(() -> seen.addAll(names()));
                tx.afterCommit(() -> seen.add("then"));
            });

            assertEquals(List.of("a", "then"), seen);
        }

        @Test
        void nothingFollowsWhatIsTakenBack() {
            var seen = new ArrayList<String>();

            assertThrows(
                    ConflictException.class,
                    () -> database.change(tx -> {
                        tx.afterCommit(() -> seen.add("never"));
                        insertSetting(tx, "a", "1");
                        insertSetting(tx, "a", "2");
                    }));

            assertEquals(List.of(), seen);
        }

        @Test
        void aFollowerThatFailsUndoesNothingAndStopsNobody() {
            var seen = new ArrayList<String>();

            database.change(tx -> {
                insertSetting(tx, "a", "1");
                tx.afterCommit(() -> {
                    throw new IllegalStateException("broken listener");
                });
                tx.afterCommit(() -> seen.add("next"));
            });

            assertEquals(List.of("next"), seen);
            assertEquals(List.of("a"), names());
        }

        @Test
        void oneWithinAnotherIsRefused() {
            assertThrows(IllegalStateException.class, () -> database.change(tx -> database.read(inner -> inner.now())));
        }

        @Test
        void itsTimeStandsStill() {
            assertEquals(TestDatabase.NOON, database.write(Transaction::now));
        }
    }

    @Nested
    @Tag("GEN-6")
    class Faults {
        @Test
        void aValueThatIsTooLongIsNotRepeated() {
            assertClean(
                    "22001",
                    assertThrows(StoreException.class, () -> change(tx -> insertSetting(tx, CANARY.repeat(9), ""))));
        }

        @Test
        void aDuplicateIsAConflictAndNotRepeated() {
            change(tx -> insertSetting(tx, CANARY, CANARY));

            assertClean(
                    "23505",
                    assertThrows(ConflictException.class, () -> change(tx -> insertSetting(tx, CANARY, CANARY))));
        }

        @Test
        void aStatementThatIsWrongIsNotRepeated() {
            assertClean(
                    "42X01",
                    assertThrows(
                            StoreException.class,
                            () -> change(
                                    tx -> tx.change("insert '" + CANARY + "'").run())));
        }

        @Test
        void aForgottenParameterIsAFaultOfTheProgramAndRepeatsNoOther() {
            assertClean(
                    "",
                    assertThrows(
                            StoreException.class,
                            () -> change(tx -> tx.change(INSERT_SETTING)
                                    .bind("name", CANARY)
                                    .run())));
        }

        @Test
        void whatGoesWrongBelowTheStatementsIsCleanToo() {
            assertClean(
                    "42X05",
                    assertThrows(
                            StoreException.class,
                            () -> change(tx -> tx.handle().execute("delete from missing where a = ?", CANARY))));
        }

        private void change(Consumer<Transaction> work) {
            database.change(work);
        }

        private static void assertClean(String state, StoreException fault) {
            var message = String.valueOf(fault.getMessage());
            assertFalse(message.contains("Erika"), message);
            assertEquals(state, fault.state());
            assertNull(fault.getCause());
            assertEquals(0, fault.getSuppressed().length);
            assertNotNull(fault.getStackTrace()[0]);
        }
    }

    private enum Kind {
        AGENT
    }

    private static void insertSetting(Transaction tx, String name, String value) {
        tx.change(INSERT_SETTING)
                .bind("name", name)
                .bind("value", value)
                .bind("changed", tx.now())
                .runOnce();
    }

    private static void insertPerson(Transaction tx, int number, byte @Nullable [] login, @Nullable Instant seen) {
        tx.change(INSERT_PERSON)
                .bind("id", id(number))
                .bind("login_blind", login == null ? null : blind(login[15]))
                .bind("name_sealed", new byte[] {1, 2, 3})
                .bind("shortcuts", true)
                .bind("created", tx.now())
                .bind("last_seen", seen)
                .runOnce();
    }

    private long people() {
        return database.read(tx -> tx.query("select count(*) from person").number());
    }

    private List<String> names() {
        return database.read(
                tx -> tx.query("select name from setting order by name").list(row -> row.text("name")));
    }

    private static byte[] id(int number) {
        return ByteBuffer.allocate(16).putInt(12, number).array();
    }

    private static byte[] blind(int number) {
        return ByteBuffer.allocate(32).putInt(28, number).array();
    }
}
