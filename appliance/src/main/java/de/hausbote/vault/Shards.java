package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The 256 shard keys, each of which wraps the keys of every 256th contact. They stand outside the database, in a file of
 * fixed size whose slots are overwritten in place: that is how somebody is erased. Thread-safe.
 *
 * <p>A slot has two halves: while a shard key is being replaced, the old and the new one both stand there. The file:
 * a head (mark, number of the house, zeros), then per slot two halves, each a version (4 bytes, 0 = empty), the sealed
 * key, zeros.
 */
final class Shards implements AutoCloseable {
    static final String NAME = "shards";
    static final int COUNT = 256;
    static final int HEAD = 4096;
    static final int HALF = 128;
    static final int HALVES = 2;

    private static final byte[] MARK = "HBSHARD1".getBytes(US_ASCII);
    private static final int SEALED = Key.LENGTH + RecordCipher.OVERHEAD;

    private final Map<ShardKey, Key> keys;

    private record ShardKey(int shard, int version) {}

    private Shards(Map<ShardKey, Key> keys) {
        this.keys = keys;
    }

    static void make(Folder folder, KeyRing ring, HouseId house, RecordCipher cipher, SecureRandom random) {
        var file = ByteBuffer.allocate(HEAD + COUNT * HALVES * HALF).put(head(house));
        for (var shard = 0; shard < COUNT; shard++) {
            try (var content = ring.current(Purpose.Use.INTERNAL, Purpose.CONTENT);
                    var key = Key.random(random)) {
                var plain = key.getEncoded();
                var sealed = cipher.seal(
                        content.key(), content.version(), Purpose.CONTENT.name(), place(house, shard, 0, 1), plain);
                Arrays.fill(plain, (byte) 0);
                file.position(offset(shard, 0)).putInt(1).put(sealed);
            }
        }
        folder.replace(NAME, file.array());
    }

    static Shards opened(Folder folder, KeyRing ring, HouseId house, RecordCipher cipher) {
        var file = folder.read(NAME);
        if (file.length != HEAD + COUNT * HALVES * HALF || !Arrays.equals(Arrays.copyOf(file, HEAD), head(house))) {
            throw damaged();
        }
        var shards = new Shards(new HashMap<>());
        for (var shard = 0; shard < COUNT; shard++) {
            for (var half = 0; half < HALVES; half++) {
                shards.open(file, shard, half, ring, house, cipher);
            }
            if (shards.newest(shard) == 0) {
                throw damaged();
            }
        }
        return shards;
    }

    /** The version under which a new contact of this shard is wrapped. */
    int newest(int shard) {
        return keys.keySet().stream()
                .filter(key -> key.shard == shard)
                .mapToInt(ShardKey::version)
                .max()
                .orElse(0);
    }

    Optional<Key> key(int shard, int version) {
        return Optional.ofNullable(keys.get(new ShardKey(shard, version))).map(Key::copy);
    }

    @Override
    public void close() {
        keys.values().forEach(Key::close);
    }

    private void open(byte[] file, int shard, int half, KeyRing ring, HouseId house, RecordCipher cipher) {
        var slot = ByteBuffer.wrap(file, offset(shard, half), HALF);
        var version = slot.getInt();
        var sealed = new byte[SEALED];
        slot.get(sealed);
        if (version == 0 && isEmpty(sealed) && isEmpty(rest(slot))) {
            return;
        }
        try {
            var place = place(house, shard, half, version);
            var plain = cipher.open(v -> ring.version(Purpose.CONTENT, v), Purpose.CONTENT.name(), place, sealed);
            keys.put(new ShardKey(shard, version), Key.of(plain));
        } catch (SealBrokenException _) {
            throw damaged();
        }
        if (!isEmpty(rest(slot))) {
            throw damaged();
        }
    }

    private static byte[] head(HouseId house) {
        return ByteBuffer.allocate(HEAD).put(MARK).put(house.bytes()).array();
    }

    private static int offset(int shard, int half) {
        return HEAD + (shard * HALVES + half) * HALF;
    }

    private static byte[] rest(ByteBuffer slot) {
        var rest = new byte[slot.remaining()];
        slot.duplicate().get(rest);
        return rest;
    }

    private static boolean isEmpty(byte[] bytes) {
        return Arrays.equals(bytes, new byte[bytes.length]);
    }

    private static Place place(HouseId house, int shard, int half, int version) {
        return Place.of("vault", NAME, house.bytes())
                .with("shard", shard)
                .with("half", half)
                .revision(version);
    }

    private static VaultRefusedException damaged() {
        return new VaultRefusedException(
                Code.VAULT_DAMAGED,
                "The file vault/" + NAME + " is damaged; bring the vault folder back from its backup.");
    }
}
