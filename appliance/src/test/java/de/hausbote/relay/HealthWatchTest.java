package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.conversation.AccountSecrets;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Connection;
import de.hausbote.conversation.NewAccount;
import de.hausbote.conversation.Scanning;
import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.simulator.Fault;
import de.hausbote.simulator.Simulator;
import de.hausbote.simulator.SimulatorSettings;
import de.hausbote.vault.Certificates;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be wrong with an account has a sign of its own, found at a provider that really has the fault. */
class HealthWatchTest {
    private static final URI HOOK = URI.create("https://desk.localhost/hooks/whatsapp");
    private static final Set<Sign> SOUND = Set.of(
            Sign.RUNS,
            Sign.QUEUE_FLOWS,
            Sign.NEVER_HEARD,
            Sign.TOKEN_GOOD,
            Sign.SECRET_GOOD,
            Sign.NUMBER_GOOD,
            Sign.QUALITY_GOOD,
            Sign.ALONE,
            Sign.WEBHOOK_GOOD,
            Sign.VERSION_GOOD,
            Sign.DOOR_SELF_MADE);

    @TempDir
    Path folder;

    private Practice practice;
    private Simulator simulator;
    private HealthWatch watch;
    private AccountId account;
    private Scanning.Standing scanner = Scanning.Standing.NONE;

    @BeforeEach
    void open() throws Exception {
        practice = new Practice(folder.resolve("house"));
        var pem = folder.resolve("simulator.pem");
        var key = folder.resolve("simulator.key");
        Certificates.selfSigned(pem, key, List.of("simulator.localhost"), Instant.now());
        var settings = SimulatorSettings.quick(folder.resolve("simulator"), HOOK, pem);
        simulator = new Simulator(settings, Certificates.context(pem, key), Files.readString(pem));
        simulator.start();
        watch = watch("https://desk.localhost", Clock.systemUTC());
        account = connected(Certificates.pem(pem), simulator.account().phoneNumberId());
    }

    @AfterEach
    void close() throws Exception {
        simulator.close();
        practice.close();
    }

    @Test
    void aSoundAccountIsFoundSound() {
        assertEquals(SOUND, signs());
        assertEquals(0, practice.count("select count(*) from ledger_entry where message is not null"));
        assertEquals(8, practice.count("select count(*) from ledger_entry"));
    }

    @ParameterizedTest
    @CsvSource({
        "TOKEN_ENDS_SOON,TOKEN_ENDS",
        "RIGHT_MISSING,RIGHT_MISSING",
        "SECRET_CHANGED,SECRET_WRONG",
        "NUMBER_BANNED,NUMBER_UNCONNECTED",
        "QUALITY_LOW,QUALITY_LOW",
        "STRANGER_LISTENS,STRANGERS",
        "FIELD_MISSING,FIELDS_MISSING",
        "TOKEN_EXPIRED,TOKEN_ENDED"
    })
    void eachFaultOfTheProviderHasItsSign(Fault fault, Sign sign) {
        simulator.faults().set(fault, true);

        assertTrue(signs().contains(sign), () -> signs().toString());
        assertTrue(sign.level() != Sign.Level.GREEN);
    }

    @Test
    void anotherAddressIsNamed() {
        watch = watch("https://elsewhere.localhost", Clock.systemUTC());

        var found = watch.examined(practice.house().admin(), account).stream()
                .filter(finding -> finding.sign() == Sign.CALLBACK_ELSEWHERE)
                .toList();

        assertEquals(HOOK.toString(), found.getFirst().words());
    }

    @Test
    void aNumberThatTheTokenDoesNotReachIsNamed() {
        var other = connected(Certificates.pem(folder.resolve("simulator.pem")), "1234567");

        var found = watch.examined(practice.house().admin(), other).stream().map(Finding::sign);

        assertTrue(found.anyMatch(Sign.NUMBER_UNKNOWN::equals));
    }

    @Test
    void aProviderThatIsAwayAndAnAccountThatIsHeldAreTold() {
        practice.desk().accounts().pause(practice.house().admin(), account);
        assertTrue(signs().containsAll(Set.of(Sign.PAUSED, Sign.NOT_ASKED)));

        practice.desk().accounts().resume(practice.house().admin(), account);
        simulator.close();
        assertTrue(signs().contains(Sign.NOT_REACHED));
    }

    @ParameterizedTest
    @CsvSource({"ANSWERS,SCANNER_GOOD", "AWAY_FILES_PASS,SCANNER_PASSES", "AWAY_FILES_WAIT,SCANNER_AWAY"})
    void theVirusScannerIsSeenWhereThereIsOne(Scanning.Standing standing, Sign sign) {
        scanner = standing;

        assertTrue(signs().contains(sign));
    }

    @Test
    @Tag("REL-5")
    void neitherTokenNorSecretStandInTheLedger() {
        signs();

        for (var secret :
                List.of(simulator.account().accessToken(), simulator.account().appSecret())) {
            assertEquals(0, practice.count("select count(*) from ledger_entry where fields like '%" + secret + "%'"));
        }
    }

    @Test
    void anHourThatIsUsuallyBusyAndNowSilentRaisesAnAlarm() {
        var number = 0;
        for (var week = 0; week < 4; week++) {
            for (var message = 0; message < 5; message++) {
                practice.written("wamid.week" + number++, "Hallo");
            }
            practice.house().clock().advance(Duration.ofDays(7));
        }
        practice.house().clock().advance(Duration.ofMinutes(30));
        var last = practice.house().now().minus(Duration.ofDays(6));
        practice.house()
                .change(tx ->
                        practice.desk().accounts().heard(tx, practice.account().id(), last));
        watch = watch("https://desk.localhost", practice.house().clock());
        var own = watch.shown(practice.house().admin(), practice.account().id());

        assertTrue(own.stream().anyMatch(finding -> finding.sign() == Sign.SILENT), own::toString);
    }

    private HealthWatch watch(String publicUrl, Clock clock) {
        var pem = Certificates.pem(folder.resolve("simulator.pem"));
        return new HealthWatch(
                practice.house().ground(),
                practice.desk().accounts(),
                practice.channels(),
                practice.egress(),
                new HealthWatch.Surroundings(publicUrl, () -> Certificates.authorities(pem), () -> scanner, clock));
    }

    private Set<Sign> signs() {
        return watch.examined(practice.house().admin(), account).stream()
                .map(Finding::sign)
                .collect(Collectors.toSet());
    }

    private AccountId connected(String pem, String route) {
        var known = simulator.account();
        var secrets = new AccountSecrets(
                new Secret(known.accessToken()), List.of(new Secret(known.appSecret())), new Secret("verify"));
        var fresh = new NewAccount(
                ChannelName.WHATSAPP,
                ChannelAccount.Kind.PRACTICE,
                "Practice",
                route,
                "+49 30 555",
                simulator.baseUrl(),
                "v26.0",
                pem,
                new Connection(ProviderName.META, known.wabaId(), "", 0, ""),
                secrets);
        return practice.house()
                .database()
                .write(tx -> practice.desk().accounts().create(tx, fresh));
    }
}
