package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Messages as a queue: the row of a message of ours is its queue entry, and its state says whose turn it is. */
final class QueueTable {
    /**
     * Whose turn it is: nothing earlier of the conversation waits or is being sent, and the conversation does not pause. The
     * comments keep the engine to the index of the queue and to a look at each conversation; left to itself it reads all
     * messages there are into a table of its own before it answers. Asked for both states at once, it reads all between them.
     */
    private static final String WHOSE_TURN = """
             from message m --DERBY-PROPERTIES index=message_queue
             where m.account = :account and m.state = 'QUEUED' and m.due <= :until
               and not exists (select 1 from message e --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=message_order
                                where e.conversation = m.conversation and e.state = 'QUEUED' and e.arrival < m.arrival)
               and not exists (select 1 from message e --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=message_order
                                where e.conversation = m.conversation and e.state = 'SENDING' and e.arrival < m.arrival)
               and not exists (select 1 from conversation c --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
                                where c.id = m.conversation and c.pause_until > :now)
             order by m.due, m.arrival fetch first 1 rows only
            """;

    private static final String NEXT = "select m.id" + WHOSE_TURN;

    private static final String NEXT_DUE = "select m.due" + WHOSE_TURN;

    private static final String NEXT_END_OF_PAUSE = """
            select c.pause_until from conversation c
             where c.account = :account and c.pause_until > :now
               and exists (select 1 from message m --DERBY-PROPERTIES joinStrategy=NESTEDLOOP, index=message_order
                            where m.conversation = c.id and m.state = 'QUEUED')
             order by c.pause_until, c.id fetch first 1 rows only
            """;

    private static final String TAKE = """
            update message
               set state = 'SENDING', state_at = :now, attempts = attempts + 1, callback_blind = :callback,
                   reason_code = 'NONE', reason_provider = 0
             where id = :id and state = 'QUEUED'
            """;

    /** An attempt that was refused for now left nothing behind; one that a person had repeated may have. */
    private static final String HOLD = """
            update message set due = due
             where id = :id and state = 'QUEUED' and (attempts = 0 or reason_code <> 'NONE')
               and not exists (select 1 from earlier_attempt e where e.message = :id)
            """;

    private static final String MOVE = """
            update message
               set state = :state, state_at = :now, reason_code = :code, reason_provider = :provider, due = :due
             where id = :id
            """;

    private static final String KNOWN_AS =
            "update message set provider_blind = :blind, provider_sealed = :sealed where id = :id";

    private static final String ANEW = """
            update message
               set state = 'QUEUED', state_at = :now, reason_code = 'NONE', reason_provider = 0, due = :now,
                   provider_blind = null, provider_sealed = null
             where id = :id
            """;

    private static final String BY_CALLBACK =
            "select " + MessageTable.FACTS + " from message where callback_blind in (<blinds>)";

    private static final String BEING_SENT = "select " + MessageTable.FACTS
            + " from message where state = 'SENDING' order by arrival fetch first 10000 rows only";

    private static final String COUNT = "select count(*) from message where account = :account and state = :state";

    Optional<MessageId> next(Transaction tx, AccountId account, Instant now) {
        return tx.query(NEXT)
                .bind("account", account.bytes())
                .bind("until", now)
                .bind("now", now)
                .one(row -> MessageId.of(row.bytes("id")));
    }

    /** When the next message may leave: one that is due by itself, or one whose conversation ends its pause. */
    Optional<Instant> nextDue(Transaction tx, AccountId account) {
        var due = tx.query(NEXT_DUE)
                .bind("account", account.bytes())
                .bind("until", Long.MAX_VALUE)
                .bind("now", tx.now())
                .one(row -> row.time("due"));
        var pauseEnds = tx.query(NEXT_END_OF_PAUSE)
                .bind("account", account.bytes())
                .bind("now", tx.now())
                .one(row -> row.time("pause_until"));
        return Stream.concat(due.stream(), pauseEnds.stream()).min(Comparator.naturalOrder());
    }

    /** Whether it was still there to take: of two who try, one gets it. */
    boolean take(Transaction tx, MessageId id, Blind callback, Instant now) {
        return tx.change(TAKE)
                .bind("now", now)
                .bind("callback", callback.stored())
                .bind("id", id.bytes())
                .took();
    }

    /** Whether nothing of it left yet; then nobody takes it before this unit of work ends. */
    boolean hold(Transaction tx, MessageId id) {
        return tx.change(HOLD).bind("id", id.bytes()).took();
    }

    void move(Transaction tx, MessageId id, DeliveryState state, Reason reason, Instant due) {
        tx.change(MOVE)
                .bind("state", state)
                .bind("now", tx.now())
                .bind("code", reason.code())
                .bind("provider", reason.provider())
                .bind("due", due)
                .bind("id", id.bytes())
                .runOnce();
    }

    void knownAs(Transaction tx, MessageId id, Blind blind, byte[] sealed) {
        tx.change(KNOWN_AS)
                .bind("blind", blind.stored())
                .bind("sealed", sealed)
                .bind("id", id.bytes())
                .runOnce();
    }

    /**
     * Waits again. The provider's id of an earlier attempt is forgotten, its callback value is not: a report that the
     * earlier attempt arrived after all still comes in time to keep the message from leaving twice.
     */
    void anew(Transaction tx, MessageId id) {
        tx.change(ANEW).bind("now", tx.now()).bind("id", id.bytes()).runOnce();
    }

    Optional<MessageFacts> byCallback(Transaction tx, Blind blind) {
        return tx.query(BY_CALLBACK).bindIds("blinds", blind.known()).one(MessageTable::facts);
    }

    List<MessageFacts> beingSent(Transaction tx) {
        return tx.query(BEING_SENT).list(MessageTable::facts);
    }

    int count(Transaction tx, AccountId account, DeliveryState state) {
        return Math.toIntExact(tx.query(COUNT)
                .bind("account", account.bytes())
                .bind("state", state)
                .number());
    }
}
