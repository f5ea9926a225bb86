package de.hausbote.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Lists all keys that there are, from what runs. */
final class Stocktaking {
    private final KeyRecords records;
    private final List<ShardKey> shards;
    private final List<Recipient> recipients;
    private final List<KeyHolder> holders;
    private final List<KeyInventory.Entry> entries = new ArrayList<>();

    Stocktaking(KeyRecords records, List<ShardKey> shards, List<Recipient> recipients, List<KeyHolder> holders) {
        this.records = records;
        this.shards = shards;
        this.recipients = recipients;
        this.holders = holders;
    }

    KeyInventory inventory() {
        var root = records.root();
        add("ROOT", KeyUses.ROOT, root.version(), KeyState.CURRENT, 1, time(root.created()), OptionalLong.of(1));
        for (var purpose : Purpose.values()) {
            addDomain(purpose);
        }
        addShards();
        addContacts();
        addRecipients();
        add("HOST", KeyUses.HOST, 1, KeyState.CURRENT, 1, Optional.empty(), OptionalLong.of(1));
        return new KeyInventory(entries);
    }

    private void addDomain(Purpose purpose) {
        var use = KeyUses.of(purpose);
        var alive = records.keys().stream()
                .filter(key -> key.purpose() == purpose)
                .sorted(Comparator.comparingInt(DomainKey::version).reversed())
                .toList();
        for (var key : alive) {
            var state = key == alive.getFirst() ? KeyState.CURRENT : KeyState.KEPT;
            add(purpose.name(), use, key.version(), state, 1, time(key.created()), needed(purpose, state));
        }
        records.destroyed().stream()
                .filter(key -> key.purpose() == purpose)
                .sorted(Comparator.comparingInt(DestroyedKey::version).reversed())
                .forEach(key -> add(
                        purpose.name(),
                        use,
                        key.version(),
                        KeyState.DESTROYED,
                        1,
                        time(key.created()),
                        OptionalLong.of(0)));
    }

    /** The old content key is needed by nothing once the file is written: it is there only between two steps. */
    private OptionalLong needed(Purpose purpose, KeyState state) {
        if (purpose == Purpose.CONTENT) {
            return OptionalLong.of(state == KeyState.CURRENT ? shards.size() : 0);
        }
        if (purpose == Purpose.INTAKE) {
            return OptionalLong.of(state == KeyState.CURRENT ? recipients.size() : 0);
        }
        return holders.stream()
                .filter(holder -> holder.purpose() == purpose)
                .mapToLong(holder -> state == KeyState.CURRENT ? holder.total() - holder.waiting() : holder.waiting())
                .reduce(Long::sum);
    }

    private void addShards() {
        var newest = new int[Shards.COUNT];
        shards.forEach(key -> newest[key.shard()] = Math.max(newest[key.shard()], key.version()));
        var versions = shards.stream()
                .map(ShardKey::version)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (var version : versions) {
            var current = shards.stream()
                    .filter(key -> key.version() == version)
                    .collect(Collectors.partitioningBy(key -> newest[key.shard()] == version));
            current.forEach((isNewest, keys) -> addShards(version, isNewest ? KeyState.CURRENT : KeyState.KEPT, keys));
        }
    }

    private void addShards(int version, KeyState state, List<ShardKey> keys) {
        if (!keys.isEmpty()) {
            var eldest = keys.stream().map(ShardKey::created).min(Comparator.naturalOrder());
            add(
                    "SHARD",
                    KeyUses.SHARD,
                    version,
                    state,
                    keys.size(),
                    eldest.flatMap(Stocktaking::time),
                    OptionalLong.empty());
        }
    }

    /** Each contact's key opens what is this contact's; how much that is, nobody counts. */
    private void addContacts() {
        holders.stream()
                .filter(holder -> holder.purpose() == Purpose.CONTENT)
                .forEach(holder -> add(
                        "CONTACT",
                        KeyUses.CONTACT,
                        1,
                        KeyState.CURRENT,
                        holder.total(),
                        Optional.empty(),
                        OptionalLong.empty()));
    }

    private void addRecipients() {
        var used = recipients.stream().filter(Recipient::used).count();
        addRecipients(KeyState.CURRENT, recipients.size() - used);
        addRecipients(KeyState.KEPT, used);
    }

    private void addRecipients(KeyState state, long keys) {
        if (keys > 0) {
            add("RECIPIENT", KeyUses.RECIPIENT, 1, state, keys, Optional.empty(), OptionalLong.empty());
        }
    }

    private void add(
            String purpose,
            KeyUses use,
            int version,
            KeyState state,
            long keys,
            Optional<Instant> created,
            OptionalLong needed) {
        entries.add(
                new KeyInventory.Entry(purpose, use.algorithm(), version, state, keys, created, use.places(), needed));
    }

    private static Optional<Instant> time(Instant created) {
        return Optional.of(created).filter(time -> !time.equals(DomainKey.UNKNOWN));
    }
}
