package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.store.Transaction;
import java.time.Instant;

/** How many things of each kind came in on a day; written by the ingress alone. */
final class IntakeCountTable {
    private static final long DAY = 86_400_000L;
    private static final String COUNT = """
            update intake_count set total = total + :more
             where day_number = :day_number and channel = :channel and kind = :kind
            """;
    private static final String INSERT = """
            insert into intake_count (day_number, channel, kind, total)
            values (:day_number, :channel, :kind, :more)
            """;

    /** The number of its day in UTC. */
    static long day(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), DAY);
    }

    void add(Transaction tx, long day, ChannelName channel, String kind, long more) {
        if (!write(tx, COUNT, day, channel, kind, more)) {
            write(tx, INSERT, day, channel, kind, more);
        }
    }

    private static boolean write(Transaction tx, String sql, long day, ChannelName channel, String kind, long more) {
        return tx.change(sql)
                .bind("day_number", day)
                .bind("channel", channel.value())
                .bind("kind", kind)
                .bind("more", more)
                .took();
    }
}
