package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;

/** Which version of the privacy notice a person was told of last, over which messenger. */
final class InformedTable {
    private static final String VERSION = """
            select max(version) from informed where contact = :contact and channel = :channel
            """;

    private static final String OF_CONTACT = """
            select channel, version, message, told from informed where contact = :contact order by told, channel
            """;

    private static final String UPDATE = """
            update informed set version = :version, message = :message, told = :now
            where contact = :contact and channel = :channel
            """;

    private static final String INSERT = """
            insert into informed (contact, channel, version, message, told)
            values (:contact, :channel, :version, :message, :now)
            """;

    private static final String FORGET = "delete from informed where contact = :contact";

    /** @param message by which she was told */
    record Informed(ChannelName channel, int version, MessageId message, Instant told) {}

    /** 0 for somebody who was never told. */
    int version(Transaction tx, ContactId contact, ChannelName channel) {
        return Math.toIntExact(tx.query(VERSION)
                .bind("contact", contact.bytes())
                .bind("channel", channel.value())
                .number());
    }

    List<Informed> of(Transaction tx, ContactId contact) {
        return tx.query(OF_CONTACT)
                .bind("contact", contact.bytes())
                .list(row -> new Informed(
                        new ChannelName(row.text("channel")),
                        row.count("version"),
                        MessageId.of(row.bytes("message")),
                        row.time("told")));
    }

    void put(Transaction tx, ContactId contact, ChannelName channel, int version, MessageId message) {
        if (!run(tx, UPDATE, contact, channel, version, message)) {
            run(tx, INSERT, contact, channel, version, message);
        }
    }

    private static boolean run(
            Transaction tx, String statement, ContactId contact, ChannelName channel, int version, MessageId message) {
        return tx.change(statement)
                .bind("contact", contact.bytes())
                .bind("channel", channel.value())
                .bind("version", version)
                .bind("message", message.bytes())
                .bind("now", tx.now())
                .took();
    }

    void forget(Transaction tx, ContactId contact) {
        tx.change(FORGET).bind("contact", contact.bytes()).run();
    }
}
