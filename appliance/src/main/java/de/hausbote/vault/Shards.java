package de.hausbote.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The 256 shard keys, each of which wraps the keys of every 256th contact. They stand outside the database, in a file that
 * is overwritten whenever one of them is replaced: that is how somebody is erased. Shared by all threads, guarded by its
 * own lock.
 *
 * <p>A replacement goes in two steps with the database between them: {@link #replace} puts a new key beside the old one,
 * {@link #finish} leaves the new one alone and puts all of them under a content key that no older file knows.
 */
final class Shards implements AutoCloseable {
    static final int COUNT = 256;
    static final long FIRST_GENERATION = 1;

    private final ShardFile file;
    private final KeyRing ring;
    private final SecureRandom random;
    private final Clock clock;
    private long generation;
    private List<ShardKey> keys = List.of();
    private Map<Integer, SortedMap<Integer, ShardKey>> byShard = Map.of();

    private Shards(ShardFile file, KeyRing ring, SecureRandom random, Clock clock) {
        this.file = file;
        this.ring = ring;
        this.random = random;
        this.clock = clock;
    }

    static void make(ShardFile file, SecureRandom random, Clock clock) {
        var now = Instant.ofEpochMilli(clock.millis());
        var keys = IntStream.range(0, COUNT)
                .mapToObj(shard -> new ShardKey(shard, 1, now, Key.random(random)))
                .toList();
        file.write(new ShardFile.Content(FIRST_GENERATION, keys));
        keys.forEach(each -> each.key().close());
    }

    /** Leaves an old form behind, and takes note of a generation that the ring does not know yet. */
    static Shards opened(ShardFile file, KeyRing ring, SecureRandom random, Clock clock) {
        var shards = new Shards(file, ring, random, clock);
        var content = file.read();
        shards.take(content.generation(), content.keys());
        if (shards.byShard.size() < COUNT) {
            throw ShardFile.damaged();
        }
        if (content.generation() == 0) {
            shards.keep(content.keys());
        } else if (content.generation() > ring.records().shards()) {
            ring.shardsHave(content.generation());
        }
        return shards;
    }

    /** The version under which a new contact of this shard is wrapped. */
    synchronized int newest(int shard) {
        return versions(shard).lastKey();
    }

    synchronized Optional<Key> key(int shard, int version) {
        return Optional.ofNullable(versions(shard).get(version))
                .map(found -> found.key().copy());
    }

    /**
     * Puts a new key beside the old one of each of these shards. One that is being replaced already keeps the new key it
     * has.
     */
    synchronized void replace(Collection<Integer> shards) {
        var fresh = shards.stream()
                .distinct()
                .filter(shard -> versions(shard).size() == 1)
                .map(this::next)
                .toList();
        if (!fresh.isEmpty()) {
            keep(Stream.concat(keys.stream(), fresh.stream()).toList());
        }
    }

    /** The shards that have two keys, with the version of the newer one. */
    synchronized SortedMap<Integer, Integer> replacing() {
        var replacing = new TreeMap<Integer, Integer>();
        byShard.forEach((shard, versions) -> {
            if (versions.size() > 1) {
                replacing.put(shard, versions.lastKey());
            }
        });
        return replacing;
    }

    /** Whether keys are alive that shall be destroyed. */
    synchronized boolean unfinished() {
        return !replacing().isEmpty() || ring.versions(Purpose.CONTENT).size() > 1;
    }

    /**
     * Destroys what {@link #replace} left beside the new keys: no contact's key is wrapped under it any more. The content key
     * under which it was ever sealed goes with it.
     */
    synchronized void finish() {
        if (!replacing().isEmpty()) {
            ring.renew(Purpose.CONTENT);
        }
        if (!unfinished()) {
            return;
        }
        var old =
                keys.stream().filter(key -> key.version() < newest(key.shard())).toList();
        keep(keys.stream().filter(key -> !old.contains(key)).toList());
        old.forEach(each -> each.key().close());
        ring.destroyKept(Purpose.CONTENT);
    }

    /** For the inventory: what there is. */
    synchronized List<ShardKey> all() {
        return keys;
    }

    @Override
    public synchronized void close() {
        keys.forEach(each -> each.key().close());
    }

    private SortedMap<Integer, ShardKey> versions(int shard) {
        return Optional.ofNullable(byShard.get(shard))
                .orElseThrow(() -> new IllegalArgumentException("no such shard: " + shard));
    }

    private ShardKey next(int shard) {
        return new ShardKey(shard, newest(shard) + 1, Instant.ofEpochMilli(clock.millis()), Key.random(random));
    }

    /** The file first: a ring that is one behind is a crash, one that is ahead would be an older file put back. */
    private void keep(List<ShardKey> changed) {
        if (ring.records().shards() < generation) {
            ring.shardsHave(generation);
        }
        file.write(new ShardFile.Content(generation + 1, changed));
        take(generation + 1, changed);
        ring.shardsHave(generation);
    }

    private void take(long taken, List<ShardKey> changed) {
        generation = taken;
        keys = changed;
        var map = new HashMap<Integer, SortedMap<Integer, ShardKey>>();
        for (var key : changed) {
            map.computeIfAbsent(key.shard(), _ -> new TreeMap<>()).put(key.version(), key);
        }
        byShard = map;
    }
}
