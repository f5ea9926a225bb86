package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All on one database, which stands at two steps; what is refused leaves it as it was. */
@TestInstance(Lifecycle.PER_CLASS)
class SchemaTest {
    private static final SchemaStep FIRST =
            new SchemaStep(1, "first", "create table a (b int); insert into a values 1;");
    private static final SchemaStep SECOND = new SchemaStep(2, "second", "alter table a add column c int");
    private static final SchemaStep THIRD =
            new SchemaStep(3, "third", "create table d (e int); insert into nowhere values 1");

    @TempDir
    static Path folder;

    private Database database;

    @BeforeAll
    void open() {
        var settings = StoreSettings.in(folder.resolve("db"));
        var clock = Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC);
        database = Database.open(settings, TestDatabase.KEY, clock, new Schema(List.of(FIRST)));
        new Schema(List.of(FIRST, SECOND)).bringUpToDate(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void newStepsAreAppliedOnceAndInOrder() {
        new Schema(List.of(FIRST, SECOND)).bringUpToDate(database);

        assertEquals(1, number("select count(*) from a where c is null"));
        assertEquals(2, steps());
    }

    @Test
    void aStepThatFailsIsTakenBackWholeAndSaysWhichStatementFailed() {
        assertRefused(new Schema(List.of(FIRST, SECOND, THIRD)), "statement 2 of schema step 3 (SQLState 42X05)");

        assertEquals(2, steps());
        assertEquals(0, number("select count(*) from sys.systables where tablename = 'D'"));
    }

    @Test
    void aStepThatWasEditedAfterwardsIsRefused() {
        var edited = new SchemaStep(1, "first", FIRST.sql() + " ");

        assertRefused(
                new Schema(List.of(edited, SECOND)), "schema step 1 was applied to this database in another form");
    }

    @Test
    void aDatabaseOfANewerProgramIsRefusedWithTheWayOut() {
        assertRefused(
                new Schema(List.of(FIRST)),
                "the database was written by a newer Hausbote: it stands at step 2, this program knows 1."
                        + " Start the newer program, or restore a backup from before the upgrade");
    }

    @Test
    void stepsWithAGapAreRefused() {
        assertThrows(StoreException.class, () -> new Schema(List.of(FIRST, THIRD)));
    }

    @Test
    void everySchemaFileStandsInTheList() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/schema"))) {
            var named = Files.readAllLines(Path.of("src/main/resources/schema/steps"));
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(file -> file.endsWith(".sql"))
                            .sorted()
                            .toList(),
                    named);
        }
    }

    private void assertRefused(Schema schema, String message) {
        var refused = assertThrows(StoreException.class, () -> schema.bringUpToDate(database));
        assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
    }

    private long steps() {
        return number("select count(*) from schema_step");
    }

    private long number(String sql) {
        return database.read(tx -> tx.query(sql).number());
    }
}
