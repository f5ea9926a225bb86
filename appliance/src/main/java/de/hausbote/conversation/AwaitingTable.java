package de.hausbote.conversation;

import static java.util.Comparator.comparing;

import de.hausbote.message.ConversationId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs and quotes whose message is not here yet, found by the keyed hash of what the provider calls it. */
final class AwaitingTable {
    private static final String INSERT = """
            insert into awaiting (id, conversation, target_blind, message, sign_sealed, at_time, received)
            values (:id, :conversation, :target, :message, :sign, :at, :now)
            """;

    private static final String OF_TARGET = """
            select id, message, sign_sealed, at_time from awaiting
             where conversation = :conversation and target_blind in (<blinds>)
            """;

    private static final String SURPLUS = """
            select id from awaiting where conversation = :conversation
             order by received desc, id desc offset :most rows fetch next 200 rows only
            """;

    private static final String OF_MESSAGE = "delete from awaiting where message = :message";

    private static final String DELETE = "delete from awaiting where id = :id";

    private static final String FORGET = "delete from awaiting where received < :before";

    /**
     * @param message that quotes, or as which the sign stands by itself
     * @param sign an empty one was taken back; nothing where it is a quote
     */
    record Waiting(Id id, Optional<MessageId> message, Optional<String> sign, Instant at) {}

    void add(Transaction tx, ConversationId conversation, Blind target, Waiting waiting, ContactSeal seal) {
        var place = place(waiting.id(), conversation, waiting.at());
        tx.change(INSERT)
                .bind("id", waiting.id().bytes())
                .bind("conversation", conversation.bytes())
                .bind("target", target.stored())
                .bind("message", waiting.message().map(MessageId::bytes).orElse(null))
                .bind(
                        "sign",
                        waiting.sign().map(sign -> seal.sealText(place, sign)).orElse(null))
                .bind("at", waiting.at())
                .bind("now", tx.now())
                .runOnce();
    }

    /** By the provider's time. Asked for every message and mostly empty, where a sort of the engine costs the most. */
    List<Waiting> of(Transaction tx, ConversationId conversation, Blind target, ContactSeal seal) {
        return tx
                .query(OF_TARGET)
                .bind("conversation", conversation.bytes())
                .bindIds("blinds", target.known())
                .list(row -> waiting(row, conversation, seal))
                .stream()
                .sorted(comparing(Waiting::at)
                        .thenComparing(waiting -> waiting.id().toString()))
                .toList();
    }

    void delete(Transaction tx, Id id) {
        tx.change(DELETE).bind("id", id.bytes()).run();
    }

    void deleteOf(Transaction tx, MessageId message) {
        tx.change(OF_MESSAGE).bind("message", message.bytes()).run();
    }

    /** Whose message never came. */
    void forget(Transaction tx, Instant before) {
        tx.change(FORGET).bind("before", before).run();
    }

    /** Keeps so many of a conversation, the newest. */
    void keep(Transaction tx, ConversationId conversation, int most) {
        tx.query(SURPLUS)
                .bind("conversation", conversation.bytes())
                .bind("most", most)
                .list(row -> Id.of(row.bytes("id")))
                .forEach(id -> delete(tx, id));
    }

    private static Waiting waiting(Row row, ConversationId conversation, ContactSeal seal) {
        var id = Id.of(row.bytes("id"));
        var at = row.time("at_time");
        return new Waiting(
                id,
                row.optionalBytes("message").map(MessageId::of),
                row.optionalBytes("sign_sealed").map(sign -> seal.openText(place(id, conversation, at), sign)),
                at);
    }

    private static Place place(Id id, ConversationId conversation, Instant at) {
        return Place.of("awaiting", "sign_sealed", id.bytes())
                .with("conversation", conversation.bytes())
                .with("at_time", at.toEpochMilli());
    }
}
