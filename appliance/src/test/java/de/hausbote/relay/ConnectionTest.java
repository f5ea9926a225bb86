package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.NewConnection;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import de.hausbote.net.Fault;
import de.hausbote.net.ScriptedServer;
import de.hausbote.net.SmallProxy;
import de.hausbote.vault.Certificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls through a proxy of the house and on the word of its own authorities, against a proxy that really connects. */
class ConnectionTest {
    private static final String LOGIN = "hausbote:geheim-4711";
    private static final String BASIC = "Basic " + Base64.getEncoder().encodeToString(LOGIN.getBytes(UTF_8));

    @TempDir
    Path folder;

    private Practice practice;
    private SmallProxy proxy;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        proxy = SmallProxy.start(BASIC);
    }

    @AfterEach
    void close() throws Exception {
        proxy.close();
        practice.close();
    }

    @Test
    @Tag("REL-15")
    void theProxyIsAskedForTheHostAndNothingElseAndTheLedgerNamesIt() {
        connect("localhost", proxy.port(), LOGIN, "");

        assertInstanceOf(EgressResult.Answered.class, call());

        var authority = "simulator.localhost:" + practice.provider().port();
        assertEquals(
                List.of("CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\nProxy-Authorization: " + BASIC
                        + "\r\n\r\n"),
                proxy.asked());
        assertEquals(1, practice.wire().size());
        assertFalse(practice.wire().getFirst().head().contains("Proxy"));
        assertEquals(
                1,
                practice.count("select count(*) from ledger_entry where peer = 'proxy 127.0.0.1 " + proxy.port()
                        + "' and outcome = 'answered'"));
    }

    @Test
    void aLoginIsKeptSealedAndGoesWithTheProxy() {
        connect("localhost", proxy.port(), LOGIN, "");
        connect("localhost", proxy.port(), "", "");
        assertInstanceOf(EgressResult.Answered.class, call());
        assertEquals(1, practice.count("select count(*) from channel_secret where kind = 'PROXY_LOGIN'"));

        connect("", 0, "", "");

        assertEquals(0, practice.count("select count(*) from channel_secret where kind = 'PROXY_LOGIN'"));
        assertInstanceOf(EgressResult.Answered.class, call());
        assertEquals(1, proxy.asked().size());
    }

    @Test
    void aWrongLoginARefusalAndADeadProxyHaveNamesOfTheirOwn() {
        connect("localhost", proxy.port(), "hausbote:falsch", "");
        fails(Fault.PROXY_LOGIN, Reason.Code.PROXY_LOGIN);

        proxy.refuses("HTTP/1.1 403 Forbidden");
        fails(Fault.PROXY_REFUSED, Reason.Code.PROXY_REFUSED);
        proxy.refuses("SSH-2.0-OpenSSH");
        fails(Fault.PROXY_REFUSED, Reason.Code.PROXY_REFUSED);

        proxy.close();
        fails(Fault.PROXY_NOT_REACHED, Reason.Code.PROXY_DOWN);
        connect("169.254.169.254", 80, "", "");
        fails(Fault.PROXY_NOT_REACHED, Reason.Code.PROXY_DOWN);
        assertEquals(0, practice.wire().size());
    }

    @Test
    void anAuthorityOfTheHouseVouchesAndNobodyElse() {
        connect("", 0, "", practice.provider().certificate());
        assertInstanceOf(EgressResult.Answered.class, call());

        try (var stranger = ScriptedServer.start(made("stranger"), "simulator.localhost")) {
            connect("localhost", proxy.port(), LOGIN, stranger.certificate());
            fails(Fault.CERTIFICATE_REFUSED, Reason.Code.CERTIFICATE_REFUSED);
        }
        assertEquals(1, practice.wire().size());
    }

    @Test
    void certificatesAreReadBeforeTheyCount() {
        var pem = practice.provider().certificate();
        var view = connect("", 0, "", pem + pem);

        assertEquals(2, view.size());
        assertTrue(view.getFirst().contains("until=20"));
        refused(Code.CERTIFICATES_UNREADABLE, "no certificate");
        refused(Code.CERTIFICATES_UNREADABLE, pem + "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n");
        refused(Code.CERTIFICATE_EXPIRED, old());
        assertEquals(
                Code.PROXY_UNCLEAR,
                assertThrows(RefusedException.class, () -> connect("proxy internal", 3128, "", ""))
                        .code());
        assertEquals(
                Code.PROXY_UNCLEAR,
                assertThrows(RefusedException.class, () -> connect("proxy.internal", 0, "", ""))
                        .code());
    }

    private String old() {
        var pem = made("old").resolve("old.pem");
        var then = practice.house().now().minus(Duration.ofDays(800));
        Certificates.selfSigned(pem, pem.resolveSibling("old.key"), List.of("old.example"), then);
        return Certificates.pem(pem);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void refused(Code code, String pem) {
        assertEquals(
                code,
                assertThrows(RefusedException.class, () -> connect("", 0, "", pem))
                        .code());
    }

    private void fails(Fault fault, Reason.Code told) {
        var result = assertInstanceOf(EgressResult.NotSent.class, call());
        assertEquals(fault, result.fault());
        assertEquals(told, Obstacle.of(result.fault()));
    }

    /** Gives the account this connection; what its authorities say of themselves. */
    private List<String> connect(String host, int port, String login, String authorities) {
        var logins = login.isEmpty() ? List.<Secret>of() : List.of(new Secret(login));
        return practice
                .desk()
                .accounts()
                .connect(
                        practice.house().admin(),
                        practice.account().id(),
                        new NewConnection("3", host, port, logins, authorities))
                .authorities()
                .stream()
                .map(Object::toString)
                .toList();
    }

    private EgressResult call() {
        var account = account();
        var at = practice.channels().endpoint(account);
        var request = practice.channels().of(account.channel()).locate(at, new RemoteFile("77", "image/png", ""));
        var ids = practice.house().ground().ids();
        var occasion = Occasion.of(new MessageId(ids.next()), new ContactId(ids.next()), "");
        return practice.egress().call(new Errand(account, new Secret(Practice.TOKEN), request, occasion));
    }

    private ChannelAccount account() {
        return practice.house()
                .database()
                .read(tx -> practice.desk()
                        .accounts()
                        .find(tx, practice.account().id())
                        .orElseThrow());
    }
}
