package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementsTest extends WithADatabase {
    private static final String INSERT_PERSON = """
            insert into person (id, login_blind, name_sealed, role, state, language, theme, shortcuts, created,
                                last_seen, revision)
            values (:id, :login_blind, :name_sealed, 'AGENT', 'INVITED', 'de', 'light', :shortcuts, :created,
                    :last_seen, 0)
            """;

    private enum Kind {
        AGENT
    }

    @Test
    void everyKindOfValueComesBackAsItWent() {
        database.change(tx -> insertPerson(tx, 1, id(7), Instant.ofEpochMilli(5)));

        var found = database.read(tx -> tx.query("select * from person where id = :id")
                .bind("id", id(1))
                .one(row -> {
                    assertArrayEquals(id(1), row.bytes("id"));
                    assertArrayEquals(blind(7), row.optionalBytes("login_blind").orElseThrow());
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
            assertTrue(
                    tx.change("update setting set value = '2' where name = 'a'").took());
            assertFalse(
                    tx.change("update setting set value = '2' where name = 'b'").took());
        });

        var nothing = assertThrows(
                StoreException.class,
                () -> database.change(
                        tx -> tx.change("delete from setting where name = 'b'").runOnce()));
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

    private static byte[] id(int number) {
        return ByteBuffer.allocate(16).putInt(12, number).array();
    }

    private static byte[] blind(int number) {
        return ByteBuffer.allocate(32).putInt(28, number).array();
    }
}
