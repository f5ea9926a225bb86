package de.hausbote.search;

import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Parties;
import de.hausbote.conversation.Parties.Due;
import de.hausbote.message.ConversationId;
import de.hausbote.store.Database;
import de.hausbote.ticket.Standing;
import de.hausbote.ticket.Standings;
import java.util.Collection;
import java.util.List;

/** Reads heads from the database, and which of them acts changed that no durable index knows. Thread-safe. */
final class HeadSource {
    /** So many acts are taken at once. */
    static final int PART = 500;

    private final Standings standings = new Standings();
    private final Database database;
    private final Parties parties;

    HeadSource(Ground ground) {
        this.database = ground.database();
        this.parties = new Parties(ground);
    }

    /** Of those conversations that are there and whose contact was not erased. */
    List<Head> of(Collection<ConversationId> ids) {
        return database.read(tx -> {
            var work = standings.of(tx, ids);
            return parties.of(tx, ids).stream()
                    .map(party -> new Head(party, work.getOrDefault(party.conversation(), Standing.NONE)))
                    .toList();
        });
    }

    /** The oldest acts that no durable index knows. */
    List<Due> due() {
        return database.read(tx -> parties.due(tx, PART));
    }

    /** A durable index knows of these acts. */
    void indexed(Collection<Due> taken) {
        if (!taken.isEmpty()) {
            database.change(tx -> parties.indexed(tx, taken));
        }
    }
}
