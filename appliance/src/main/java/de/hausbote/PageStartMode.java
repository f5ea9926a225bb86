package de.hausbote;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.identity.StartModeAcceptance;
import de.hausbote.identity.StartModeAcceptances;
import de.hausbote.web.api.StartMode;
import java.util.Optional;

/** The lock of an open house as the page shows it, with who accepts that it opens by itself. */
final class PageStartMode implements StartMode {
    private final HouseLock lock;
    private final StartModeAcceptances acceptances;

    PageStartMode(HouseLock lock, StartModeAcceptances acceptances) {
        this.lock = lock;
        this.acceptances = acceptances;
    }

    @Override
    public Shown show(Actor actor) {
        Rights.require(actor, Permission.SEAL_HOUSE);
        lock.record(Act.by(actor.id().toString(), actor.role().name(), AuditAction.CUSTODY_READ));
        return shown();
    }

    @Override
    public Shown accept(Actor actor, int generation) {
        Rights.require(actor, Permission.ACCEPT_START_MODE);
        lock.whileUnattended(generation, root -> acceptances.accept(actor, root));
        return shown();
    }

    private Shown shown() {
        var standing = lock.standing();
        return new Shown(lock.attended(), standing.needed(), standing.missingNames(), lock.generation(), accepted());
    }

    private Optional<Accepted> accepted() {
        return lock.attended() ? Optional.empty() : acceptances.of(lock.proof()).map(PageStartMode::told);
    }

    private static Accepted told(StartModeAcceptance acceptance) {
        return new Accepted(acceptance.by().name(), acceptance.at().toEpochMilli());
    }
}
