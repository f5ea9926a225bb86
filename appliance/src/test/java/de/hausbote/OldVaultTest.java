package de.hausbote;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.audit.Audit;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Ground;
import de.hausbote.event.Events;
import de.hausbote.identity.Foundation;
import de.hausbote.identity.People;
import de.hausbote.identity.Role;
import de.hausbote.identity.SessionSettings;
import de.hausbote.identity.Sessions;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Sender;
import de.hausbote.ticket.Inbox;
import de.hausbote.vault.RootKey;
import de.hausbote.vault.Rotation;
import de.hausbote.vault.SealBrokenException;
import de.hausbote.vault.Vault;
import de.hausbote.vault.VaultSettings;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody keeps an old copy of the vault folder with what opened it, and gets at the database of today, already without
 * the engine's own encryption. What was written since the house got another root key does not open.
 */
@Tag("KEY-9")
class OldVaultTest {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private House house;
    private Seat seat;
    private Vault stolen;
    private Ground thief;
    private ConversationId anna;

    @BeforeEach
    void live() {
        house = House.in(folder.resolve("house"));
        seat = new Seat(house, house.agent());
        house.receiveText("wamid.1", ANNA, "vorher");
        anna = seat.conversation();
        Folders.copy(folder.resolve("house/vault"), folder.resolve("thief/vault"));
        Folders.copy(folder.resolve("house/key"), folder.resolve("thief/key"));
        stolen = Vault.open(new VaultSettings(folder.resolve("thief"), folder.resolve("thief/key"), house.clock()));
        thief = ground(stolen);
    }

    @AfterEach
    void close() {
        stolen.close();
        house.close();
    }

    /** The parts of the product, on the database of today with the keys of before. */
    private Ground ground(Vault vault) {
        var own = house.ground();
        var foundation = new Foundation(own.database(), vault, new Audit(), new Events(), own.ids(), random);
        var people = new People(foundation, new Sessions(foundation, SessionSettings.DEFAULT));
        return new Ground(own.database(), vault, new Audit(), new Events(), own.ids(), people, own.teams());
    }

    @Test
    void theyOpenEverythingAsLongAsTheRootKeyIsTheirs() {
        assertDoesNotThrow(() -> read(anna));
        assertDoesNotThrow(this::people);
        assertDoesNotThrow(this::secrets);
    }

    @Test
    void whatIsNewIsOutOfTheirReachAtOnce() {
        reroot();

        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.2", BERT, "nachher");
        var bert = seat.conversation();

        assertClosed(() -> read(bert));
        house.ground().people().invite(house.admin(), "Neue Kollegin", Role.AGENT);
        assertClosed(this::people);
        house.connect("Neu", "999888777");
        assertClosed(this::secrets);
        assertEquals("nachher", seat.texts(bert).getFirst(), "the house itself reads it");
    }

    @Test
    void whatWasThereFollowsInTheBackground() {
        reroot();
        house.clock().advance(Duration.ofMinutes(2));
        rotation().unfinished().forEach(each -> rotation().work(each, _ -> {}));
        house.receiveText("wamid.2", ANNA, "nachher");

        assertClosed(() -> read(anna));
        assertClosed(this::people);
        assertClosed(this::secrets);
        assertEquals(List.of("vorher", "nachher"), seat.texts(anna));
    }

    private void reroot() {
        try (var root = RootKey.random(random)) {
            rotation().reroot(root, _ -> {});
        }
    }

    private Rotation rotation() {
        return new Rotation(house.vault(), HouseKeys.holders(house.database(), house.vault()));
    }

    private void read(ConversationId conversation) {
        var _ = new Inbox(thief).conversation(house.agent(), conversation);
    }

    private void people() {
        var _ = thief.people().all(house.admin());
    }

    private void secrets() {
        var accounts = new ChannelAccounts(thief);
        house.database()
                .change(tx -> accounts.all(tx).forEach(account -> {
                    var _ = accounts.secrets(tx, account.id());
                }));
    }

    private static void assertClosed(Executable look) {
        assertThrows(SealBrokenException.class, look);
    }
}
