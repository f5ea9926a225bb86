package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys of contacts: each opens for its contact, in its shard, and few lie open in memory. */
final class ContactKeysTest {
    private static final byte[] ANNA = id(2);
    private static final byte[] BERT = id(3);
    private static final Place PLACE =
            Place.of("message", "content", id(1)).with("direction", "in").revision(3);
    private static final int ATTEMPTS = 10_000;

    @TempDir
    static Path folder;

    private static Vault vault;

    @BeforeAll
    static void open() {
        vault = Vault.open(PreparedVault.in(folder));
    }

    @AfterAll
    static void close() {
        vault.close();
    }

    private static byte[] id(int number) {
        return ByteBuffer.allocate(16).putInt(number).array();
    }

    @Test
    @Tag("KEY-11")
    void onlyTheKeysUsedLastLieOpenInMemory() {
        var first = vault.newContactKey(id(1_000));
        var text = vault.contact(id(1_000), first).sealText(PLACE, "first");
        for (var contact = 1; contact < ContactKeys.MOST + 100; contact++) {
            vault.contact(id(1_000 + contact), vault.newContactKey(id(1_000 + contact)));
        }

        assertEquals(ContactKeys.MOST, vault.openContacts());
        assertEquals("first", vault.contact(id(1_000), first).openText(PLACE, text), "it is opened again when needed");
        assertEquals(ContactKeys.MOST, vault.openContacts());
    }

    @Test
    void opensOnlyForItsContact() {
        var key = vault.newContactKey(BERT);

        assertThrows(SealBrokenException.class, () -> vault.contact(ANNA, key));
    }

    @Test
    void wrappedKeyComesBackFromItsBytes() {
        var key = vault.newContactKey(ANNA);
        var value = vault.contact(ANNA, key).sealText(PLACE, "x");

        var decoded = WrappedKey.decode(key.encoded());

        assertEquals(key.shard(), decoded.shard());
        assertEquals("x", vault.contact(ANNA, decoded).openText(PLACE, value));
        assertEquals(
                "x",
                vault.contact(ANNA, new WrappedKey(key.shard(), key.shardVersion(), key.wrapped()))
                        .openText(PLACE, value));
    }

    @Test
    @Tag("KEY-2")
    void tamperedWrappedKeyIsRefused() {
        var tampering = new Tampering(4);
        var key = vault.newContactKey(ANNA);
        for (var i = 0; i < ATTEMPTS; i++) {
            var changed = new WrappedKey(key.shard(), 1, tampering.flipped(key.wrapped()));
            assertThrows(SealBrokenException.class, () -> vault.contact(ANNA, changed));
        }
    }

    @Test
    void keyInAnotherShardIsRefused() {
        var key = vault.newContactKey(ANNA);
        var moved = new WrappedKey((key.shard() + 1) % 256, 1, key.wrapped());
        var newer = new WrappedKey(key.shard(), 2, key.wrapped());

        assertThrows(SealBrokenException.class, () -> vault.contact(ANNA, moved));
        assertTrue(newer.shardVersion() > key.shardVersion());
    }

    @Test
    void moreContactsThanAreRememberedStillOpen() {
        var keys = new ArrayList<WrappedKey>();
        var values = new ArrayList<byte[]>();
        for (var i = 0; i < 5000; i++) {
            keys.add(vault.newContactKey(id(i)));
            values.add(vault.contact(id(i), keys.get(i)).sealText(PLACE, "x" + i));
        }

        for (var i = 0; i < 5000; i++) {
            assertEquals("x" + i, vault.contact(id(i), keys.get(i)).openText(PLACE, values.get(i)));
        }
    }

    @Test
    void keysSpreadOverAllShards() {
        var shards = new HashSet<Integer>();
        for (var i = 0; i < 10_000; i++) {
            shards.add(vault.newContactKey(ANNA).shard());
        }

        assertEquals(256, shards.size());
    }
}
