package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.PersonId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One act that stops everything that leaves for providers, calls under way included, until somebody lets it go again; a
 * restart changes nothing (REL-20). What comes in is taken in, what was to leave waits. Thread-safe.
 */
public final class KillSwitch {
    private final OutwardStopTable stops = new OutwardStopTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final Ground ground;

    public KillSwitch(Ground ground) {
        this.ground = ground;
    }

    /** Who pulled it, and when. */
    record Pulled(PersonId by, Instant since) {}

    /**
     * The switch as it is shown.
     *
     * @param by the name of who pulled it
     */
    public record Shown(String by, Instant since) {}

    /** Nothing while everything may leave. */
    public Optional<Shown> state(Actor actor) {
        Rights.require(actor, Permission.STOP_RELAY);
        return ground.database().read(this::shown);
    }

    /** Pulled a second time, it stays as it was. */
    public Optional<Shown> pull(Actor actor) {
        Rights.require(actor, Permission.STOP_RELAY);
        return ground.database().write(tx -> {
            if (stops.state(tx).isEmpty()) {
                stops.pull(tx, actor.id());
                changed(tx, actor, AuditAction.RELAY_STOP);
            }
            return shown(tx);
        });
    }

    public Optional<Shown> release(Actor actor) {
        Rights.require(actor, Permission.STOP_RELAY);
        return ground.database().write(tx -> {
            if (stops.release(tx)) {
                changed(tx, actor, AuditAction.RELAY_GO);
            }
            return shown(tx);
        });
    }

    private Optional<Shown> shown(Transaction tx) {
        return stops.state(tx)
                .map(pulled -> new Shown(
                        ground.people().names(tx, Set.of(pulled.by())).getOrDefault(pulled.by(), ""), pulled.since()));
    }

    private void changed(Transaction tx, Actor actor, AuditAction action) {
        ground.record(tx, actor, action, "house", "providers");
        accounts.all(tx).forEach(account -> ground.tell(tx, new Event.AccountChanged(account.id())));
    }
}
