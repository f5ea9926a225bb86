package de.hausbote.conversation;

import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sign that each side has set on a message. A sign taken back stays as an empty one, so that no late report revives it. */
final class ReactionTable {
    private static final String FIND = """
        select revision, at_time from reaction where message = :message and side = :side
        """;

    private static final String INSERT = """
        insert into reaction (message, side, emoji_sealed, at_time, revision)
        values (:message, :side, :emoji, :at, :revision)
        """;

    private static final String UPDATE = """
        update reaction set emoji_sealed = :emoji, at_time = :at, revision = :revision
         where message = :message and side = :side
        """;

    private static final String OF_MESSAGES = """
        select r.message, r.side, r.emoji_sealed, r.revision, m.state
          from reaction r left join message m on m.id = r.carrier
         where r.message in (<messages>) order by r.message, r.side
        """;

    private static final String CARRIED = """
        update reaction set carrier = :carrier where message = :message and side = 'OUT'
        """;

    private static final String DELETE = "delete from reaction where message = :message";

    private record Last(long revision, Instant at) {}

    private record Found(MessageId message, MessageEntry.Reaction reaction) {}

    /** Whether it changed anything: an older sign than the one that is there does not. */
    boolean put(Transaction tx, MessageId message, Direction side, String emoji, Instant at, ContactSeal seal) {
        var last = tx.query(FIND)
                .bind("message", message.bytes())
                .bind("side", side)
                .one(row -> new Last(row.number("revision"), row.time("at_time")));
        if (last.filter(known -> known.at().isAfter(at)).isPresent()) {
            return false;
        }
        var revision = last.map(Last::revision).orElse(0L) + 1;
        tx.change(last.isPresent() ? UPDATE : INSERT)
                .bind("message", message.bytes())
                .bind("side", side)
                .bind("emoji", seal.sealText(place(message, side, revision), emoji))
                .bind("at", at)
                .bind("revision", revision)
                .runOnce();
        return true;
    }

    /** The sign of ours leaves with this message. */
    void carriedBy(Transaction tx, MessageId message, MessageId carrier) {
        tx.change(CARRIED)
                .bind("carrier", carrier.bytes())
                .bind("message", message.bytes())
                .runOnce();
    }

    void deleteOf(Transaction tx, MessageId message) {
        tx.change(DELETE).bind("message", message.bytes()).run();
    }

    Map<MessageId, List<MessageEntry.Reaction>> of(Transaction tx, Collection<MessageId> messages, ContactSeal seal) {
        return tx
                .query(OF_MESSAGES)
                .bindIds("messages", messages.stream().map(MessageId::bytes).toList())
                .list(row -> found(row, seal))
                .stream()
                .filter(found -> found.reaction().seen())
                .collect(Collectors.groupingBy(
                        Found::message, Collectors.mapping(Found::reaction, Collectors.toList())));
    }

    private static Found found(Row row, ContactSeal seal) {
        var message = MessageId.of(row.bytes("message"));
        var side = row.word("side", Direction.class);
        var emoji = seal.openText(place(message, side, row.number("revision")), row.bytes("emoji_sealed"));
        return new Found(
                message, new MessageEntry.Reaction(emoji, side, row.optionalWord("state", DeliveryState.class)));
    }

    private static Place place(MessageId message, Direction side, long revision) {
        return Place.of("reaction", "emoji_sealed", message.bytes())
                .with("side", side.name())
                .revision(revision);
    }
}
