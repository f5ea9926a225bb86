package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatabaseTest extends WithADatabase {
    private static final String CANARY = "Erika Mustermann, +49 151 12345678";

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

    private List<String> names() {
        return database.read(
                tx -> tx.query("select name from setting order by name").list(row -> row.text("name")));
    }
}
