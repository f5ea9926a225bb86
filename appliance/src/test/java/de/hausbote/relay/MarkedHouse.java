package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.HouseSettings;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.NewConnection;
import de.hausbote.conversation.ServiceSettings;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Role;
import de.hausbote.message.Content;
import de.hausbote.message.Secret;
import de.hausbote.net.ScriptedServer;
import de.hausbote.net.SmallProxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A house that reaches its provider on three ways and has a word of its own in every field that it fills itself. */
final class MarkedHouse {
    private final Canaries canaries = new Canaries();
    private final Practice practice;
    private final SmallProxy proxy;
    private final Actor agent;
    private final Map<Via, ChannelAccount> accounts = new EnumMap<>(Via.class);
    private final Map<Via, String> appSecrets = new EnumMap<>(Via.class);
    private final Map<Via, String> hookWords = new EnumMap<>(Via.class);
    private final List<String> ownWords = new ArrayList<>();
    private int talks;

    MarkedHouse(Path folder) {
        this.practice = new Practice(folder);
        practice.provider().otherwise(willing());
        var login = canaries.in("proxy login") + ":" + canaries.in("proxy password");
        this.proxy = SmallProxy.start("Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        people();
        this.agent = practice.house().colleague("Ada " + canaries.in("name of an agent"));
        settings();
        account(Via.META, ProviderName.META, "200000000000078");
        account(Via.PROXY, ProviderName.META, "200000000000079");
        account(Via.DIALOG_360, ProviderName.DIALOG_360, "200000000000080");
        practice.desk()
                .accounts()
                .connect(
                        practice.house().admin(),
                        account(Via.PROXY).id(),
                        new NewConnection(
                                Practice.BUSINESS, "localhost", proxy.port(), List.of(new Secret(login)), ""));
        accounts.replaceAll((_, account) -> fresh(account));
        shelve();
    }

    private void people() {
        for (var role : Role.values()) {
            var name = canaries.in("name of a person with the role " + role);
            practice.house().ground().people().invite(practice.house().admin(), name, role);
        }
        practice.house()
                .change(tx -> tx.change("update team set name = :name")
                        .bind("name", canaries.in("name of a team"))
                        .run());
        practice.house()
                .change(tx -> tx.change("update purpose set title = :title")
                        .bind("title", canaries.in("title of a purpose"))
                        .run());
    }

    private void settings() {
        var admin = practice.house().admin();
        var names = new HouseSettings.Values(
                HouseSettings.ProfileNames.SHOWN,
                HouseSettings.Changes.FOLLOWED,
                canaries.in("name of the organisation"));
        practice.house().settings().change(admin, names);
        var place = new Content.Location(52.5, 13.4, own("name of our place"), own("address of our place"));
        var card = new Content.Card(
                own("name on our card"),
                own("organisation on our card"),
                List.of("+49 30 1234"),
                List.of(own("e-mail on our card") + "@haus.example"),
                List.of(own("street on our card"), "https://haus.example/" + own("page on our card")));
        practice.house()
                .service()
                .change(
                        admin,
                        new ServiceSettings.Values(
                                Optional.of(place), Optional.of(card), ServiceSettings.Signs.ON, Duration.ofHours(1)));
    }

    private String own(String field) {
        var word = canaries.in(field);
        ownWords.add(word);
        return word;
    }

    private void account(Via via, ProviderName provider, String route) {
        appSecrets.put(via, canaries.in("app secret"));
        hookWords.put(via, canaries.in("word that comes back"));
        var secrets = new AccountSecrets(
                new Secret("token-" + via),
                provider == ProviderName.META ? List.of(new Secret(appSecret(via))) : List.of(),
                new Secret(hookWord(via)));
        var account = new NewAccount(
                ChannelName.WHATSAPP,
                ChannelAccount.Kind.PRACTICE,
                canaries.in("name of an account"),
                route,
                canaries.in("shown number"),
                "https://simulator.localhost:" + practice.provider().port(),
                "v23.0",
                practice.provider().certificate(),
                new Connection(provider, Practice.BUSINESS, "", 0, ""),
                secrets);
        accounts.put(via, practice.house().database().write(tx -> {
            var id = practice.desk().accounts().create(tx, account);
            return practice.desk().accounts().find(tx, id).orElseThrow();
        }));
    }

    /** The templates belong to the business account and so to every way. */
    private void shelve() {
        var all = new MarkedTemplates(canaries).all();
        var topic = canaries.in("topic of a template");
        practice.house().change(tx -> {
            practice.desk().templates().pulled(tx, account(Via.META), all);
            tx.change("update template set topic = :topic").bind("topic", topic).run();
        });
    }

    private ChannelAccount fresh(ChannelAccount account) {
        return practice.house()
                .database()
                .read(tx -> practice.desk().accounts().find(tx, account.id()))
                .orElseThrow();
    }

    /** Takes whatever it is asked, with one answer that fits every question. */
    ScriptedServer.Act willing() {
        return (server, socket) -> {
            var number = server.turn();
            var url = "https://simulator.localhost:" + server.port()
                    + "/whatsapp_business/attachments/?mid=77&ext=1780000000&hash=ATs0";
            ScriptedServer.answer(
                            200,
                            "{\"id\":\"up%d\",\"messages\":[{\"id\":\"wamid.out%d\"}],\"url\":\"%s\"}"
                                    .formatted(number, number, url))
                    .play(server, socket);
        };
    }

    Canaries canaries() {
        return canaries;
    }

    Practice practice() {
        return practice;
    }

    SmallProxy proxy() {
        return proxy;
    }

    Actor agent() {
        return agent;
    }

    ChannelAccount account(Via via) {
        return Objects.requireNonNull(accounts.get(via));
    }

    /** Counts the people who wrote. */
    int next() {
        return ++talks;
    }

    /** The one of the app at the provider: it goes there alone, to ask what the app is told. */
    String appSecret(Via via) {
        return Objects.requireNonNull(appSecrets.get(via));
    }

    /** By which the provider proves that it may have an address, or that a webhook is its own. */
    String hookWord(Via via) {
        return Objects.requireNonNull(hookWords.get(via));
    }

    /** What the house says of itself when it is asked to. */
    List<String> ownWords() {
        return List.copyOf(ownWords);
    }

    void close() throws Exception {
        proxy.close();
        practice.close();
    }
}
