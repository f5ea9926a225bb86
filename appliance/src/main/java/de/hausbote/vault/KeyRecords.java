package de.hausbote.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the file {@code keys} holds once it is open: the age of the root key, the generation of the file
 * {@code shards} that belongs to it, the keys that are alive, and what is remembered of those that are not.
 *
 * <p>Written form 2: version and time of the root key; the generation; the number of keys, then each with its purpose, version, time, booked
 * uses and bytes; the number of destroyed ones, then each with its purpose, version and two times. Form 1, which is only
 * read, knew no times, generations and destroyed keys.
 */
record KeyRecords(RootAge root, long shards, List<DomainKey> keys, List<DestroyedKey> destroyed) {
    private static final int HEAD = 3 * Integer.BYTES + 2 * Long.BYTES;
    private static final int ALIVE = 2 * Integer.BYTES + 2 * Long.BYTES + Key.LENGTH;
    private static final int GONE = 2 * Integer.BYTES + 2 * Long.BYTES;

    KeyRecords {
        keys = List.copyOf(keys);
        destroyed = List.copyOf(destroyed);
    }

    KeyRecords with(List<DomainKey> others) {
        return new KeyRecords(root, shards, others, destroyed);
    }

    KeyRecords with(RootAge age) {
        return new KeyRecords(age, shards, keys, destroyed);
    }

    KeyRecords withShards(long generation) {
        return new KeyRecords(root, generation, keys, destroyed);
    }

    KeyRecords withDestroyed(List<DestroyedKey> others) {
        return new KeyRecords(root, shards, keys, others);
    }

    /** The caller wipes it. */
    byte[] written() {
        var list = ByteBuffer.allocate(HEAD + keys.size() * ALIVE + destroyed.size() * GONE);
        list.putInt(root.version()).putLong(root.created().toEpochMilli()).putLong(shards);
        list.putInt(keys.size());
        keys.forEach(key -> write(list, key));
        list.putInt(destroyed.size());
        for (var each : destroyed) {
            list.putInt(each.purpose().code()).putInt(each.version());
            list.putLong(each.created().toEpochMilli()).putLong(each.destroyed().toEpochMilli());
        }
        return list.array();
    }

    private static void write(ByteBuffer list, DomainKey key) {
        list.putInt(key.purpose().code()).putInt(key.version());
        list.putLong(key.created().toEpochMilli()).putLong(key.booked());
        try (var copy = key.copy()) {
            var bytes = copy.getEncoded();
            list.put(bytes);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Nothing when this is no such list. */
    static Optional<KeyRecords> read(byte[] written) {
        var list = ByteBuffer.wrap(written);
        try {
            var root = new RootAge(list.getInt(), time(list));
            var shards = list.getLong();
            var keys = new ArrayList<DomainKey>();
            for (var left = list.getInt(); left > 0; left--) {
                keys.add(new DomainKey(purpose(list), list.getInt(), time(list), list.getLong(), key(list)));
            }
            var destroyed = new ArrayList<DestroyedKey>();
            for (var left = list.getInt(); left > 0; left--) {
                destroyed.add(new DestroyedKey(purpose(list), list.getInt(), time(list), time(list)));
            }
            return Optional.of(new KeyRecords(root, shards, keys, destroyed)).filter(_ -> !list.hasRemaining());
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The same for a list in form 1: the number of keys, then each with its purpose, version, booked uses and bytes. */
    static Optional<KeyRecords> readFirstForm(byte[] written) {
        var list = ByteBuffer.wrap(written);
        try {
            var keys = new ArrayList<DomainKey>();
            for (var left = list.getInt(); left > 0; left--) {
                keys.add(new DomainKey(purpose(list), list.getInt(), DomainKey.UNKNOWN, list.getLong(), key(list)));
            }
            return Optional.of(new KeyRecords(new RootAge(1, DomainKey.UNKNOWN), 0, keys, List.of()))
                    .filter(_ -> !list.hasRemaining());
        } catch (BufferUnderflowException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Purpose purpose(ByteBuffer list) {
        return Purpose.coded(list.getInt()).orElseThrow(() -> new IllegalArgumentException("a purpose of no program"));
    }

    private static Instant time(ByteBuffer list) {
        return Instant.ofEpochMilli(list.getLong());
    }

    private static Key key(ByteBuffer list) {
        var bytes = new byte[Key.LENGTH];
        list.get(bytes);
        return Key.of(bytes);
    }
}
