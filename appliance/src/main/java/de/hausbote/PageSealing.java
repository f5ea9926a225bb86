package de.hausbote;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.custody.ShareRefusedException;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.web.api.Sealing;
import java.util.Locale;

/** The lock as the page uses it. */
final class PageSealing implements Sealing {
    private final HouseLock lock;
    private final Runnable sealEdge;

    /** @param sealEdge lets nobody in any more, and makes the pages that are open turn away */
    PageSealing(HouseLock lock, Runnable sealEdge) {
        this.lock = lock;
        this.sealEdge = sealEdge;
    }

    @Override
    public Standing standing() {
        var standing = lock.standing();
        return new Standing(
                lock.state().name().toLowerCase(Locale.ROOT),
                lock.attended(),
                standing.needed(),
                standing.givenNames(),
                standing.missingNames(),
                lock.trouble().map(trouble -> trouble.code().name()));
    }

    @Override
    public Standing giveFile(byte[] file, char[] passphrase, boolean older) {
        return given(() -> lock.giveFile(file, passphrase, older));
    }

    @Override
    public Standing giveWords(String words, boolean older) {
        return given(() -> lock.giveWords(words, older));
    }

    @Override
    public void seal(Actor actor) {
        Rights.require(actor, Permission.SEAL_HOUSE);
        lock.seal(Act.by(actor.id().toString(), actor.role().name(), AuditAction.HOUSE_SEAL), sealEdge);
    }

    private Standing given(Runnable giving) {
        try {
            giving.run();
            return standing();
        } catch (ShareRefusedException refused) {
            throw told(refused);
        }
    }

    private static RefusedException told(ShareRefusedException refused) {
        var seconds = refused.secondsToWait();
        return switch (refused.code()) {
            case NOT_A_SHARE -> new RefusedException(Code.SHARE_UNKNOWN);
            case DAMAGED, DAMAGED_ROW -> new RefusedException(Code.SHARE_DAMAGED, refused.row());
            case MISSING_ROW -> new RefusedException(Code.SHARE_SHORT, refused.row());
            case OTHER_HOUSE -> new RefusedException(Code.SHARE_OTHER_HOUSE);
            case STALE -> new RefusedException(Code.SHARE_STALE);
            case NEWER -> new RefusedException(Code.SHARE_NEWER);
            case FOREIGN -> new RefusedException(Code.SHARE_FOREIGN);
            case WRONG_PASSPHRASE -> new RefusedException(Code.PASSPHRASE_WRONG, seconds);
            case WAIT -> new RefusedException(Code.TOO_MANY_TRIES, seconds);
            case BUSY -> new RefusedException(Code.BUSY);
            case SAME_CUSTODIAN, NOT_NEEDED -> new RefusedException(Code.SHARE_GIVEN);
            case NOT_THE_KEY -> new RefusedException(Code.SHARES_WRONG);
        };
    }
}
