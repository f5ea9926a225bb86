package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.audit.Recorded;
import de.hausbote.identity.Activation;
import de.hausbote.identity.Activations;
import de.hausbote.identity.Foundation;
import de.hausbote.identity.People;
import de.hausbote.identity.Role;
import de.hausbote.identity.SessionSettings;
import de.hausbote.identity.Sessions;
import de.hausbote.identity.SignIn;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.Sender;
import de.hausbote.vault.KeyInventory;
import de.hausbote.vault.KeyState;
import de.hausbote.vault.PasswordCost;
import de.hausbote.vault.Passwords;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All keys of a house with data in it: the list of them, and new versions. */
class HouseKeysTest extends SharedHouse {
    private static final Set<String> HASHES_WITHOUT_A_KEY =
            Set.of("ledger_entry.chain", "ledger_head.chain", "opt_in.hash");

    private static final Sender ANNA = House.phone("4915112345678");
    private static final String PASSWORD = "vier Igel im Laub";

    private Sessions sessions;
    private SignIn signIn;
    private Activations activations;
    private People people;
    private Rotation rotation;

    @BeforeEach
    void use() throws IOException {
        var ground = house.ground();
        var random = new SecureRandom();
        var foundation =
                new Foundation(house.database(), house.vault(), ground.audit(), ground.events(), ground.ids(), random);
        sessions = new Sessions(foundation, SessionSettings.DEFAULT);
        people = new People(foundation, sessions);
        var passwords = new Passwords(PasswordCost.FLOOR, random);
        signIn = new SignIn(foundation, passwords, sessions);
        activations = new Activations(foundation, passwords, sessions);
        rotation = new Rotation(house.vault(), HouseKeys.holders(house.database(), house.vault()));
        house.receiveText("wamid.1", ANNA, "Hallo");
        house.vault()
                .files("quarantine")
                .write(house.vault().seal(Purpose.QUARANTINE), new ByteArrayInputStream("body".getBytes(UTF_8)), 100);
    }

    private void activate(String login) {
        var code = people.invite(house.admin(), "Petra", Role.AGENT).code();
        activations.activate(new Activation(code, "Petra", login, PASSWORD, "de"));
    }

    private List<KeyInventory.Entry> entries(String purpose) {
        return rotation.inventory().entries().stream()
                .filter(entry -> entry.purpose().equals(purpose))
                .toList();
    }

    private KeyState stateBeforeTheNewest(Purpose purpose) {
        return entries(purpose.name()).get(1).state();
    }

    private void rotate(Purpose purpose) {
        rotation.begin(purpose);
        settle();
    }

    private void settle() {
        house.clock().advance(Duration.ofMinutes(1));
        rotation.unfinished().forEach(each -> rotation.work(each, _ -> {}));
    }

    @Test
    void aStopDoesNotWaitForWhatIsDueLater() {
        var keys = new HouseKeys(house.database(), house.vault(), house.ground().audit());
        keys.start();

        assertTimeoutPreemptively(Duration.ofSeconds(8), keys::close);
    }

    @Test
    @Tag("KEY-10")
    void everyCellThatIsNoIdIsUnderExactlyOneKeyOfTheInventory() {
        var used = new ArrayList<String>();
        for (var entry : rotation.inventory().entries()) {
            if (entry.state() == KeyState.CURRENT && !used.containsAll(entry.used())) {
                used.addAll(entry.used());
            }
        }
        List<String> found =
                house.database().read(tx -> tx.query("""
                        select lower(t.tablename) || '.' || lower(c.columnname) as cell,
                               cast(c.columndatatype as varchar(100)) as kind
                          from sys.systables t join sys.syscolumns c on c.referenceid = t.tableid
                         where t.tabletype = 'T'
                        """).list(row -> isId(row.text("kind")) ? "" : row.text("cell")));
        var cells = new TreeSet<>(found);
        cells.remove("");
        cells.removeAll(HASHES_WITHOUT_A_KEY);

        var listed =
                new TreeSet<>(used.stream().filter(each -> each.contains(".")).toList());
        assertEquals(cells, listed);
        assertEquals(used.size(), new TreeSet<>(used).size());
    }

    /** Plain columns and 128-bit ids. */
    private static boolean isId(String kind) {
        return !kind.contains("BLOB") && (!kind.contains("BIT DATA") || kind.startsWith("CHAR (16)"));
    }

    @Test
    void aSignThatWaitsFindsItsMessageUnderANewKeyOfTheHashes() {
        var sign = new Content.Reaction(new ProviderId("wamid.late"), "👍");
        house.receive(House.message("wamid.sign", ANNA, house.now(), sign));
        rotate(Purpose.BLIND_INDEX);

        house.receiveText("wamid.late", ANNA, "Frage");

        assertEquals(0, house.count("select count(*) from awaiting"));
        assertEquals(1, house.count("select count(*) from reaction"));
    }

    @Test
    @Tag("KEY-10")
    void inventoryCountsEveryKeyThatRuns() {
        house.receiveText("wamid.2", House.phone("4917700000000"), "Moin");

        for (var purpose : Purpose.values()) {
            assertEquals(
                    1,
                    entries(purpose.name()).stream()
                            .filter(HouseKeysTest::current)
                            .count(),
                    purpose.name());
        }
        assertEquals(
                256,
                entries("SHARD").stream().mapToLong(KeyInventory.Entry::keys).sum());
        assertEquals(
                256,
                entries("RECIPIENT").stream()
                        .mapToLong(KeyInventory.Entry::keys)
                        .sum());
        assertEquals(
                house.count("select count(*) from contact_key"),
                entries("CONTACT").getFirst().keys());
        assertEquals(1, entries("ROOT").size());
        assertEquals(1, entries("HOST").size());
        assertEquals(256, entries("CONTENT").getFirst().needed().orElseThrow());
        assertEquals(3, entries("PROVIDER_SECRET").getFirst().needed().orElseThrow());
        assertEquals(
                house.now(),
                entries("STAFF").getFirst().created().map(_ -> house.now()).orElseThrow());
    }

    private static boolean current(KeyInventory.Entry entry) {
        return entry.state() == KeyState.CURRENT;
    }

    @Test
    @Tag("KEY-9")
    void afterNewVersionsOfAllKeysEverythingIsFoundAndReadable() {
        activate("petra");
        var session = signIn.with("petra", PASSWORD, "::1");
        var proof = sessions.proof(session.token());
        seat.write("Antwort");

        for (var purpose : EnumSet.complementOf(EnumSet.of(Purpose.DATABASE))) {
            rotate(purpose);
        }

        assertTrue(sessions.find(session.token()).isPresent());
        assertTrue(sessions.proves(session.token(), proof));
        assertFalse(sessions.proves(session.token(), "other"));
        assertTrue(signIn.with("Petra", PASSWORD, "::1").token().length() > 20);
        assertEquals(2, seat.messages().size());
        house.receiveText("wamid.1", ANNA, "Hallo");
        house.receiveText("wamid.3", ANNA, "noch etwas");
        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(3, seat.messages().size());
        var secrets = house.database().read(tx -> house.accounts().secrets(tx, house.accountId()));
        assertEquals("token-of-Service", secrets.accessToken().value());
        for (var purpose :
                List.of(Purpose.STAFF, Purpose.PROVIDER_SECRET, Purpose.CONTENT, Purpose.INTAKE, Purpose.QUARANTINE)) {
            assertEquals(KeyState.DESTROYED, stateBeforeTheNewest(purpose), purpose.name());
        }
    }

    @Test
    @Tag("KEY-9")
    void newVersionIsUsedAtOnceAndNothingIsDestroyedBeforeWhoBeganEarlierHasEnded() {
        activate("petra");
        rotation.begin(Purpose.STAFF);
        rotation.work(Purpose.STAFF, _ -> {});

        assertEquals(KeyState.KEPT, stateBeforeTheNewest(Purpose.STAFF));

        settle();
        assertEquals(KeyState.DESTROYED, stateBeforeTheNewest(Purpose.STAFF));
        assertEquals(
                house.count("select count(*) from person"),
                entries("STAFF").getFirst().needed().orElseThrow());
    }

    @Test
    @Tag("KEY-9")
    void oldKeyOfSessionsIsKeptUntilTheLastOneFromBeforeHasEnded() {
        activate("petra");
        var session = signIn.with("petra", PASSWORD, "::1");
        rotate(Purpose.SESSION);
        assertEquals(KeyState.KEPT, stateBeforeTheNewest(Purpose.SESSION));
        assertTrue(entries("SESSION").get(1).needed().orElseThrow() > 0);
        assertTrue(sessions.find(session.token()).isPresent());

        house.clock().advance(Duration.ofDays(30));
        signIn.with("petra", PASSWORD, "::1");
        settle();

        assertEquals(KeyState.DESTROYED, stateBeforeTheNewest(Purpose.SESSION));
    }

    @Test
    @Tag("KEY-9")
    void oldKeyOfLookUpsIsDestroyedOnceNothingCanComeUnderIt() {
        activate("petra");
        seat.write("Antwort");
        rotate(Purpose.BLIND_INDEX);
        assertEquals(KeyState.KEPT, stateBeforeTheNewest(Purpose.BLIND_INDEX));

        house.clock().advance(Duration.ofDays(1));
        settle();

        assertEquals(KeyState.DESTROYED, stateBeforeTheNewest(Purpose.BLIND_INDEX));
        house.receiveText("wamid.1", ANNA, "Hallo");
        house.receiveText("wamid.2", ANNA, "Hallo");
        assertEquals(1, house.count("select count(*) from contact"));
        assertEquals(2, house.count("select count(*) from message where direction = 'IN'"));
        assertTrue(signIn.with("petra", PASSWORD, "::1").token().length() > 20);
    }

    @Test
    @Tag("KEY-9")
    void houseRotatesInTheBackgroundAndPutsItOnRecord() {
        try (var keys =
                new HouseKeys(house.database(), house.vault(), house.ground().audit())) {
            keys.start();
            keys.rotate(Purpose.CONTENT);

            Await.until("the old keys' end", () -> !rotation.unfinished().contains(Purpose.CONTENT));
            Await.until("the record", () -> acts().size() >= 2);
        }
        assertEquals(List.of("key.rotate CONTENT", "key.destroy CONTENT"), acts());
        assertEquals(1, seat.messages().size());
    }

    private static List<String> acts() {
        return Recorded.in(house.database()).stream()
                .filter(act -> act.objectKind().equals("key"))
                .map(act -> act.action().word() + " " + act.objectId())
                .toList();
    }

    @Test
    void loginThatIsTakenIsTakenUnderAnyKey() {
        activate("petra");
        rotation.begin(Purpose.BLIND_INDEX);

        assertThrows(RefusedException.class, () -> activate("petra"));
    }
}
