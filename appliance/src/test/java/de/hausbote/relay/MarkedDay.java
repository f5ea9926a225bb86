package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.Papers;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.NewConnection;
import de.hausbote.conversation.Reply;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.media.Films;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Option;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.net.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day at the desk with a marker in every internal field. */
final class MarkedDay {
    private static final String MARKER = "KANARIE";
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final byte[] STICKER =
            Base64.getDecoder().decode("UklGRjgAAABXRUJQVlA4WAoAAAAMAAAAHwAAEwAARVhJRgYAAABHRUdFR0VWUDhMBAAAAC8fwAQ=");
    private static final byte[] VOICE = Base64.getDecoder()
            .decode("T2dnUwACAAAAAAAAAAAHAAAAAAAAABn4GdIBE09wdXNIZWFkAQEAAIC7AAAAAABPZ2dTAAAAAAAAAAAA"
                    + "AAcAAAABAAAAGMARqAEQT3B1c1RhZ3MAAAAAAAAAAE9nZ1MABMADAAAAAAAABwAAAAIAAADnNFqtAQP4"
                    + "//4=");
    private static final Pattern ENCODED = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");

    private final Practice practice;
    private final Actor agent;

    MarkedDay(Practice practice) {
        this.practice = practice;
        this.agent = practice.house().colleague("Ada " + MARKER + "-agent");
    }

    void pass() throws IOException {
        practice.house()
                .settings()
                .change(
                        practice.house().admin(),
                        new HouseSettings.Values(
                                HouseSettings.ProfileNames.SHOWN,
                                HouseSettings.Changes.FOLLOWED,
                                "Amt " + MARKER + "-house"));
        customersFile();
        practice.startOutbox();
        var byNumber =
                written("wamid.in1", new Sender(Practice.PERSON, "", "Name " + MARKER + "-profile", MARKER + "-user"));
        var byId = written("wamid.in2", new Sender("", "DE.77000000000000000001", MARKER + "-profile", ""));
        rename();
        answer(byNumber, "erste Antwort", Optional.empty());
        practice.provider().next(Practice.refusing(500, 131000));
        answer(byNumber, "zweite Antwort", quoted(byNumber));
        answer(byId, "ohne Nummer", Optional.empty());
        answer(byNumber, "Bild", Optional.empty(), file(byNumber, "image/png", MARKER + "-picture.png", PNG));
        answer(
                byNumber,
                "Datei",
                Optional.empty(),
                file(byNumber, "application/pdf", MARKER + ".pdf", Papers.pdf("Bescheid")));
        answer(byNumber, "Film", Optional.empty(), file(byNumber, "video/mp4", MARKER + ".mp4", Films.film(MARKER)));
        answer(byNumber, "Ton", Optional.empty(), file(byNumber, "audio/mpeg", MARKER + ".mp3", sound()));
        answer(byNumber, "", Optional.empty(), file(byNumber, "image/webp", MARKER + ".webp", STICKER));
        answer(byNumber, "", Optional.empty(), file(byNumber, "audio/ogg", MARKER + ".ogg", VOICE));
        offers(byNumber);
        settled();
        new AccountDay(practice, practice.account().id()).spend();
        new TemplateDay(practice, agent)
                .spend(
                        byNumber,
                        List.of(
                                file(byNumber, "image/png", MARKER + "-picture.png", PNG),
                                file(byNumber, "video/mp4", MARKER + ".mp4", Films.film(MARKER)),
                                file(byNumber, "application/pdf", MARKER + ".pdf", Papers.pdf("Bescheid")),
                                file(byNumber, "image/png", MARKER + "-card.png", PNG),
                                file(byNumber, "video/mp4", MARKER + "-card.mp4", Films.film(MARKER))));
        settled();
        practice.provider().next(ScriptedServer.hangUp());
        answer(byId, "im Zweifel", Optional.empty());
        settled();
        examined();
    }

    /** An administrator has the account looked at. */
    private void examined() {
        var accounts = practice.desk().accounts();
        var id = practice.account().id();
        accounts.connect(practice.house().admin(), id, new NewConnection("33", "", 0, List.of(), ""));
        practice.provider().next(ScriptedServer.answer(200, "{\"data\":{\"is_valid\":true,\"app_id\":\"44\"}}"));
        var account =
                practice.house().database().read(tx -> accounts.find(tx, id)).orElseThrow();
        var secrets = practice.house().database().read(tx -> accounts.secrets(tx, id));
        new Examiner(practice.channels(), practice.egress(), account, secrets).examined();
    }

    private void customersFile() {
        var url = "https://simulator.localhost:" + practice.provider().port()
                + "/whatsapp_business/attachments/?mid=77&ext=1780000000&hash=ATs0";
        practice.provider()
                .next(
                        ScriptedServer.answer(200, "{\"url\":\"" + url + "\"}"),
                        ScriptedServer.answer(200, "%PDF-1.7 x"),
                        ScriptedServer.answer(200, "{}"));
        practice.startMedia();
        receive(new MessageReceived(
                Practice.ROUTE,
                new ProviderId("wamid.in0"),
                House.phone(Practice.PERSON),
                practice.house().now(),
                new Content.Document("", MARKER + "-customer.pdf"),
                List.of(new RemoteFile("77", "application/pdf", "")),
                ProviderId.NONE));
        Await.until("the customer's file", () -> practice.wire().size() == 3);
    }

    private ConversationId written(String id, Sender sender) {
        receive(new MessageReceived(
                Practice.ROUTE,
                new ProviderId(id),
                sender,
                practice.house().now(),
                new Content.Text("Frage " + MARKER + "-question"),
                List.of(),
                ProviderId.NONE));
        return practice.house()
                .database()
                .read(tx -> tx.query("select conversation from message order by arrival desc fetch first 1 rows only")
                        .list(row -> ConversationId.of(row.bytes("conversation"))))
                .getFirst();
    }

    private void receive(MessageReceived message) {
        practice.house().change(tx -> practice.desk().conversations().receive(tx, practice.account(), message));
    }

    private void rename() {
        var contacts = practice.house()
                .database()
                .read(tx -> tx.query("select id from contact").list(row -> ContactId.of(row.bytes("id"))));
        contacts.forEach(contact -> practice.house().contacts().rename(agent, contact, "Frau " + MARKER + "-given"));
    }

    private void answer(ConversationId conversation, String text, Optional<MessageId> quote, AttachmentId... files) {
        var key = practice.house().ground().ids().next().toString();
        practice.desk().conversations().reply(agent, conversation, new Reply(text, quote, List.of(files), key));
    }

    private static byte[] sound() {
        var tag = ("ID3\u0004\0\0\0\0\0" + (char) MARKER.length() + MARKER).getBytes(ISO_8859_1);
        var head = new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64};
        var frame = Arrays.copyOf(head, 417);
        return ByteBuffer.allocate(tag.length + frame.length)
                .put(tag)
                .put(frame)
                .array();
    }

    private void offers(ConversationId conversation) {
        var options = List.of(new Option("", "Ja", ""), new Option("", "Nein", "lieber nicht"));
        offer(conversation, new Content.Buttons(List.of(new Option("", "Ja", ""), new Option("", "Nein", ""))));
        offer(conversation, new Content.Choices("Auswählen", options));
        offer(conversation, new Content.Link("Zum Formular", "https://haus.example/formular"));
        offer(conversation, new Content.NumberRequest());
        own(conversation);
    }

    private void own(ConversationId conversation) {
        var card = new Content.Card(
                "Amt",
                "Stadt",
                List.of("+49 30 1234"),
                List.of("amt@haus.example"),
                List.of("Markt 1", "https://haus.example"));
        var values = new ServiceSettings.Values(
                Optional.of(new Content.Location(52.5, 13.4, "Amt", "Markt 1")),
                Optional.of(card),
                ServiceSettings.Signs.ON,
                Duration.ofHours(1));
        practice.house().service().change(practice.house().admin(), values);
        var bearer = quoted(conversation).orElseThrow();
        practice.desk().conversations().react(agent, bearer, "👍");
        practice.desk().conversations().react(agent, bearer, "");
        for (var own : Reply.Own.values()) {
            var key = practice.house().ground().ids().next().toString();
            var reply = new Reply(
                    "", Optional.empty(), List.of(), Optional.empty(), Optional.of(own), Reply.Length.WHOLE, key);
            practice.desk().conversations().reply(agent, conversation, reply);
        }
    }

    private void offer(ConversationId conversation, Content.Offered offered) {
        var key = practice.house().ground().ids().next().toString();
        var reply = new Reply("Bitte wählen Sie", Optional.empty(), List.of(), Optional.of(offered), key);
        practice.desk().conversations().reply(agent, conversation, reply);
    }

    private Optional<MessageId> quoted(ConversationId conversation) {
        return practice.house()
                .database()
                .read(tx -> tx.query(
                                "select id from message where conversation = :conversation and kind = 'TEXT' order by arrival fetch first 1 rows only")
                        .bind("conversation", conversation.bytes())
                        .one(row -> MessageId.of(row.bytes("id"))));
    }

    private AttachmentId file(ConversationId conversation, String type, String name, byte[] bytes) throws IOException {
        return practice.desk()
                .attachments()
                .add(agent, conversation, type, name, new ByteArrayInputStream(bytes))
                .id();
    }

    private void settled() {
        Await.until("a quiet desk", () -> {
            practice.house().clock().advance(Duration.ofSeconds(5));
            practice.house()
                    .ground()
                    .events()
                    .publish(new Event.WorkQueued(practice.account().id()));
            return practice.count("select count(*) from message where state in ('QUEUED', 'SENDING')") == 0
                    && practice.count("select count(*) from ledger_entry where step = 'OUTCOME'")
                            == practice.wire().size();
        });
    }

    /** Whether a marker stands in a text, plainly or below one layer of an encoding. */
    static boolean marked(String text) {
        if (text.contains(MARKER)) {
            return true;
        }
        var hex = HexFormat.of().formatHex(MARKER.getBytes(UTF_8));
        return text.toLowerCase(Locale.ROOT).contains(hex)
                || ENCODED.matcher(text)
                        .results()
                        .anyMatch(match -> decoded(match.group()).contains(MARKER));
    }

    private static String decoded(String text) {
        var plain = text.replace('-', '+').replace('_', '/').replace("=", "");
        var whole = plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0));
        return new String(Base64.getDecoder().decode(whole), ISO_8859_1);
    }
}
