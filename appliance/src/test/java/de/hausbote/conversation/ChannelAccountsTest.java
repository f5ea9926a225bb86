package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.ChannelAccount.State;
import de.hausbote.event.Event;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChannelAccountsTest extends SharedHouse {
    private static final byte[] BODY = "{\"object\":\"x\"}".getBytes(UTF_8);

    private ChannelAccounts accounts;

    @BeforeEach
    void use() {
        accounts = house.accounts();
    }

    @Test
    @Tag("KEY-15")
    void anAdministratorSeesWhenSecretsWereEnteredAndNeverWhatTheyAre() {
        var view = accounts.create(house.admin(), account("Zweite", "222"));

        assertEquals(house.now(), view.accessTokenEntered());
        assertEquals(List.of(house.now()), view.appSecretsEntered());
        assertFalse(view.toString().contains("geheim"));
        assertEquals(2, accounts.list(house.admin()).size());
    }

    @Test
    void aNumberIsConnectedOnce() {
        accounts.create(house.admin(), account("Zweite", "222"));

        assertEquals(Code.NUMBER_TAKEN, refusal(() -> accounts.create(house.admin(), account("Dritte", "222"))));
    }

    @Test
    void secretsAreOpenedForTheirUse() {
        var id = accounts.create(house.admin(), account("Zweite", "222"))
                .account()
                .id();

        var secrets = house.database().read(tx -> accounts.secrets(tx, id));

        assertEquals(
                new AccountSecrets(new Secret("geheim-1"), List.of(new Secret("geheim-2")), new Secret("geheim-3")),
                secrets);
        assertEquals("[redacted]", secrets.toString());
    }

    @Test
    @Tag("INB-3")
    void twoAppSecretsAreValidWhileOneReplacesTheOther() throws Exception {
        var id = accounts.create(house.admin(), account("Zweite", "222"))
                .account()
                .id();
        assertTrue(signed("geheim-2"));
        var both = List.of(new Secret("geheim-2"), new Secret("neu-2"));

        accounts.replaceSecrets(house.admin(), id, new NewSecrets(Optional.empty(), both, Optional.empty()));

        assertTrue(signed("geheim-2"));
        assertTrue(signed("neu-2"));
        accounts.replaceSecrets(
                house.admin(), id, new NewSecrets(Optional.empty(), List.of(new Secret("neu-2")), Optional.empty()));
        assertFalse(signed("geheim-2"));
        assertTrue(house.vault().hooks().tokenMatches("whatsapp", "geheim-3"));
    }

    @Test
    void aNewTokenStartsAnAccountThatStoppedForTheOldOne() {
        house.change(tx -> accounts.stop(tx, house.accountId(), new Reason(Reason.Code.TOKEN_REFUSED, 190)));
        assertEquals(State.STOPPED, view().account().state());
        assertEquals(190, view().account().reason().provider());

        var fresh = new NewSecrets(Optional.of(new Secret("neu")), List.of(), Optional.empty());
        accounts.replaceSecrets(house.admin(), house.accountId(), fresh);

        assertEquals(State.ACTIVE, view().account().state());
        assertEquals(Reason.NONE, view().account().reason());
    }

    @Test
    @Tag("REL-20")
    void aPulledSwitchStaysPulledWhateverTheProviderSays() {
        Noticing.publish(house);
        accounts.pause(house.admin(), house.accountId());

        house.change(tx -> accounts.stop(tx, house.accountId(), Reason.of(Reason.Code.TOKEN_REFUSED)));

        assertEquals(State.PAUSED, view().account().state());
        accounts.resume(house.admin(), house.accountId());
        assertEquals(State.ACTIVE, view().account().state());
        assertEquals(
                2,
                house.told().stream()
                        .filter(new Event.AccountChanged(house.accountId())::equals)
                        .count());
    }

    @Test
    void theViewCountsWhatWaitsAndWhatIsInDoubt() {
        var seat = new Seat(house, house.agent());
        house.receiveText("wamid.1", House.phone("4915112345678"), "Frage");
        seat.write("eins");
        seat.write("zwei");
        house.conversations().claim(house.accountId(), house.now());
        house.conversations().doubtful();

        assertEquals(1, view().waiting());
        assertEquals(1, view().uncertain());
    }

    @Test
    void theNewestInboundIsKept() {
        house.change(tx -> accounts.heard(tx, house.accountId(), house.now()));
        house.change(tx -> accounts.heard(tx, house.accountId(), house.now().minus(Duration.ofHours(1))));

        assertEquals(Optional.of(house.now()), view().account().lastInbound());
    }

    @Test
    void anAgentHasNothingToDoWithAccounts() {
        assertEquals(Code.NOT_ALLOWED, refusal(() -> accounts.list(house.agent())));
        assertEquals(Code.NOT_ALLOWED, refusal(() -> accounts.pause(house.agent(), house.accountId())));
        assertEquals(Code.NOT_ALLOWED, refusal(() -> accounts.create(house.agent(), account("Zweite", "222"))));
    }

    private AccountView view() {
        return accounts.view(house.admin(), house.accountId());
    }

    private static NewAccount account(String name, String route) {
        Noticing.publish(house);
        var secrets =
                new AccountSecrets(new Secret("geheim-1"), List.of(new Secret("geheim-2")), new Secret("geheim-3"));
        return new NewAccount(
                ChannelName.WHATSAPP, ChannelAccount.Kind.WHATSAPP, name, route, "+49 30 2", "", "v23.0", "", secrets);
    }

    private static boolean signed(String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        var signature = mac.doFinal(BODY);
        assertEquals(64, HexFormat.of().formatHex(signature).length());
        return house.vault().hooks().signed("whatsapp", BODY, signature);
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
