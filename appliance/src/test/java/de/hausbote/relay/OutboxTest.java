package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.Papers;
import de.hausbote.net.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {
    @TempDir
    Path folder;

    private Practice practice;

    @BeforeEach
    void open() {
        practice = new Practice(folder);
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    void anAnswerLeavesOnceAndInOrder() {
        practice.startOutbox();
        var conversation = practice.written("wamid.1", "Frage");

        for (var word : List.of("eins", "zwei", "drei")) {
            practice.reply(conversation, word);
        }

        practice.awaitState("SENT", 3);
        assertEquals(List.of("eins", "zwei", "drei"), texts());
    }

    @Test
    void nobodyWaitsForTheAnswerToSomebodyElse() {
        var reached = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        practice.provider().next((server, socket) -> {
            reached.countDown();
            Await.until("the answer to be let go", () -> held.getCount() == 0);
            practice.accepting().play(server, socket);
        });
        practice.startOutbox();
        var first = practice.written("wamid.1", "Frage");
        practice.house().clock().advance(Duration.ofSeconds(1));
        var other = practice.written("wamid.2", "4915112345679", "Andere Frage");
        practice.reply(first, "eins");
        Await.until("the first to be under way", () -> reached.getCount() == 0);
        practice.reply(first, "zwei");
        practice.reply(other, "andere");

        practice.awaitState("SENT", 1);
        assertEquals(List.of("andere"), texts());
        held.countDown();
        practice.awaitState("SENT", 3);
        assertEquals(List.of("andere", "eins", "zwei"), texts());
    }

    @Test
    @Tag("REL-6")
    void everyAttemptCarriesAFreshCallback() {
        practice.provider().next(Practice.refusing(500, 131000));
        practice.startOutbox();
        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");
        Await.until("the first attempt", () -> practice.wire().size() == 1);
        practice.awaitState("QUEUED", 1);

        practice.house().clock().advance(Duration.ofMinutes(1));

        practice.awaitState("SENT", 1);
        assertEquals(2, practice.wire().size());
        assertNotEquals(callback(0), callback(1));
    }

    @Test
    @Tag("REL-9")
    void aFileIsLaidDownFirstAndGoesUnderANeutralName() throws IOException {
        practice.startOutbox();
        var conversation = practice.written("wamid.1", "Frage");
        var file = practice.desk()
                .attachments()
                .add(
                        practice.house().agent(),
                        conversation,
                        "application/pdf",
                        "Kuendigung Anna Beispiel.pdf",
                        new ByteArrayInputStream(Papers.pdf("content")));

        practice.reply(conversation, "anbei", file.id());

        practice.awaitState("SENT", 1);
        assertTrue(practice.wire().getFirst().line().endsWith("/media HTTP/1.1"));
        assertTrue(practice.wire().getFirst().text().contains("filename=\"file.pdf\""));
        assertTrue(practice.wire()
                .getLast()
                .text()
                .contains("\"document\":{\"id\":\"up0\",\"filename\":\"file.pdf\",\"caption\":\"anbei\"}"));
        assertTrue(practice.wire().stream().noneMatch(request -> request.text().contains("Anna")));
    }

    @Test
    void aMessageWaitsWhileTheProviderIsAwayAndIsSentOnceWhenItIsBack() {
        practice.provider().next(Practice.refusing(503, 2), Practice.refusing(503, 131016));
        practice.startOutbox();
        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");
        practice.awaitState("QUEUED", 1);

        Await.until("the answer", () -> {
            practice.house().clock().advance(Duration.ofSeconds(20));
            return practice.count("select count(*) from message where state = 'SENT'") == 1;
        });

        assertEquals(3, practice.wire().size());
    }

    @Test
    void anAnswerThatNeverCameLeavesTheMessageInDoubtAndIsNotRepeated() {
        practice.provider().next(ScriptedServer.hangUp());
        practice.startOutbox();
        var conversation = practice.written("wamid.1", "Frage");
        practice.reply(conversation, "eins");
        practice.awaitState("UNCERTAIN", 1);

        practice.reply(conversation, "zwei");

        practice.awaitState("SENT", 1);
        assertEquals(List.of("eins", "zwei"), texts());
        practice.awaitState("UNCERTAIN", 1);
    }

    @Test
    void aDeadTokenStopsTheAccountAndTheMessageWaits() {
        practice.provider().next(Practice.refusing(401, 190));
        practice.startOutbox();
        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");

        practice.awaitState("QUEUED", 1);
        Await.until(
                "a stopped account",
                () -> practice.count("select count(*) from channel_account where state = 'STOPPED'") == 1);
        assertEquals(1, practice.wire().size());

        practice.desk()
                .accounts()
                .resume(practice.house().admin(), practice.account().id());

        practice.awaitState("SENT", 1);
    }

    @Test
    @Tag("KEY-2")
    void aTokenThatDoesNotOpenStopsTheAccountAndNoMessageIsInDoubt() {
        var conversation = practice.written("wamid.1", "Frage");
        moveToken(1);
        practice.startOutbox();
        practice.reply(conversation, "Antwort");

        Await.until(
                "a stopped account",
                () -> practice.count("select count(*) from channel_account where state = 'STOPPED'"
                                + " and reason_code = 'NOT_READABLE'")
                        == 1);
        practice.awaitState("QUEUED", 1);
        assertEquals(0, practice.wire().size());

        moveToken(-1);
        practice.desk()
                .accounts()
                .resume(practice.house().admin(), practice.account().id());
        practice.awaitState("SENT", 1);
    }

    /** The token is sealed for the time at which it was entered. */
    private void moveToken(int by) {
        practice.house()
                .change(tx -> tx.change("update channel_secret set entered = entered + :by where kind = 'ACCESS_TOKEN'")
                        .bind("by", by)
                        .run());
    }

    @Test
    @Tag("REL-20")
    void aPausedAccountKeepsItsMessagesUntilItGoesOn() {
        practice.startOutbox();
        var conversation = practice.written("wamid.1", "Frage");
        practice.reply(conversation, "eins");
        practice.awaitState("SENT", 1);

        practice.desk()
                .accounts()
                .pause(practice.house().admin(), practice.account().id());
        practice.house()
                .change(tx -> tx.change("update message set state = 'QUEUED' where direction = 'OUT'")
                        .run());
        practice.awaitState("QUEUED", 1);
        practice.desk()
                .accounts()
                .resume(practice.house().admin(), practice.account().id());

        practice.awaitState("SENT", 1);
        assertEquals(2, practice.wire().size());
    }

    @Test
    void aLimitForOnePersonHoldsUpNobodyElse() {
        practice.provider().next(Practice.refusing(400, 131056));
        practice.startOutbox();
        var first = practice.written("wamid.1", Practice.PERSON, "Frage");
        practice.house().clock().advance(Duration.ofMillis(1));
        practice.reply(first, "eins");
        Await.until("the refusal", () -> practice.wire().size() == 1);
        practice.awaitState("QUEUED", 1);
        var second = practice.written("wamid.2", "4915550000018", "Frage");

        practice.reply(second, "zwei");

        practice.awaitState("SENT", 1);
        assertEquals(List.of("eins", "zwei"), texts());
    }

    @Test
    void aClosedWindowFailsTheMessageWithItsReason() {
        practice.provider().next(Practice.refusing(400, 131047));
        practice.startOutbox();

        practice.reply(practice.written("wamid.1", "Frage"), "Antwort");

        practice.awaitState("FAILED", 1);
        assertEquals(1, practice.count("select count(*) from message where reason_code = 'WINDOW_CLOSED'"));
    }

    @Test
    void whatWasBeingSentWhenTheProgramEndedIsInDoubtAtTheNextStart() {
        var conversation = practice.written("wamid.1", "Frage");
        practice.reply(conversation, "Antwort");
        practice.desk()
                .conversations()
                .claim(practice.account().id(), practice.house().now());

        practice.startOutbox();

        practice.awaitState("UNCERTAIN", 1);
        assertEquals(0, practice.wire().size());
    }

    private List<String> texts() {
        return practice.wire().stream()
                .map(request -> request.text().replaceAll(".*\"body\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private String callback(int request) {
        return practice.wire().get(request).text().replaceAll(".*\"biz_opaque_callback_data\":\"([^\"]*)\".*", "$1");
    }
}
