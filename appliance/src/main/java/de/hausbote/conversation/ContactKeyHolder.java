package de.hausbote.conversation;

import de.hausbote.store.Database;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.ShardKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Contacts' keys in the database, which are wrapped anew when the keys of their shards are replaced. The rows tell what is
 * left to do. Used by one thread at a time.
 */
final class ContactKeyHolder implements KeyHolder {
    private static final byte[] FIRST = new byte[16];

    private final ContactKeyTable table = new ContactKeyTable();
    private final Database database;
    private final ShardKeys shards;
    /** Shards of which no key is left under an older version; none can come back. */
    private final Set<Map.Entry<Integer, Integer>> through = new HashSet<>();

    ContactKeyHolder(Database database, ShardKeys shards) {
        this.database = database;
        this.shards = shards;
    }

    @Override
    public Purpose purpose() {
        return Purpose.CONTENT;
    }

    @Override
    public long total() {
        return database.read(table::count);
    }

    @Override
    public long waiting() {
        var replacing = shards.replacing();
        if (replacing.isEmpty()) {
            return 0;
        }
        return database.read(table::countVersions).stream()
                .filter(counted -> counted.version() < replacing.getOrDefault(counted.shard(), 0))
                .mapToLong(ContactKeyTable.Counted::keys)
                .sum();
    }

    /** The keys of one shard. */
    @Override
    public int bringSome() {
        for (var shard : shards.replacing().entrySet()) {
            if (!through.contains(shard)) {
                var brought = bring(shard.getKey(), shard.getValue());
                through.add(Map.entry(shard.getKey(), shard.getValue()));
                if (brought > 0) {
                    return brought;
                }
            }
        }
        return 0;
    }

    private int bring(int shard, int version) {
        var brought = 0;
        var after = FIRST;
        for (var some = next(shard, version, after); !some.isEmpty(); some = next(shard, version, after)) {
            var old = some;
            database.change(tx -> table.rewrap(tx, old, this::rewrapped));
            brought += some.size();
            after = some.getLast().contact().bytes();
        }
        return brought;
    }

    /** Reading waits for rows that are being inserted, so that none is overlooked. */
    private List<ContactKeyTable.Found> next(int shard, int version, byte[] after) {
        return database.read(tx -> table.older(tx, shard, version, after));
    }

    private ContactKeyTable.Found rewrapped(ContactKeyTable.Found old) {
        return new ContactKeyTable.Found(
                old.contact(), shards.rewrapped(old.contact().bytes(), old.key()));
    }
}
