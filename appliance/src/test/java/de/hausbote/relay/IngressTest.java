package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.channel.ChannelName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngressTest {
    private static final String MESSAGES = "select count(*) from message";
    private static final String KEPT_ASIDE = "select count(*) from quarantine";

    @TempDir
    Path folder;

    private Practice practice;
    private Intake intake;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        intake = practice.intake();
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    void whatWasAcknowledgedBecomesAMessage() {
        practice.startIngress();

        post(Practice.webhook(Practice.text("wamid.1", "Guten Tag")));

        awaitMessages(1);
        assertEquals(1, practice.count("select total from intake_count where kind = 'message'"));
        assertEquals(1, practice.count("select count(*) from channel_account where last_inbound is not null"));
    }

    @Test
    @Tag("INB-5")
    void whatComesAgainIsStoredOnceBesideWhatIsNew() {
        practice.startIngress();
        post(Practice.webhook(Practice.text("wamid.1", "eins")));
        awaitMessages(1);

        post(Practice.webhook(Practice.text("wamid.1", "eins") + "," + Practice.text("wamid.2", "zwei")));
        post(Practice.webhook(Practice.text("wamid.1", "eins") + "," + Practice.text("wamid.1", "eins")));
        post(Practice.webhook(Practice.text("wamid.3", "drei")));

        awaitMessages(3);
    }

    @Test
    void threeHundredMessagesOfOneWebhookAreAllStored() {
        var messages = IntStream.range(0, 300)
                .mapToObj(number -> Practice.text("wamid." + number, "Nummer " + number))
                .collect(Collectors.joining(","));

        post(Practice.webhook(messages));
        practice.startIngress();

        awaitMessages(300);
    }

    @Test
    void oneEventThatTheDatabaseCannotHoldCostsNobodyElse() {
        post(Practice.webhook(Practice.text("wamid.1", "davor")));
        post(Practice.webhook(String.join(
                ",",
                Practice.text("wamid.2", "daneben"),
                Practice.text("wamid.3", "break the table"),
                Practice.text("wamid.4", "auch daneben"))));
        post(Practice.webhook(Practice.text("wamid.5", "danach")));
        practice.startIngress();

        awaitMessages(4);
        assertEquals(1, practice.count(KEPT_ASIDE));
    }

    @Test
    void aWebhookThatBreaksTheReaderHoldsUpNothing() {
        post(Practice.webhook(Practice.text("wamid.1", "break the reader")));
        post(Practice.webhook(Practice.text("wamid.2", "danach")));
        practice.startIngress();

        awaitMessages(1);
        assertEquals(1, practice.count(KEPT_ASIDE));
    }

    @Test
    @Tag("INB-10")
    void whatIsNoJsonOrRepeatsAKeyIsKeptAsideAndWhatCanBeReadIsRead() {
        post("this is no webhook".getBytes(UTF_8));
        post(new String(Practice.webhook(Practice.text("wamid.1", "eins")), UTF_8)
                .replace("\"body\":", "\"body\":\"null\",\"body\":")
                .getBytes(UTF_8));
        practice.startIngress();

        awaitMessages(1);
        assertEquals(2, practice.count(KEPT_ASIDE));
        assertEquals(2, practice.house().vault().files("quarantine").names().size());
    }

    @Test
    void aMessageForANumberThatIsNotConnectedIsKeptAside() {
        post(new String(Practice.webhook(Practice.text("wamid.1", "verirrt")), UTF_8)
                .replace(Practice.ROUTE, "999")
                .getBytes(UTF_8));
        practice.startIngress();

        Await.until("quarantine", () -> practice.count(KEPT_ASIDE) == 1);
        assertEquals(0, practice.count(MESSAGES));
    }

    @Test
    void whatWasDoneAtTheLockEntersTheRecordInItsOrderAndWithItsTime() {
        var lock = new LateRecord(
                practice.house().vault().intake(), practice.house().clock());
        var refused = Act.by(Act.CUSTODIAN, "", AuditAction.SHARE_REFUSE).on("share", 2);
        lock.record(refused.ending("WRONG_PASSPHRASE"));
        post(Practice.webhook(Practice.text("wamid.1", "dazwischen")));
        lock.record(refused.ending(Act.DONE).because("zweiter Versuch"));
        practice.house().vault().intake().append(new byte[] {2, 0, 1});
        post(Practice.webhook(Practice.text("wamid.2", "danach")));
        practice.startIngress();

        awaitMessages(2);
        assertEquals(
                List.of("WRONG_PASSPHRASE", Act.DONE),
                Recorded.in(practice.house().database()).stream()
                        .filter(act -> act.action() == AuditAction.SHARE_REFUSE)
                        .map(Act::result)
                        .toList());
        assertEquals(1, practice.count(KEPT_ASIDE), "what cannot be read is kept");
    }

    @Test
    void whoKnocksWithoutEndFillsNoDisk() {
        var journal = practice.house().vault().intake();
        var lock = new LateRecord(journal, practice.house().clock());
        var refused = Act.by(Act.CUSTODIAN, "", AuditAction.SHARE_REFUSE).ending("NOT_A_SHARE");
        IntStream.range(0, 1_100).parallel().forEach(_ -> lock.record(refused));
        lock.record(Act.by(Act.CUSTODIAN, "", AuditAction.SHARE_GIVE).on("share", 1));
        practice.startIngress();

        Await.until(
                "the share that was taken",
                () -> practice.count("select count(*) from audit_entry where action = 'share.give'") == 1);
        assertEquals(1_000, practice.count("select count(*) from audit_entry where action = 'share.refuse'"));
    }

    @Test
    @Tag("INB-7")
    void quarantineIsEmptiedAfterThirtyDaysAndOrphanedFilesGo() throws Exception {
        post("this is no webhook".getBytes(UTF_8));
        practice.startIngress();
        Await.until("quarantine", () -> practice.count(KEPT_ASIDE) == 1);
        practice.stopWorkers();

        practice.house().clock().advance(Duration.ofDays(31));
        practice.startIngress();

        Await.until("an empty quarantine", () -> practice.count(KEPT_ASIDE) == 0);
        Await.until(
                "no file",
                () -> practice.house().vault().files("quarantine").names().isEmpty());
    }

    @Test
    @Tag("INB-4")
    void whatWasTakenInBeforeAStopIsNotTakenInAgain() throws Exception {
        practice.startIngress();
        post(Practice.webhook(Practice.text("wamid.1", "eins")));
        awaitMessages(1);
        practice.stopWorkers();
        post(Practice.webhook(Practice.text("wamid.2", "zwei")));

        practice.startIngress();

        awaitMessages(2);
        assertEquals(2, practice.count("select total from intake_count where kind = 'message'"));
    }

    @Test
    void aPositionThatWasLostDoublesNothing() throws Exception {
        practice.startIngress();
        post(Practice.webhook(Practice.text("wamid.1", "eins")));
        awaitMessages(1);
        practice.stopWorkers();
        practice.house().change(tx -> tx.change("delete from journal_position").run());
        post(Practice.webhook(Practice.text("wamid.2", "zwei")));

        practice.startIngress();

        awaitMessages(2);
        assertEquals(1, practice.count("select count(*) from conversation"));
    }

    private void post(byte[] body) {
        var signatures = List.of(IntakeTest.signed(Practice.SECRET, body));
        assertEquals(IntakeAnswer.ACCEPTED, intake.accept(HookPlace.of(ChannelName.WHATSAPP), body, signatures));
    }

    private void awaitMessages(int count) {
        Await.until(count + " messages", () -> practice.count(MESSAGES) >= count);
        assertTrue(practice.count(MESSAGES) == count, "not one message too many");
    }
}
