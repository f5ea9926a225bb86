package de.hausbote.relay;

import de.hausbote.channel.AccountOrder.Way;
import de.hausbote.channel.BusinessProfile;
import de.hausbote.message.Secret;
import de.hausbote.net.ScriptedServer;
import java.util.List;

/** Everything that administrators do about an account at its provider, once. */
final class AccountDay {
    private static final String PROFILE = "{\"data\":[{\"about\":\"Da\",\"vertical\":\"HEALTH\"}]}";
    private static final String NUMBER = "{\"status\":\"CONNECTED\",\"is_pin_enabled\":true}";
    private static final String STORAGE = "{\"storage_configuration\":{\"status\":\"default\"}}";
    private static final String DONE = "{\"success\":true}";

    private final Practice practice;
    private final AccountDesk desk;

    AccountDay(Practice practice) {
        this.practice = practice;
        this.desk = desk(practice);
    }

    static AccountDesk desk(Practice practice) {
        return new AccountDesk(
                practice.house().ground(),
                practice.desk().accounts(),
                practice.channels(),
                practice.egress(),
                new AccountDesk.Hooks("https://haus.example", new HookQuestions()));
    }

    void spend() {
        var admin = practice.house().admin();
        var account = practice.account().id();
        var digits = new Secret("135790");
        answers(DONE, PROFILE, STORAGE, NUMBER, DONE, DONE, DONE, DONE, DONE, DONE, DONE, DONE, DONE);
        desk.show(
                admin,
                account,
                new BusinessProfile(
                        "Wir sind da",
                        "Hof 1",
                        "Ein Haus",
                        "haus@haus.example",
                        List.of("https://haus.example"),
                        "HEALTH"));
        desk.storage(admin, account);
        desk.code(admin, account, Way.SMS, "de");
        desk.ownership(admin, account, digits);
        desk.pin(admin, account, digits);
        desk.register(admin, account, digits, "DE");
        desk.deregister(admin, account);
        desk.registerUnkept(admin, account, digits);
        desk.hook(admin, account);
        desk.send(admin, account, new AccountDesk.Trial(Practice.PERSON, "hello_world", "en_US", true));
    }

    private void answers(String... bodies) {
        for (var body : bodies) {
            practice.provider().next(ScriptedServer.answer(200, body));
        }
    }
}
