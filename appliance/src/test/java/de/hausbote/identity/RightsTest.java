package de.hausbote.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.message.PersonId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may do what. Everybody has one role, so what two roles share nothing of, nobody does both of. */
@Tag("IAM-1")
class RightsTest {
    @Test
    void agentsTalkToContactsAndRunNothing() {
        assertEquals(
                EnumSet.of(
                        Permission.READ_CONTENT,
                        Permission.REPLY,
                        Permission.ASSIGN,
                        Permission.NAME_CONTACTS,
                        Permission.CREATE_CONTACTS,
                        Permission.LINK_CONTACTS,
                        Permission.REVEAL_ADDRESS,
                        Permission.READ_CONSENT,
                        Permission.RECORD_CONSENT),
                of(Role.AGENT));
    }

    @Test
    void administratorsRunTheHouseAndSeeNoContent() {
        assertEquals(
                EnumSet.of(
                        Permission.PUBLISH_NOTICE,
                        Permission.MANAGE_PEOPLE,
                        Permission.MANAGE_SETTINGS,
                        Permission.MANAGE_CHANNELS,
                        Permission.MANAGE_WIDGETS,
                        Permission.SEAL_HOUSE,
                        Permission.STOP_RELAY),
                of(Role.ADMIN));
    }

    @Test
    void dataProtectionOfficersWatchOverConsentsWhatLeavesAndHowTheHouseIsOpened() {
        assertEquals(
                EnumSet.of(
                        Permission.READ_CONSENT,
                        Permission.LIST_CONSENTS,
                        Permission.WRITE_CONSENT_TEXTS,
                        Permission.PUBLISH_NOTICE,
                        Permission.MANAGE_WIDGETS,
                        Permission.SEAL_HOUSE,
                        Permission.STOP_RELAY,
                        Permission.AGREE_TO_LEAVE,
                        Permission.READ_LEDGER,
                        Permission.ACCEPT_START_MODE),
                of(Role.DPO));
    }

    @Test
    void custodiansSealTheHouseAndNothingElse() {
        assertEquals(EnumSet.of(Permission.SEAL_HOUSE), of(Role.CUSTODIAN));
    }

    private static Set<Permission> of(Role role) {
        var actor = new Actor(PersonId.of(new byte[16]), role, "");
        var permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> Rights.allows(actor, permission))
                .forEach(permissions::add);
        return permissions;
    }
}
