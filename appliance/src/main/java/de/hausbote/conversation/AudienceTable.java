package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.util.Set;

/** Reads who belongs to the team of a conversation. */
final class AudienceTable {
    private static final String MEMBERS = """
            select m.person from conversation c
              join membership m on m.team = c.team
              join person p on p.id = m.person
             where c.id = :conversation and p.state = 'ACTIVE' and p.role = 'AGENT'
             order by m.person fetch first 5000 rows only
            """;

    Set<PersonId> members(Transaction tx, ConversationId conversation) {
        return Set.copyOf(tx.query(MEMBERS)
                .bind("conversation", conversation.bytes())
                .list(row -> PersonId.of(row.bytes("person"))));
    }
}
