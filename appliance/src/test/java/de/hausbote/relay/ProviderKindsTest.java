package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.channel.AccountFact;
import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.ProviderName;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.ProfilePictures;
import de.hausbote.conversation.Scanning;
import de.hausbote.message.ContactId;
import de.hausbote.message.MessageId;
import de.hausbote.message.Secret;
import de.hausbote.simulator.Call;
import de.hausbote.simulator.Simulator;
import de.hausbote.simulator.SimulatorSettings;
import de.hausbote.vault.Certificates;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every call to every kind of provider, as it lies on the wire, against the simulator that speaks as each of them. */
class ProviderKindsTest {
    private static final byte[] FILE = "%PDF-1.7 a letter".getBytes(UTF_8);
    private static final String WORD = "a-word-of-ours-that-comes-back";

    @TempDir
    Path folder;

    private Practice practice;
    private Simulator simulator;

    @BeforeEach
    void open() throws Exception {
        practice = new Practice(folder.resolve("house"));
        var pem = folder.resolve("simulator.pem");
        var key = folder.resolve("simulator.key");
        Certificates.selfSigned(pem, key, List.of("simulator.localhost"), Instant.now());
        var settings = SimulatorSettings.quick(
                folder.resolve("simulator"), URI.create("https://localhost:1/hooks/whatsapp"), pem);
        simulator = new Simulator(settings, Certificates.context(pem, key), Files.readString(pem));
        simulator.start();
    }

    @AfterEach
    void close() throws Exception {
        simulator.close();
        practice.close();
    }

    @ParameterizedTest
    @EnumSource(ProviderName.class)
    @Tag("REL-4")
    void theHeadersAreThoseOfTheKindAndNoOthers(ProviderName provider) {
        var account = account(provider);
        simulator.customer("Anna").writes("Guten Tag");

        everything(account);

        var calls = simulator.calls();
        assertEquals(List.of("POST", "POST", "GET", "GET", "DELETE"), methods(calls));
        for (var call : calls) {
            assertEquals(200, call.status(), call.method());
            assertEquals(headers(provider, call.method()), names(call));
        }
    }

    private static Set<String> headers(ProviderName provider, String method) {
        var names = new TreeSet<>(Set.of("host", "user-agent", "accept"));
        names.add(
                switch (provider) {
                    case META -> "authorization";
                    case DIALOG_360 -> "d360-api-key";
                });
        if (method.equals("POST")) {
            names.addAll(Set.of("content-type", "content-length"));
        }
        return names;
    }

    private static List<String> methods(List<Call> calls) {
        return calls.stream().map(Call::method).toList();
    }

    private static Set<String> names(Call call) {
        var names = new TreeSet<String>();
        call.headers().keySet().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    /** Sends, lays down, asks for, fetches and deletes. */
    private void everything(ChannelAccount account) {
        var at = practice.channels().endpoint(account);
        var body = ("{\"messaging_product\":\"whatsapp\",\"to\":\"+%s\",\"type\":\"text\",\"text\":{\"body\":\"Hallo\","
                        + "\"preview_url\":false},\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"}")
                .formatted(simulator.customer("Anna").phone());
        var channel = channel(account);
        var upload = channel.upload(at, new OutboundFile("file.pdf", "application/pdf", FILE));
        var path = upload.target().path().replace("/media", "/messages");
        var target = new WireRequest.Target(WireRequest.Method.POST, at.host(), at.port(), path);
        ok(account, new WireRequest.Send(target, body.getBytes(UTF_8)));
        ok(account, upload);
        var file = new RemoteFile(simulator.uploads().getFirst().id(), "application/pdf", "");
        var located = assertInstanceOf(
                MediaAnswer.Located.class,
                channel.located(at, ok(account, channel.locate(at, file)).response()));
        var fetched = new ByteArrayOutputStream();
        practice.egress().fetch(errand(account, located.request()), content -> content.transferTo(fetched));
        assertArrayEquals(FILE, fetched.toByteArray());
        ok(account, channel.delete(at, file));
    }

    private EgressResult.Answered ok(ChannelAccount account, WireRequest request) {
        return assertInstanceOf(EgressResult.Answered.class, practice.egress().call(errand(account, request)));
    }

    @ParameterizedTest
    @EnumSource(ProviderName.class)
    void templatesProfileAndWebhookAreLookedAfterAtEveryKind(ProviderName provider) {
        var account = account(provider);
        var admin = practice.house().admin();
        var ground = practice.house().ground();
        var templates = new TemplateDesk(ground, practice.desk(), practice.channels(), practice.egress());
        var hooks = new AccountDesk.Hooks("https://localhost:1", new HookQuestions());
        var desk = new AccountDesk(
                ground,
                practice.desk().accounts(),
                practice.channels(),
                practice.egress(),
                hooks,
                new ProfilePictures(Scanning.none()));

        var shelf = templates.pull(admin, account.id());
        var first = shelf.templates().getFirst();
        templates.delete(admin, account.id(), first.id());
        var profile = desk.profile(admin, account.id());

        assertFalse(shelf.templates().isEmpty());
        assertEquals("OTHER", profile.vertical());
        if (provider == ProviderName.DIALOG_360) {
            desk.hook(admin, account.id());
            var told = new Examiner(practice.channels(), practice.egress(), account, secrets(account)).examined();
            assertEquals(List.of(new AccountFact.Hook("https://localhost:1/hooks/whatsapp/360dialog")), told.facts());
        }
    }

    private AccountSecrets secrets(ChannelAccount account) {
        return practice.house().database().read(tx -> practice.desk().accounts().secrets(tx, account.id()));
    }

    @Test
    @Tag("REL-3")
    void aKeyGoesToNoOtherProvider() {
        var meta = practice.channels().endpoint(account(ProviderName.META));
        var between = account(ProviderName.DIALOG_360);
        var asMeta = channel(between).locate(meta, new RemoteFile("77", "image/png", ""));

        assertInstanceOf(EgressResult.Blocked.class, practice.egress().call(errand(between, asMeta)));
    }

    @Test
    @Tag("INB-3")
    void aWordComesBackInsteadOfASignatureAndSpeaksForItsOwnAccountsAlone() {
        account(ProviderName.DIALOG_360);
        var between = new HookPlace(ChannelName.WHATSAPP, ProviderName.DIALOG_360);
        var own = HookPlace.of(ChannelName.WHATSAPP);
        var intake = practice.intake();
        var body = Practice.webhook(Practice.text("wamid.1", "Hallo"));

        assertEquals(IntakeAnswer.ACCEPTED, intake.accept(between, body, List.of("Bearer " + WORD)));
        assertEquals(IntakeAnswer.FORGED, intake.accept(between, body, List.of("Bearer " + WORD + "x")));
        assertEquals(IntakeAnswer.FORGED, intake.accept(between, body, List.of(WORD)));
        assertEquals(IntakeAnswer.FORGED, intake.accept(between, body, List.of()));
        assertEquals(IntakeAnswer.FORGED, intake.accept(between, body, List.of("Bearer " + Practice.VERIFY)));
        assertEquals(IntakeAnswer.FORGED, intake.accept(own, body, List.of("Bearer " + WORD)));
        assertFalse(intake.verifies(between, WORD));
        assertTrue(intake.verifies(own, Practice.VERIFY));
        assertFalse(intake.verifies(own, WORD));
    }

    @Test
    void aWebhookOfOneProviderSpeaksForNoAccountOfAnother() {
        account(ProviderName.DIALOG_360);
        practice.startIngress();
        var body = Practice.webhook(Practice.text("wamid.1", "Hallo"));

        practice.intake()
                .accept(new HookPlace(ChannelName.WHATSAPP, ProviderName.DIALOG_360), body, List.of("Bearer " + WORD));

        Await.until("the body aside", () -> practice.count("select count(*) from quarantine") == 1);
        assertEquals(0, practice.count("select count(*) from message"));
    }

    private Channel channel(ChannelAccount account) {
        return practice.channels().of(account.channel());
    }

    private Errand errand(ChannelAccount account, WireRequest request) {
        var ids = practice.house().ground().ids();
        var occasion = Occasion.of(new MessageId(ids.next()), new ContactId(ids.next()), "D2");
        return new Errand(account, new Secret(simulator.account().accessToken()), request, occasion);
    }

    private ChannelAccount account(ProviderName provider) {
        var known = simulator.account();
        var signing = provider == ProviderName.META ? List.of(new Secret(known.appSecret())) : List.<Secret>of();
        var secrets = new AccountSecrets(new Secret(known.accessToken()), signing, new Secret(WORD));
        var account = new NewAccount(
                ChannelName.WHATSAPP,
                ChannelAccount.Kind.PRACTICE,
                "Practice",
                provider == ProviderName.META ? known.phoneNumberId() : known.phoneNumberId() + "0",
                "+49 30 555",
                simulator.baseUrl(),
                "v26.0",
                pem(),
                new Connection(provider, known.wabaId(), "", 0, ""),
                secrets);
        return practice.house().database().write(tx -> {
            var id = practice.desk().accounts().create(tx, account);
            return practice.desk().accounts().find(tx, id).orElseThrow();
        });
    }

    private String pem() {
        return Certificates.pem(folder.resolve("simulator.pem"));
    }
}
