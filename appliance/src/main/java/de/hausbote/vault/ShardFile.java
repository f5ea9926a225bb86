package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The file {@code shards}, of fixed size, replaced as a whole; what stood there is overwritten.
 *
 * <p>Form 2: a head of 4096 bytes (mark, number of the house, generation, zeros), then per shard a slot of two halves of
 * 128 bytes: two, because while a shard key is being replaced the old and the new one both stand there. A half: version
 * (4 bytes, 0 = empty), time (8), the sealed key, zeros. Every key is sealed together with the generation. Form 1, which is
 * only read, has another mark, no generation and no times.
 */
final class ShardFile {
    static final String NAME = "shards";
    static final int HEAD = 4096;
    static final int HALF = 128;
    static final int HALVES = 2;
    static final int LENGTH = HEAD + Shards.COUNT * HALVES * HALF;

    private static final byte[] MARK = "HBSHARD2".getBytes(US_ASCII);
    private static final byte[] FIRST_MARK = "HBSHARD1".getBytes(US_ASCII);
    private static final int SEALED = Key.LENGTH + RecordCipher.OVERHEAD;

    private final Folder folder;
    private final KeyRing ring;
    private final HouseId house;
    private final RecordCipher cipher;

    ShardFile(Folder folder, KeyRing ring, HouseId house, RecordCipher cipher) {
        this.folder = folder;
        this.ring = ring;
        this.house = house;
        this.cipher = cipher;
    }

    /** What the file holds; generation 0 is form 1. */
    record Content(long generation, List<ShardKey> keys) {}

    Content read() {
        var file = folder.read(NAME);
        if (file.length != LENGTH) {
            throw damaged();
        }
        var generation = generation(file);
        refuseOther(generation);
        var keys = new ArrayList<ShardKey>();
        for (var slot = 0; slot < Shards.COUNT * HALVES; slot++) {
            read(file, slot, generation, keys);
        }
        return new Content(generation, List.copyOf(keys));
    }

    /** Seals all keys under the newest content key. Durable when it returns. */
    void write(Content content) {
        var file = ByteBuffer.allocate(LENGTH).put(head(content.generation()));
        var filled = new int[Shards.COUNT];
        try (var wrapping = ring.current(Purpose.Use.INTERNAL, Purpose.CONTENT)) {
            for (var key : content.keys()) {
                var slot = key.shard() * HALVES + filled[key.shard()]++;
                file.position(offset(slot)).putInt(key.version());
                file.putLong(key.created().toEpochMilli()).put(sealed(wrapping, key, content.generation()));
            }
        }
        folder.replaceForGood(NAME, file.array());
    }

    private byte[] sealed(KeyRing.Versioned wrapping, ShardKey key, long generation) {
        var plain = key.key().getEncoded();
        try {
            var place = place(key.shard(), key.version(), key.created(), generation);
            return cipher.seal(wrapping.key(), wrapping.version(), Purpose.CONTENT.name(), place, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private long generation(byte[] file) {
        if (Arrays.equals(Arrays.copyOf(file, HEAD), head(FIRST_MARK, 0))) {
            return 0;
        }
        var generation = ByteBuffer.wrap(file).getLong(MARK.length + HouseId.LENGTH);
        if (generation < 1 || !Arrays.equals(Arrays.copyOf(file, HEAD), head(generation))) {
            throw damaged();
        }
        return generation;
    }

    /** The ring may be one behind: then the power went between the two files. */
    private void refuseOther(long generation) {
        var expected = ring.records().shards();
        if (generation < expected) {
            throw outdated();
        }
        if (generation > expected + 1) {
            throw damaged();
        }
    }

    private void read(byte[] file, int number, long generation, List<ShardKey> keys) {
        var slot = ByteBuffer.wrap(file, offset(number), HALF);
        if (isEmpty(slot)) {
            return;
        }
        var shard = number / HALVES;
        var version = slot.getInt();
        var created = generation == 0 ? DomainKey.UNKNOWN : Instant.ofEpochMilli(slot.getLong());
        var place = generation == 0
                ? firstPlace(shard, number % HALVES, version)
                : place(shard, version, created, generation);
        var sealed = new byte[SEALED];
        slot.get(sealed);
        if (version < 1 || !isEmpty(slot)) {
            throw damaged();
        }
        keys.add(new ShardKey(shard, version, created, opened(place, sealed)));
    }

    private Key opened(Place place, byte[] sealed) {
        try {
            return Key.of(cipher.open(
                    version -> ring.version(Purpose.CONTENT, version), Purpose.CONTENT.name(), place, sealed));
        } catch (SealBrokenException broken) {
            if (ring.isPast(Purpose.CONTENT, RecordCipher.version(sealed))) {
                throw outdated();
            }
            throw damaged();
        }
    }

    private byte[] head(long generation) {
        return head(MARK, generation);
    }

    private byte[] head(byte[] mark, long generation) {
        return ByteBuffer.allocate(HEAD)
                .put(mark)
                .put(house.bytes())
                .putLong(generation)
                .array();
    }

    private Place place(int shard, int version, Instant created, long generation) {
        return Place.of("vault", NAME, house.bytes())
                .format(2)
                .with("shard", shard)
                .with("created", created.toEpochMilli())
                .with("generation", generation)
                .revision(version);
    }

    private Place firstPlace(int shard, int half, int version) {
        return Place.of("vault", NAME, house.bytes())
                .with("shard", shard)
                .with("half", half)
                .revision(version);
    }

    private static int offset(int slot) {
        return HEAD + slot * HALF;
    }

    /** What is left of the slot. */
    private static boolean isEmpty(ByteBuffer slot) {
        var rest = new byte[slot.remaining()];
        slot.duplicate().get(rest);
        return Arrays.equals(rest, new byte[rest.length]);
    }

    static VaultRefusedException damaged() {
        return new VaultRefusedException(
                Code.VAULT_DAMAGED,
                "The file vault/" + NAME + " is damaged; bring the vault folder back from its backup.");
    }

    private static VaultRefusedException outdated() {
        return new VaultRefusedException(
                Code.VAULT_OUTDATED,
                "The file vault/" + NAME + " is older than the file vault/" + KeyRingFile.NAME
                        + "; bring the newest one of both back from the backup.");
    }
}
