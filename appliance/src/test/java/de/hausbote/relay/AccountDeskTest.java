package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.AccountOrder.TrialWords;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import de.hausbote.net.ScriptedServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an order when the provider refuses, is away or says nothing, and what stays behind of it. */
class AccountDeskTest {
    private static final Secret PIN = new Secret("246801");

    @TempDir
    Path folder;

    private Practice practice;
    private AccountDesk desk;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        desk = AccountDay.desk(practice);
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    private RefusedException refused() {
        return assertThrows(
                RefusedException.class,
                () -> desk.pin(practice.house().admin(), practice.account().id(), PIN));
    }

    @Test
    @Tag("REL-18")
    void ofSixDigitsNothingStaysBehindNotEvenAHash() {
        practice.provider().next(ScriptedServer.answer(200, "{\"success\":true}"));

        desk.pin(practice.house().admin(), practice.account().id(), PIN);

        assertTrue(practice.wire().getFirst().text().contains(PIN.value()));
        assertEquals(2, practice.count("select count(*) from ledger_entry"));
        assertEquals(2, practice.count("select count(*) from ledger_entry where body_hash is null"));
        assertEquals(1, practice.count("select count(*) from audit_entry where action = 'account.pin'"));
        assertEquals(0, practice.count("select count(*) from ledger_entry where fields like '%246801%'"));
        assertFalse(PIN.toString().contains("246801"));
    }

    @Test
    void aRefusalTellsTheMorePreciseNumberWhereItSaysWhatToDo() {
        practice.provider().next(Practice.refusing(400, 133_005));
        assertEquals(133_005, refused().remedy());

        practice.provider().next(ScriptedServer.answer(400, "{\"error\":{\"code\":100,\"error_subcode\":2388001}}"));
        assertEquals(2_388_001, refused().remedy());

        practice.provider().next(ScriptedServer.answer(200, "{\"success\":false}"));
        assertEquals(Code.PROVIDER_REFUSED, refused().code());
    }

    @Test
    void whatNobodyAnsweredIsNotCalledRefused() {
        practice.provider().next(ScriptedServer.hangUp());

        assertEquals(Code.PROVIDER_SILENT, refused().code());
    }

    @Test
    void aVerificationThatNeverCameIsNotCalledAWrongToken() {
        practice.provider().next(Practice.refusing(400, 2_200));

        var refusal = assertThrows(
                RefusedException.class,
                () -> desk.hook(practice.house().admin(), practice.account().id()));

        assertEquals(Code.HOOK_UNREACHED, refusal.code());
    }

    @Test
    @Tag("REL-22")
    void nobodyIsWrittenToBeforeTheAddressIsConfirmed() {
        var probe = new AccountOrder.Trial(Practice.PERSON, "hello_world", "en_US");
        var trial = new AccountDesk.Trial(probe, false);

        var refusal = assertThrows(
                RefusedException.class,
                () -> desk.send(practice.house().admin(), practice.account().id(), trial));

        assertEquals(Code.CONFIRM_ADDRESS, refusal.code());
        assertEquals(0, practice.wire().size());
        assertFalse(trial.toString().contains(Practice.PERSON));
    }

    private void sendWords(String to) {
        var probe = new AccountOrder.TrialText(to, TrialWords.EN);
        desk.send(practice.house().admin(), practice.account().id(), new AccountDesk.Trial(probe, true));
    }

    @Test
    void fixedWordsGoToWhoeverWroteWithinADayAndToNobodyElse() {
        practice.written("wamid.in1", "Hallo");
        practice.provider().next(ScriptedServer.answer(200, "{\"messages\":[{\"id\":\"wamid.out1\"}]}"));

        sendWords(Practice.PERSON);
        var stranger = assertThrows(RefusedException.class, () -> sendWords("4915550000018"));
        practice.house().clock().advance(Duration.ofHours(24));
        var late = assertThrows(RefusedException.class, () -> sendWords(Practice.PERSON));

        assertEquals(Code.WINDOW_CLOSED, stranger.code());
        assertEquals(Code.WINDOW_CLOSED, late.code());
        assertEquals(0, late.remedy());
        assertEquals(1, practice.wire().size());
        assertTrue(practice.wire().getFirst().text().contains("\"body\":\"This is a test message."));
        assertEquals(1, practice.count("select count(*) from contact"));
        assertEquals(3, practice.count("select count(*) from audit_entry where action = 'account.trial'"));
    }

    @Test
    void aPausedAccountAsksNobody() {
        practice.desk()
                .accounts()
                .pause(practice.house().admin(), practice.account().id());

        assertEquals(Code.CHANNEL_STOPPED, refused().code());
        assertEquals(0, practice.wire().size());
    }

    @Test
    void whoMayNotManageChannelsMayNotDoThisEither() {
        var agent = practice.house().agent();

        assertThrows(
                RefusedException.class,
                () -> desk.deregister(agent, practice.account().id()));
        assertEquals(0, practice.count("select count(*) from audit_entry where action = 'account.deregister'"));
    }
}
