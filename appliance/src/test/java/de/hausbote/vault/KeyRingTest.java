package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyRingTest {
    private static final Place PLACE = Place.of("person", "name", 1);

    @TempDir
    Path data;

    private final SecureRandom random = new SecureRandom();
    private final RecordCipher cipher = new RecordCipher(random);

    private KeyRingFile file() {
        return new KeyRingFile(
                Folder.made(data), Key.of(new byte[Key.LENGTH]), cipher, new HouseId(new byte[HouseId.LENGTH]));
    }

    private static KeyRecords with(DomainKey key) {
        return new KeyRecords(new RootAge(1, PreparedVault.NOON), 1, List.of(key), List.of());
    }

    @Test
    @Tag("KEY-3")
    void purposeGetsANewKeyBeforeItsOldOneIsUsedTooOften() {
        var almostUsedUp = KeyRing.MOST_USES - KeyRing.BOOKED_AT_ONCE / 2;
        file().write(with(new DomainKey(Purpose.STAFF, 1, PreparedVault.NOON, almostUsedUp, Key.random(random))));
        var ring = KeyRing.opened(file(), random, PreparedVault.CLOCK);

        try (var key = ring.forSealing(Purpose.STAFF)) {
            assertEquals(2, key.version());
        }
    }

    @Test
    void oldKeyGoesOnOpening() {
        file().write(with(
                new DomainKey(Purpose.STAFF, 1, PreparedVault.NOON, KeyRing.MOST_USES, Key.of(new byte[Key.LENGTH]))));
        var ring = KeyRing.opened(file(), random, PreparedVault.CLOCK);
        var old = cipher.seal(Key.of(new byte[Key.LENGTH]), 1, Purpose.STAFF.name(), PLACE, new byte[] {1});
        var seal = new DomainSeal(Purpose.STAFF, ring, cipher);

        var renewed = seal.seal(PLACE, new byte[] {2});

        assertEquals(1, seal.open(PLACE, old)[0]);
        assertEquals(2, seal.open(PLACE, renewed)[0]);
    }

    @Test
    @Tag("KEY-3")
    void usesAreBookedBeforeTheyAreMade() {
        var ring = KeyRing.made(file(), random, PreparedVault.CLOCK);
        for (var i = 0; i < 10; i++) {
            ring.forSealing(Purpose.STAFF).close();
        }

        var booked = file().read().keys().stream()
                .filter(key -> key.purpose() == Purpose.STAFF)
                .mapToLong(DomainKey::booked)
                .sum();
        assertEquals(KeyRing.BOOKED_AT_ONCE, booked);
    }

    @Test
    @Tag("KEY-10")
    void purposeThatIsYoungerThanTheFileGetsItsKey() {
        file().write(with(new DomainKey(Purpose.STAFF, 1, PreparedVault.NOON, 0, Key.random(random))));

        KeyRing.opened(file(), random, PreparedVault.CLOCK);

        var purposes = file().read().keys().stream().map(DomainKey::purpose).toList();
        assertTrue(purposes.containsAll(List.of(Purpose.values())));
        assertEquals(Purpose.values().length, purposes.size());
    }
}
