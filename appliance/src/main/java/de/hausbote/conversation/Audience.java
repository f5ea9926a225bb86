package de.hausbote.conversation;

import de.hausbote.message.ConversationId;
import de.hausbote.message.PersonId;
import java.util.Set;

/** Who may watch a conversation: the active agents of its team. Thread-safe. */
public final class Audience {
    private final AudienceTable table = new AudienceTable();
    private final Ground ground;

    public Audience(Ground ground) {
        this.ground = ground;
    }

    public Set<PersonId> of(ConversationId conversation) {
        return ground.database().read(tx -> table.members(tx, conversation));
    }
}
