package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Messages whose fate no report told, for those who may decide it: the agents of the team. Each look is recorded
 * (decision 42). Thread-safe.
 */
public final class Doubts {
    private static final int MOST = 50;

    private final DoubtTable doubts = new DoubtTable();
    private final Ground ground;
    private final Heads heads;
    private final Messages messages;

    public Doubts(Ground ground) {
        this.ground = ground;
        this.heads = new Heads(ground);
        this.messages = new Messages(ground);
    }

    /**
     * A message in doubt.
     *
     * @param head of its conversation
     * @param since when the connection broke
     */
    public record Doubt(Head head, MessageEntry message, Instant since) {}

    /**
     * The oldest of them.
     *
     * @param total how many there are in all
     */
    public record Page(List<Doubt> items, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    public Page page(Actor actor) {
        Rights.require(actor, Permission.REPLY);
        return ground.database().write(tx -> {
            var teams = ground.teams().of(tx, actor.id());
            var found = doubts.oldest(tx, teams, MOST);
            ground.audit()
                    .record(
                            tx,
                            ground.act(actor, AuditAction.MESSAGE_READ)
                                    .because("uncertain")
                                    .showing(found.stream()
                                            .map(DoubtTable.Row::id)
                                            .toList()));
            return new Page(opened(tx, found), doubts.count(tx, teams));
        });
    }

    private List<Doubt> opened(Transaction tx, List<DoubtTable.Row> found) {
        var shown = heads.of(
                tx, found.stream().map(DoubtTable.Row::conversation).distinct().toList());
        return found.stream()
                .map(row ->
                        new Doubt(Heads.required(shown, row.conversation()), messages.entry(tx, row.id()), row.since()))
                .toList();
    }

    /** How many wait for a decision in these teams. */
    public int count(Transaction tx, Collection<TeamId> teams) {
        return doubts.count(tx, teams);
    }
}
