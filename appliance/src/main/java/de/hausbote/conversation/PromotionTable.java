package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which messages of ours advertise, and what. */
final class PromotionTable {
    private static final String ADD =
            "insert into promotion (message, contact, topic) values (:message, :contact, :topic)";

    private static final String TOPIC = "select topic from promotion where message = :message";

    private static final String DROP = """
            update message
               set state = 'FAILED', state_at = :now, reason_code = :code, reason_provider = 0
             where id = :id and state = 'QUEUED'
            """;

    private static final String WAITING = "select " + MessageTable.FACTS + """
             from message where contact = :contact and state = 'QUEUED'
               and exists (select 1 from promotion p where p.message = message.id and (p.topic = :topic or :all = 1))
             order by arrival fetch first 1000 rows only
            """;

    private static final String LAST_LEFT = """
            select max(m.shown_at) as left_at
              from promotion p
              join message m on m.id = p.message
              join channel_account a on a.id = m.account
             where p.contact = :contact and a.channel = :channel and (p.topic = :topic or :all = 1)
               and m.state in ('SENT', 'DELIVERED', 'READ', 'UNCERTAIN')
            """;

    void add(Transaction tx, MessageId message, ContactId contact, ConsentPurpose purpose) {
        tx.change(ADD)
                .bind("message", message.bytes())
                .bind("contact", contact.bytes())
                .bind("topic", purpose.topic())
                .runOnce();
    }

    /** When the newest of those to this contact was written that left, for all we know, and that this purpose covers. */
    Optional<Instant> lastLeft(Transaction tx, ContactId contact, ChannelName channel, ConsentPurpose purpose) {
        return tx.query(LAST_LEFT)
                .bind("contact", contact.bytes())
                .bind("channel", channel.value())
                .bind("topic", purpose.topic())
                .bind("all", purpose.topic().isEmpty())
                .one(row -> row.optionalTime("left_at"))
                .flatMap(left -> left);
    }

    /** What it advertises, if it does. */
    Optional<ConsentPurpose> purpose(Transaction tx, MessageId message) {
        return tx.query(TOPIC).bind("message", message.bytes()).one(row -> ConsentPurpose.marketing(row.text("topic")));
    }

    /** Whether it was still there to drop: of what is leaving, nothing is. */
    boolean drop(Transaction tx, MessageId message, Reason.Code code) {
        return tx.change(DROP)
                .bind("now", tx.now())
                .bind("code", code)
                .bind("id", message.bytes())
                .took();
    }

    /** Those to this contact whose turn has not come, and that this purpose covers. */
    List<MessageFacts> waiting(Transaction tx, ContactId contact, ConsentPurpose purpose) {
        return tx.query(WAITING)
                .bind("contact", contact.bytes())
                .bind("topic", purpose.topic())
                .bind("all", purpose.topic().isEmpty())
                .list(MessageTable::facts);
    }
}
