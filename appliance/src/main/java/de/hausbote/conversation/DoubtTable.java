package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Messages of which nobody knows whether they arrived, across conversations. A sign of ours is quickly set again and is none. */
final class DoubtTable {
    /** By account, for so the index of the queue begins. */
    private static final String IN_DOUBT = """
             from channel_account a, message m, conversation c
             where m.account = a.id and m.state = 'UNCERTAIN' and m.kind <> 'REACTION'
               and c.id = m.conversation and c.team in (<teams>)
            """;

    private static final String OLDEST = "select m.id, m.conversation, m.state_at" + IN_DOUBT
            + " order by m.state_at, m.id fetch first :limit rows only";

    private static final String COUNT = "select count(*)" + IN_DOUBT;

    /** @param since when it became doubtful */
    record Row(MessageId id, ConversationId conversation, Instant since) {}

    List<Row> oldest(Transaction tx, Collection<TeamId> teams, int limit) {
        return tx.query(OLDEST)
                .bindIds("teams", teams.stream().map(TeamId::bytes).toList())
                .bind("limit", limit)
                .list(row -> new Row(
                        MessageId.of(row.bytes("id")),
                        ConversationId.of(row.bytes("conversation")),
                        row.time("state_at")));
    }

    int count(Transaction tx, Collection<TeamId> teams) {
        return Math.toIntExact(tx.query(COUNT)
                .bindIds("teams", teams.stream().map(TeamId::bytes).toList())
                .number());
    }
}
