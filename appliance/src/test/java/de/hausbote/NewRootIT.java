package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.admin.AdminAnswer;
import de.hausbote.admin.AdminClient;
import de.hausbote.admin.AdminRefusedException;
import de.hausbote.admin.AdminRequest;
import de.hausbote.custody.Keepers;
import de.hausbote.identity.Role;
import de.hausbote.vault.HouseId;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The house gets another root key, with whatever happens meanwhile; and what the ones before are still good for. */
@Tag("KEY-9")
class NewRootIT {
    private static final Logger LOG = LoggerFactory.getLogger(NewRootIT.class);
    private static final String[] NAMES = {"Ada", "Jan", "Eva"};
    private static final String[] NOBODY = {};

    /** The whole replacement takes about as long; some kills come before it and some after. */
    private static final long LONGEST_MILLIS = 400;

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private TestHouse house;
    private AdminClient console;

    @BeforeEach
    void prepare() {
        house = new TestHouse(folder);
        console = new AdminClient(house.data().resolve(AdminRequest.SOCKET));
    }

    @Test
    void killedInTheMiddleTheHouseIsOpenedByTheOldWayOrByTheNewOne() {
        cycles(3);
    }

    @Test
    @Tag("slow")
    void soItIsOverManyKills() {
        cycles(30);
    }

    /** From machine to custodians and back, killed somewhere each time. */
    private void cycles(int times) {
        var settings = new VaultSettings(house.data(), house.keyFile(), Clock.systemUTC());
        var keepers = house.attended(NAMES);
        try (var program = ChildAppliance.startedSealed(house)) {
            opened(keepers);
            house.visitor().activate(program.code(Role.ADMIN), "Jana", "admin", TestAppliance.PASSWORD);
            for (var time = 0; time < times; time++) {
                var before = standing();
                try (var root = RootKey.random(random)) {
                    var next = Keepers.next(
                            settings,
                            new HouseId(HexFormat.of().parseHex(before.house())),
                            before.generation() + 1,
                            root,
                            keepers.attended() ? NOBODY : NAMES);
                    replaceAndKill(program, next, root);
                    keepers = heir(before.generation(), keepers, next);
                }
                assertEverythingIsThere();
            }
        }
    }

    private void replaceAndKill(ChildAppliance program, Keepers next, RootKey root) {
        var request = AdminRequest.Replace.of(next.custody(), root, random);
        var asked = Thread.ofVirtual().start(() -> {
            try {
                console.ask(request, AdminAnswer.Done.class);
            } catch (AdminRefusedException killed) {
                LOG.debug("replacement cut off", killed);
            }
        });
        LockSupport.parkNanos(Duration.ofMillis(ThreadLocalRandom.current().nextLong(LONGEST_MILLIS))
                .toNanos());
        program.kill();
        try {
            asked.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        program.startAgainSomehow();
    }

    /** Who opens the house after the kill: exactly one of the two. */
    private Keepers heir(int generation, Keepers before, Keepers next) {
        var now = standing();
        LOG.info("killed generation={} found={}", generation, now.generation());
        var moved = now.generation() == generation + 1;
        assertTrue(moved || now.generation() == generation, () -> "generation " + now.generation());
        var heir = moved ? next : before;
        var other = moved ? before : next;
        assertEquals(heir.attended(), now.attended());
        if (heir.attended()) {
            assertEquals("sealed", now.state());
            assertThrows(AdminRefusedException.class, () -> give(other.kit()), "the other kit opens nothing");
            opened(heir);
        }
        Await.until("the house to be open", () -> standing().state().equals("open"));
        return heir;
    }

    private void assertEverythingIsThere() {
        var admin = house.visitor();
        admin.signIn("admin", TestAppliance.PASSWORD);
        assertTrue(admin.get("/people").toString().contains("Jana"));
    }

    @Test
    void oldSharesWithAnOldVaultDoNotOpenTheDatabaseOfToday() {
        var settings = new VaultSettings(house.data(), house.keyFile(), Clock.systemUTC());
        var before = house.attended(NAMES);
        var vault = house.data().resolve("vault");
        try (var program = ChildAppliance.startedSealed(house)) {
            opened(before);
            house.visitor().activate(program.code(Role.ADMIN), "Jana", "admin", TestAppliance.PASSWORD);
            Folders.copy(vault, folder.resolve("old"));
            try (var root = RootKey.random(random)) {
                var standing = standing();
                var id = new HouseId(HexFormat.of().parseHex(standing.house()));
                var next = Keepers.next(settings, id, standing.generation() + 1, root, NAMES);
                console.ask(AdminRequest.Replace.of(next.custody(), root, random), AdminAnswer.Done.class);
                program.stop();
                program.startAgainSealed();
                opened(next);
                program.stop();
            }

            Folders.delete(vault);
            Folders.copy(folder.resolve("old"), vault);
            program.startAgainSealed();
            give(before.share(1));
            give(before.share(2));

            Await.until(
                    "the trouble",
                    () -> standing()
                            .trouble()
                            .filter(why -> why.contains("does not open this database"))
                            .isPresent());
            assertEquals("sealed", standing().state());
        }
    }

    @Test
    void aCommandThatIsKilledLeavesTheHouseAsItWas() {
        house.founded();
        try (var program = ChildAppliance.serving(house)) {
            var killed = Command.killedAfter(
                    house,
                    "keys share",
                    List.of(
                            "--custodian",
                            "Ada",
                            "--custodian",
                            "Jan",
                            "--out",
                            folder.resolve("out").toString()),
                    "recovery.kit is for",
                    Keepers.PASSPHRASE,
                    Keepers.PASSPHRASE,
                    Keepers.PASSPHRASE);
            assertFalse(killed.said().contains("new root key"), killed.said());

            assertEquals(
                    Map.of("open", 0), Map.of(standing().state(), standing().generation()));
            program.stop();
            program.startAgain();
        }
    }

    private AdminAnswer.Standing standing() {
        return console.ask(new AdminRequest.Show(), AdminAnswer.Standing.class);
    }

    private void opened(Keepers keepers) {
        give(keepers.share(1));
        give(keepers.share(3));
        Await.until("the house to be open", () -> standing().state().equals("open"));
    }

    private void give(byte[] share) {
        console.ask(
                new AdminRequest.Unseal(
                        Optional.of(Base64.getEncoder().encodeToString(share)),
                        Optional.of(Keepers.PASSPHRASE),
                        Optional.empty(),
                        false,
                        false),
                AdminAnswer.Standing.class);
    }
}
