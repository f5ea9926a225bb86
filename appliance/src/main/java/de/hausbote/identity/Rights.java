package de.hausbote.identity;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.util.Set;

/** The one place where it is decided what a person may do; membership of a team narrows it further. */
public final class Rights {
    private static final Set<Role> SEALING = Set.of(Role.ADMIN, Role.DPO, Role.CUSTODIAN);

    private Rights() {}

    public static boolean allows(Actor actor, Permission permission) {
        return switch (permission) {
            case READ_CONTENT,
                    REPLY,
                    ASSIGN,
                    NAME_CONTACTS,
                    CREATE_CONTACTS,
                    LINK_CONTACTS,
                    REVEAL_ADDRESS,
                    RECORD_CONSENT -> actor.role() == Role.AGENT;
            case MANAGE_PEOPLE, MANAGE_SETTINGS, MANAGE_CHANNELS -> actor.role() == Role.ADMIN;
            case STOP_RELAY, PUBLISH_NOTICE, MANAGE_WIDGETS -> actor.role() == Role.ADMIN || actor.role() == Role.DPO;
            case SEAL_HOUSE -> SEALING.contains(actor.role());
            case READ_CONSENT -> actor.role() == Role.AGENT || actor.role() == Role.DPO;
            case LIST_CONSENTS, WRITE_CONSENT_TEXTS, AGREE_TO_LEAVE, READ_LEDGER, ACCEPT_START_MODE ->
                actor.role() == Role.DPO;
        };
    }

    /**
     * Ends the unit of work when the actor may not do this.
     *
     * @throws RefusedException with {@link Code#NOT_ALLOWED}
     */
    public static void require(Actor actor, Permission permission) {
        if (!allows(actor, permission)) {
            throw new RefusedException(Code.NOT_ALLOWED);
        }
    }
}
