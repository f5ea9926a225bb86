package de.hausbote.consent;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.Id;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Addresses at which somebody said no, as keyed hashes and nothing else: the rows belong to no contact, outlive her, and
 * are never deleted (CON-4).
 */
final class SuppressionTable {
    private static final String FIND = """
            select id from suppression
             where channel = :channel and kind = :kind and topic = :topic and hash in (<hashes>)
             order by id fetch first 1 rows only
            """;

    private static final String INSERT = """
            insert into suppression (id, channel, kind, topic, hash, since, written)
            values (:id, :channel, :kind, :topic, :hash, :since, :now)
            """;

    private static final String RENEW = "update suppression set since = :since where id = :id and since < :since";

    private static final String NEWEST = """
            select max(since) as newest from suppression
             where channel = :channel and kind = :kind and topic in (<topics>) and hash in (<hashes>)
            """;

    private static final String COUNT = "select count(*) from suppression";

    private static final String OLDER = "select count(*) from suppression where written < :time";

    void put(Transaction tx, Id id, ChannelName channel, ConsentPurpose purpose, Hashes hashes, Instant since) {
        var known = tx.query(FIND)
                .bind("channel", channel.value())
                .bind("kind", purpose.kind())
                .bind("topic", purpose.topic())
                .bindIds("hashes", hashes.known())
                .one(row -> row.bytes("id"));
        if (known.isPresent()) {
            tx.change(RENEW).bind("since", since).bind("id", known.get()).run();
            return;
        }
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("channel", channel.value())
                .bind("kind", purpose.kind())
                .bind("topic", purpose.topic())
                .bind("hash", hashes.stored())
                .bind("since", since)
                .bind("now", tx.now())
                .runOnce();
    }

    /** When the newest no for this purpose was said at one of these addresses. */
    Optional<Instant> newest(Transaction tx, ChannelName channel, ConsentPurpose purpose, Collection<Hashes> hashes) {
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        return tx.query(NEWEST)
                .bind("channel", channel.value())
                .bind("kind", purpose.kind())
                .bindWords("topics", List.of("", purpose.topic()))
                .bindIds(
                        "hashes",
                        hashes.stream().flatMap(each -> each.known().stream()).toList())
                .one(row -> row.optionalTime("newest"))
                .flatMap(newest -> newest);
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** How many were written before this time. */
    long olderThan(Transaction tx, Instant time) {
        return tx.query(OLDER).bind("time", time).number();
    }

    /** The keyed hashes of one address: the one under the newest key, and all under which it may be found. Immutable. */
    static final class Hashes {
        private final List<byte[]> versions;

        /** @param versions the newest first */
        Hashes(List<byte[]> versions) {
            this.versions = List.copyOf(versions);
        }

        byte[] stored() {
            return versions.getFirst();
        }

        List<byte[]> known() {
            return versions;
        }
    }
}
