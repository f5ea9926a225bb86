package de.hausbote.conversation;

import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Attempts that a person had repeated: by their callback value a late report still finds its message. */
final class EarlierAttemptTable {
    private static final String INSERT = """
            insert into earlier_attempt (callback_blind, message, at_time)
            select callback_blind, id, cast(:now as bigint) from message
             where id = :id and callback_blind is not null
            """;

    private static final String FIND = """
            select message from earlier_attempt
             where callback_blind in (<blinds>) order by at_time desc, message fetch first 1 rows only
            """;

    private static final String FORGET = "delete from earlier_attempt where at_time < :before";

    /** Keeps the attempt that the message knows now. */
    void add(Transaction tx, MessageId message) {
        tx.change(INSERT).bind("now", tx.now()).bind("id", message.bytes()).run();
    }

    Optional<MessageId> message(Transaction tx, Blind callback) {
        return tx.query(FIND).bindIds("blinds", callback.known()).one(row -> MessageId.of(row.bytes("message")));
    }

    void forget(Transaction tx, Instant before) {
        tx.change(FORGET).bind("before", before).run();
    }
}
