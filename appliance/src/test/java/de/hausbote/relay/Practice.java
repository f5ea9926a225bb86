package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccount.Kind;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.Reply;
import de.hausbote.conversation.Templates;
import de.hausbote.event.Event;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Secret;
import de.hausbote.net.Outward;
import de.hausbote.net.ScriptedServer;
import de.hausbote.net.ScriptedServer.Received;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A house whose practice account reaches a scripted provider, and everything that carries between the two. */
final class Practice {
    static final String ROUTE = "200000000000077";
    static final String BUSINESS = "300000000000077";
    static final String TOKEN = "practice-token-not-to-be-seen";
    static final String SECRET = "practice-app-secret";
    static final String VERIFY = "practice-verify-token";
    static final String PERSON = "4915550000017";

    private final House house;
    private final ScriptedServer provider;
    private final Outward outward = new Outward();
    private final Channels channels = new Channels(List.of(new StumblingChannel()));
    private final Desk desk;
    private final Egress egress;
    private final ChannelAccount account;
    private final Deque<AutoCloseable> workers = new ArrayDeque<>();

    Practice(Path folder) {
        this(House.in(folder), ScriptedServer.start(folder, "simulator.localhost"), Optional.empty());
    }

    private Practice(House house, ScriptedServer provider, Optional<ChannelAccount> before) {
        this.house = house;
        this.provider = provider;
        this.desk =
                new Desk(house.accounts(), house.conversations(), house.attachments(), new Templates(house.ground()));
        this.egress = new Egress(house.ground(), channels, desk.accounts(), new AgreedLists(house.ground()), outward);
        this.account = before.orElseGet(this::connected);
        provider.otherwise(accepting());
    }

    /** The same house after the program ended without a word, and its provider, which noticed nothing. */
    Practice afterItsEnd() {
        return new Practice(house.reopened(), provider, Optional.of(account));
    }

    private ChannelAccount connected() {
        var secrets = new AccountSecrets(new Secret(TOKEN), List.of(new Secret(SECRET)), new Secret(VERIFY));
        var practice = new NewAccount(
                ChannelName.WHATSAPP,
                Kind.PRACTICE,
                "Practice",
                ROUTE,
                "+49 30 555",
                "https://simulator.localhost:" + provider.port(),
                "v23.0",
                provider.certificate(),
                Connection.of(BUSINESS),
                secrets);
        return house.database().write(tx -> {
            var id = desk.accounts().create(tx, practice);
            return desk.accounts().find(tx, id).orElseThrow();
        });
    }

    /** Takes every message, each under a new id, and every upload. */
    ScriptedServer.Act accepting() {
        return (server, socket) -> {
            var number = server.turn();
            ScriptedServer.answer(
                            200, "{\"id\":\"up%d\",\"messages\":[{\"id\":\"wamid.out%d\"}]}".formatted(number, number))
                    .play(server, socket);
        };
    }

    static ScriptedServer.Act refusing(int status, int code) {
        return ScriptedServer.answer(status, "{\"error\":{\"code\":" + code + ",\"message\":\"no\"}}");
    }

    Outbox startOutbox() {
        var outbox = new Outbox(house.ground(), desk, channels, egress, Pace.USUAL, house.clock());
        workers.push(outbox);
        outbox.start();
        return outbox;
    }

    MediaWorker startMedia() {
        var media = new MediaWorker(house.ground(), desk, channels, egress, house.clock());
        workers.push(media);
        media.start();
        return media;
    }

    Ingress startIngress() {
        var ingress = new Ingress(house.ground(), desk, channels, house.clock());
        workers.push(ingress);
        ingress.start();
        return ingress;
    }

    /** Whether everything that the journal keeps was taken in. */
    boolean taken() {
        var position = house.database().read(new PositionTable()::current);
        return house.vault().journal().read(position, 1).isEmpty();
    }

    Intake intake() {
        return new Intake(house.vault().hooks(), house.vault().intake(), channels, house.clock());
    }

    /** A customer writes and the conversation is there. */
    ConversationId written(String id, String body) {
        return written(id, PERSON, body);
    }

    ConversationId written(String id, String person, String body) {
        house.change(tx -> desk.conversations()
                .receive(
                        tx,
                        account,
                        new MessageReceived(
                                ROUTE,
                                new ProviderId(id),
                                House.phone(person),
                                house.now(),
                                new Content.Text(body),
                                List.of(),
                                ProviderId.NONE)));
        return house.database()
                .read(tx -> tx.query("select id from conversation order by created desc, id fetch first 1 rows only")
                        .list(row -> ConversationId.of(row.bytes("id"))))
                .getFirst();
    }

    void reply(ConversationId conversation, String text, AttachmentId... files) {
        var key = house.ground().ids().next().toString();
        desk.conversations().reply(house.agent(), conversation, new Reply(text, Optional.empty(), List.of(files), key));
    }

    /** Waits until so many messages of ours stand in this state. */
    void awaitState(String state, int count) {
        Await.until(count + " messages " + state, () -> {
            house.ground().events().publish(new Event.WorkQueued(account.id()));
            return count("select count(*) from message where direction = 'OUT' and state = '" + state + "'") == count;
        });
    }

    long count(String sql) {
        return house.count(sql);
    }

    static byte[] webhook(String messages) {
        return ("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"3\",\"changes\":[{\"field\":\"messages\","
                        + "\"value\":{\"messaging_product\":\"whatsapp\",\"metadata\":{\"phone_number_id\":\"" + ROUTE
                        + "\"},\"messages\":[" + messages + "]}}]}]}")
                .getBytes(UTF_8);
    }

    static String text(String id, String body) {
        return "{\"from\":\"" + PERSON + "\",\"id\":\"" + id
                + "\",\"timestamp\":\"1780315000\",\"type\":\"text\",\"text\":{\"body\":\"" + body + "\"}}";
    }

    House house() {
        return house;
    }

    ScriptedServer provider() {
        return provider;
    }

    List<Received> wire() {
        return provider.received();
    }

    Egress egress() {
        return egress;
    }

    Desk desk() {
        return desk;
    }

    ChannelAccount account() {
        return account;
    }

    Channels channels() {
        return channels;
    }

    /** Stops the workers as the end of the program does. */
    void stopWorkers() throws Exception {
        while (!workers.isEmpty()) {
            workers.pop().close();
        }
    }

    void close() throws Exception {
        provider.close();
        stopWorkers();
        outward.close();
        house.close();
    }
}
