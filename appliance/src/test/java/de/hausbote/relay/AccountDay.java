package de.hausbote.relay;

import de.hausbote.Drawing;
import de.hausbote.House;
import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.AccountOrder.TrialWords;
import de.hausbote.channel.AccountOrder.Way;
import de.hausbote.channel.BusinessProfile;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.conversation.ProfilePictures;
import de.hausbote.conversation.Scanning;
import de.hausbote.message.AccountId;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Secret;
import de.hausbote.net.ScriptedServer;
import java.util.List;

/** Everything that administrators do about an account at its provider, once. */
final class AccountDay {
    private static final String PROFILE = "{\"data\":[{\"about\":\"Da\",\"vertical\":\"HEALTH\"}]}";
    private static final String NUMBER = "{\"status\":\"CONNECTED\",\"is_pin_enabled\":true}";
    private static final String STORAGE = "{\"storage_configuration\":{\"status\":\"default\"}}";
    private static final String DONE = "{\"success\":true}";
    private static final BusinessProfile SHOWN = new BusinessProfile(
            "Wir sind da", "Hof 1", "Ein Haus", "haus@haus.example", List.of("https://haus.example"), "HEALTH");

    private static final String APP = "{\"data\":{\"is_valid\":true,\"app_id\":\"44\"}}";
    private static final String PLACE = "{\"id\":\"upload:MTphdHRhY2g=?sig=ARZq\"}";
    private static final String HANDLE = "{\"h\":\"4:cGljdHVyZQ==:ARb\"}";

    private final Practice practice;
    private final AccountId account;
    private final AccountDesk desk;

    AccountDay(Practice practice, AccountId account) {
        this.practice = practice;
        this.account = account;
        this.desk = desk(practice);
    }

    /**
     * One of the things that administrators do.
     *
     * @param answers what a willing provider says to it
     */
    record Task(String name, List<String> answers, Runnable work) {}

    static AccountDesk desk(Practice practice) {
        return new AccountDesk(
                practice.house().ground(),
                practice.desk().accounts(),
                practice.channels(),
                practice.egress(),
                new AccountDesk.Hooks("https://haus.example", new HookQuestions()),
                new ProfilePictures(Scanning.none()));
    }

    List<Task> tasks() {
        var admin = practice.house().admin();
        var digits = new Secret("135790");
        return List.of(
                new Task("profile", List.of(DONE, PROFILE), () -> desk.show(admin, account, SHOWN)),
                new Task(
                        "picture",
                        List.of(APP, PLACE, HANDLE, DONE, PROFILE),
                        () -> desk.show(admin, account, Drawing.square())),
                new Task("storage", List.of(STORAGE, NUMBER), () -> desk.storage(admin, account)),
                task("code", () -> desk.code(admin, account, Way.SMS, "de")),
                task("ownership", () -> desk.ownership(admin, account, digits)),
                task("pin", () -> desk.pin(admin, account, digits)),
                task("register", () -> desk.register(admin, account, digits, "DE")),
                task("deregister", () -> desk.deregister(admin, account)),
                task("register unkept", () -> desk.registerUnkept(admin, account, digits)),
                task("hook", () -> desk.hook(admin, account)),
                task("trial", () -> send(new AccountOrder.Trial(Practice.PERSON, "hello_world", "en_US"))),
                task("trial text", () -> {
                    written();
                    send(new AccountOrder.TrialText(Practice.PERSON, TrialWords.DE));
                }));
    }

    private void send(AccountOrder.Probe probe) {
        desk.send(practice.house().admin(), account, new AccountDesk.Trial(probe, true));
    }

    /** Whoever gets words wrote before. */
    private void written() {
        var accounts = practice.desk().accounts();
        var id = practice.house().ground().ids().next();
        practice.house()
                .change(tx -> practice.desk()
                        .conversations()
                        .receive(
                                tx,
                                accounts.find(tx, account).orElseThrow(),
                                new MessageReceived(
                                        "",
                                        new ProviderId("wamid." + id),
                                        House.phone(Practice.PERSON),
                                        practice.house().now(),
                                        new Content.Text("Hallo"),
                                        List.of(),
                                        ProviderId.NONE)));
    }

    private static Task task(String name, Runnable work) {
        return new Task(name, List.of(DONE), work);
    }

    void spend() {
        for (var task : tasks()) {
            task.answers().forEach(body -> practice.provider().next(ScriptedServer.answer(200, body)));
            task.work().run();
        }
    }
}
