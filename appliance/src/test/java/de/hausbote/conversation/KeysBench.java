package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The keys of a million contacts: what wrapping all of them anew takes, and erasing one or a hundred. Beside it, in the
 * same run, the same rows written back as they are, in the same portions and without any cryptography: what the database
 * alone costs. Run by {@code scripts/bench keys}.
 */
@Tag("KEY-9")
@Tag("RET-6")
class KeysBench {
    private static final int MILLION = Integer.getInteger("bench.contacts", 1_000_000);
    private static final int SHARDS = 256;
    private static final byte[] FIRST = new byte[16];

    @TempDir
    Path folder;

    private final ContactKeyTable table = new ContactKeyTable();
    private KeyHouse house;
    private List<ContactId> contacts;

    @BeforeEach
    void build() {
        house = KeyHouse.in(folder);
        contacts = house.contacts(MILLION);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void keys() {
        var warm = took(() -> house.erasure().erase(contacts.subList(0, 1)));
        var one = took(() -> house.erasure().erase(contacts.subList(1, 2)));
        var hundred = took(() -> house.erasure().erase(contacts.subList(2, 102)));
        var alone = took(this::writeBack);
        var all = took(this::rotate);
        var resumed = took(this::rotateInTwoParts);

        print("the same rows written back, no keys", alone, alone);
        print("all keys wrapped anew", all, alone);
        print("the same, killed in the middle and begun again", resumed, alone);
        print("first key erased", warm, alone);
        print("one key erased", one, alone);
        print("a hundred keys erased in a batch", hundred, alone);
        var sample = contacts.subList(0, 10_000);
        assertEquals(sample.size() - 102, house.opening(sample).size());
    }

    private Rotation rotation() {
        return new Rotation(house.vault(), List.of(house.holder()));
    }

    private void rotate() {
        var rotation = rotation();
        rotation.begin(Purpose.CONTENT);
        rotation.work(Purpose.CONTENT, _ -> {});
        assertEquals(List.of(), rotation.unfinished());
    }

    private void rotateInTwoParts() {
        var rotation = rotation();
        rotation.begin(Purpose.CONTENT);
        assertThrows(
                CancellationException.class,
                () -> rotation.work(Purpose.CONTENT, progress -> {
                    if (progress.done() > progress.of() / 2) {
                        throw new CancellationException("killed");
                    }
                }));
        house.restart();
        rotation().work(Purpose.CONTENT, _ -> {});
        assertEquals(List.of(), rotation().unfinished());
    }

    private void writeBack() {
        for (var shard = 0; shard < SHARDS; shard++) {
            var after = FIRST;
            for (var some = next(shard, after); !some.isEmpty(); some = next(shard, after)) {
                var rows = some;
                house.database().change(tx -> table.rewrap(tx, rows, same -> same));
                after = some.getLast().contact().bytes();
            }
        }
    }

    private List<ContactKeyTable.Found> next(int shard, byte[] after) {
        return house.database().read(tx -> older(tx, shard, after));
    }

    private List<ContactKeyTable.Found> older(Transaction tx, int shard, byte[] after) {
        return table.older(tx, shard, Integer.MAX_VALUE, after);
    }

    private static Duration took(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void print(String what, Duration took, Duration baseline) {
        System.out.printf(
                Locale.ROOT,
                "BENCH | %-50s | %9.2f s | %6.3f%n",
                what,
                took.toMillis() / 1000.0,
                (double) took.toNanos() / baseline.toNanos());
    }
}
