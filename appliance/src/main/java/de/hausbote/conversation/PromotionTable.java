package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which messages of ours advertise. */
final class PromotionTable {
    private static final String ADD = "insert into promotion (message, contact) values (:message, :contact)";

    private static final String HAS = "select 1 from promotion where message = :message";

    private static final String DROP = """
            update message
               set state = 'FAILED', state_at = :now, reason_code = :code, reason_provider = 0
             where id = :id and state = 'QUEUED'
            """;

    private static final String WAITING = "select " + MessageTable.FACTS + """
             from message where contact = :contact and state = 'QUEUED'
               and exists (select 1 from promotion p where p.message = message.id)
             order by arrival fetch first 1000 rows only
            """;

    private static final String LAST_LEFT = """
            select max(m.shown_at) as left_at
              from promotion p
              join message m on m.id = p.message
              join channel_account a on a.id = m.account
             where p.contact = :contact and a.channel = :channel
               and m.state in ('SENT', 'DELIVERED', 'READ', 'UNCERTAIN')
            """;

    void add(Transaction tx, MessageId message, ContactId contact) {
        tx.change(ADD)
                .bind("message", message.bytes())
                .bind("contact", contact.bytes())
                .runOnce();
    }

    /** When the newest of those to this contact was written that left, for all we know. */
    Optional<Instant> lastLeft(Transaction tx, ContactId contact, ChannelName channel) {
        return tx.query(LAST_LEFT)
                .bind("contact", contact.bytes())
                .bind("channel", channel.value())
                .one(row -> row.optionalTime("left_at"))
                .flatMap(left -> left);
    }

    boolean has(Transaction tx, MessageId message) {
        return tx.query(HAS).bind("message", message.bytes()).exists();
    }

    /** Whether it was still there to drop: of what is leaving, nothing is. */
    boolean drop(Transaction tx, MessageId message, Reason.Code code) {
        return tx.change(DROP)
                .bind("now", tx.now())
                .bind("code", code)
                .bind("id", message.bytes())
                .took();
    }

    /** Those to this contact whose turn has not come. */
    List<MessageFacts> waiting(Transaction tx, ContactId contact) {
        return tx.query(WAITING).bind("contact", contact.bytes()).list(MessageTable::facts);
    }
}
