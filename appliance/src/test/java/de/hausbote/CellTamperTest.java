package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelEvent.WishReported;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.message.Sender;
import de.hausbote.vault.SealBrokenException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every sealed cell of the database, changed in every way: bits, length, the value of another row, column or contact, and
 * its own value from before. Whoever looks at it through the product is refused, and nothing of it comes out.
 */
@Tag("KEY-2")
class CellTamperTest {
    private static final Sender ANNA = new Sender("4915112345678", "DE.111", "Anna A.", "anna");
    private static final Sender BERT = new Sender("4917700000000", "DE.222", "Bert B.", "bert");

    /** Written for later; so far only whether it is there is read. */
    private static final Set<String> NOBODY_OPENS = Set.of("message.quote_sealed");
    /** Alone in its table, and too long for the others: AgreedListsTest exchanges it. */
    private static final Set<String> ALONE = Set.of("agreed_list.list_sealed");

    /** So much fits into every sealed column. */
    private static final int NARROWEST = 256;

    @TempDir
    Path folder;

    private final Random random = new Random(23);
    private House house;
    private CellLooks looks;
    private Cells cells;
    private List<byte[]> everyValue;

    /** How often each column is changed. */
    int attempts() {
        return 40;
    }

    @BeforeEach
    void live() {
        house = House.in(folder.resolve("house"));
        cells = new Cells(house.database());
        house.settings()
                .change(
                        house.admin(),
                        new HouseSettings.Values(HouseSettings.ProfileNames.SHOWN, HouseSettings.Changes.KEPT, "Haus"));
        var filled = new FilledHouse(house);
        filled.activate("ada", "Ada Agentin");
        filled.activate("jan", "Jan Agent");
        filled.talk(ANNA, "a");
        filled.talk(BERT, "b");
        List.of(ANNA, BERT).forEach(this::wantNoMore);
        filled.sign();
        looks = new CellLooks(house, List.of(ANNA, BERT));
        filled.write(ANNA, "zuerst");
        var before = cells.values();
        filled.write(ANNA, "danach");
        everyValue = Stream.concat(before.stream(), cells.values().stream())
                .filter(value -> value.length <= NARROWEST)
                .toList();
    }

    /** The answer of the house has left: what waits is the agent's. */
    private void wantNoMore(Sender sender) {
        var wish = new WishReported(House.ROUTE, sender, WishReported.Wish.STOP, house.now());
        house.change(tx -> {
            house.conversations().wished(tx, house.account(), wish);
            tx.change("update message set state = 'SENT' where direction = 'OUT' and author is null")
                    .run();
        });
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void everySealedColumnIsLookedAt() {
        var columns = new TreeSet<>(cells.columns());
        columns.removeAll(looks.all().keySet());
        columns.removeAll(ALONE);

        assertEquals(NOBODY_OPENS, columns);
    }

    @TestFactory
    Stream<DynamicTest> nothingThatWasChangedComesOut() {
        return looks.all().entrySet().stream()
                .map(look ->
                        DynamicTest.dynamicTest(look.getKey(), () -> assertRefused(look.getKey(), look.getValue())));
    }

    private void assertRefused(String column, CellLooks.Look look) {
        var truth = look.read().get().orElseThrow();
        var candidates = cells.of(column, look.rows());
        assertTrue(candidates.size() > 1, "there is something to exchange");
        for (var attempt = 0; attempt < attempts(); attempt++) {
            var cell = candidates.get(random.nextInt(candidates.size()));
            cells.put(column, cell.row(), changed(cell.value()));
            assertFalse(comesOut(look), () -> column + " was read though it was changed");
            cells.put(column, cell.row(), cell.value());
        }
        assertEquals(truth, look.read().get().orElseThrow());
    }

    private static boolean comesOut(CellLooks.Look look) {
        try {
            return look.read().get().isPresent();
        } catch (SealBrokenException refused) {
            return false;
        }
    }

    private byte[] changed(byte[] value) {
        var changed = switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(value, random.nextInt(value.length));
            case 1 -> Arrays.copyOf(value, value.length + 1 + random.nextInt(20));
            case 2 -> flipped(value, random.nextInt(value.length));
            case 3 -> flipped(value, random.nextInt(Math.min(value.length, 17)));
            default -> everyValue.get(random.nextInt(everyValue.size()));
        };
        return Arrays.equals(changed, value) ? flipped(value, 0) : changed;
    }

    private byte[] flipped(byte[] value, int at) {
        var changed = value.clone();
        changed[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return changed;
    }
}
