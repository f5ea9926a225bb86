package de.hausbote.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.SharedHouse;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootProof;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KEY-6")
class StartModeAcceptancesTest extends SharedHouse {
    private static final RootProof ROOT = proof(1);

    private StartModeAcceptances acceptances;

    @BeforeEach
    void use() {
        var ground = house.ground();
        acceptances = new StartModeAcceptances(new Foundation(
                house.database(), house.vault(), ground.audit(), ground.events(), ground.ids(), new SecureRandom()));
    }

    @Test
    void whoAcceptsIsKeptAndPutOnRecord() {
        var dora = somebody("Dora", Role.DPO);

        acceptances.accept(dora, ROOT);

        var kept = acceptances.of(ROOT).orElseThrow();
        assertEquals("Dora", kept.by().name());
        assertEquals(house.now(), kept.at());
        assertEquals(
                List.of(dora.id().toString()),
                recorded().stream().map(Act::actor).toList());
    }

    @Test
    void theFirstWhoAcceptsStaysTheOne() {
        var first = acceptances.accept(somebody("Dora", Role.DPO), ROOT);
        house.clock().advance(Duration.ofDays(1));

        var second = acceptances.accept(somebody("Emil", Role.DPO), ROOT);

        assertEquals(first, second);
        assertEquals(1, recorded().size());
    }

    @Test
    void ofSeveralAtOnceOneIsTheFirst() {
        var officers = IntStream.range(0, 4)
                .mapToObj(number -> somebody("Dora " + number, Role.DPO))
                .toList();

        var accepted = officers.parallelStream()
                .map(officer -> acceptances.accept(officer, ROOT))
                .distinct()
                .toList();

        assertEquals(1, accepted.size());
        assertEquals(1, recorded().size());
    }

    @Test
    void anotherRootKeyAsksAnew() {
        acceptances.accept(somebody("Dora", Role.DPO), ROOT);

        assertEquals(Optional.empty(), acceptances.of(proof(2)));
    }

    @Test
    void nobodyButADataProtectionOfficerAccepts() {
        for (var role : List.of(Role.ADMIN, Role.AGENT, Role.CUSTODIAN)) {
            var somebody = somebody("Jan", role);
            var refused = assertThrows(RefusedException.class, () -> acceptances.accept(somebody, ROOT));
            assertEquals(Code.NOT_ALLOWED, refused.code());
        }
        assertEquals(Optional.empty(), acceptances.of(ROOT));
    }

    private static Actor somebody(String name, Role role) {
        return house.ground()
                .people()
                .invite(house.admin(), name, role)
                .person()
                .actor();
    }

    private static List<Act> recorded() {
        return Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.START_MODE_ACCEPT)
                .toList();
    }

    private static RootProof proof(int first) {
        var bytes = new byte[RootProof.LENGTH];
        bytes[0] = (byte) first;
        return new RootProof(new HouseId(new byte[HouseId.LENGTH]), bytes);
    }
}
