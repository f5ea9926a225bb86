package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.House;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.RemoteFile;
import de.hausbote.event.Event;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.net.ScriptedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaWorkerTest {
    private static final byte[] FILE = "%PDF-1.7 what somebody sent".getBytes(UTF_8);
    private static final byte[] ANOTHER = "%PDF-1.7 something else".getBytes(UTF_8);

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
    @Tag("MED-7")
    void aFileIsAskedForFetchedComparedAndDeletedAtTheProvider() throws IOException {
        practice.provider().next(located(""), ScriptedServer.answer(200, FILE), ScriptedServer.answer(200, "{}"));
        practice.startMedia();
        sent(hash(FILE));

        awaitState("READY");
        Await.until("the deletion", () -> practice.wire().size() == 3);
        assertEquals(
                "GET /v23.0/77?phone_number_id=" + Practice.ROUTE + " HTTP/1.1",
                practice.wire().getFirst().line());
        assertEquals(
                "DELETE /v23.0/77?phone_number_id=" + Practice.ROUTE + " HTTP/1.1",
                practice.wire().getLast().line());
        try (var content =
                practice.desk().attachments().content(practice.house().agent(), attachment())) {
            assertArrayEquals(FILE, content.stream().readAllBytes());
        }
    }

    @Test
    @Tag("MED-7")
    void aFileThatIsNotTheAnnouncedOneIsAskedForOnceMoreAndThenRefused() {
        practice.provider()
                .next(
                        located(hash(FILE)),
                        ScriptedServer.answer(200, ANOTHER),
                        located(hash(FILE)),
                        ScriptedServer.answer(200, ANOTHER));
        practice.startMedia();
        sent("");

        awaitState("REFUSED");
        assertEquals(4, practice.wire().size());
        assertEquals(List.of(), practice.house().vault().files("media").names());
    }

    @Test
    void aFileThatIsRightTheSecondTimeIsKept() {
        practice.provider()
                .next(located(""), ScriptedServer.answer(200, ANOTHER), located(""), ScriptedServer.answer(200, FILE));
        practice.startMedia();
        sent(hash(FILE));

        awaitState("READY");
    }

    @Test
    void aFileWithoutAnyHashIsKept() {
        practice.provider().next(located(""), ScriptedServer.answer(200, FILE));
        practice.startMedia();
        sent("");

        awaitState("READY");
    }

    @Test
    void anAddressThatIsGoneIsAskedForAgainLater() {
        practice.provider().next(located(""), ScriptedServer.answer(404, "gone"));
        practice.startMedia();
        sent("");
        awaitState("WAITING");
        practice.provider().next(located(""), ScriptedServer.answer(200, FILE));

        Await.until("the file", () -> {
            practice.house().clock().advance(Duration.ofMinutes(1));
            practice.house()
                    .ground()
                    .events()
                    .publish(new Event.AccountChanged(practice.account().id()));
            return state("READY");
        });
    }

    @Test
    void aFileThatTheProviderNeverHadFails() {
        practice.provider().next(Practice.refusing(404, 100));
        practice.startMedia();
        sent("");

        awaitState("FAILED");
    }

    @Test
    @Tag("REL-3")
    void anAddressOutsideTheListIsNeverAsked() {
        practice.provider()
                .next(ScriptedServer.answer(
                        200, "{\"url\":\"https://evil.example/whatsapp_business/attachments/?mid=1\"}"));
        practice.startMedia();
        sent("");

        awaitState("FAILED");
        assertEquals(1, practice.wire().size());
    }

    @Test
    void aBodyThatBreaksOffLeavesNothingBehindAndIsAskedForAgain() {
        practice.provider()
                .next(located(""), ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n%PDF-1.7 abc"));
        practice.startMedia();
        sent("");

        awaitState("WAITING");
        assertTrue(practice.house().vault().files("media").names().isEmpty());
    }

    private ScriptedServer.Act located(String hash) {
        var url = "https:\\/\\/simulator.localhost:" + practice.provider().port()
                + "\\/whatsapp_business\\/attachments\\/?mid=77&ext=1780000000&hash=ATs0";
        return ScriptedServer.answer(200, "{\"url\":\"" + url + "\",\"sha256\":\"" + hash + "\"}");
    }

    private void sent(String hash) {
        var file = new RemoteFile("77", "application/pdf", hash);
        practice.house()
                .change(tx -> practice.desk()
                        .conversations()
                        .receive(
                                tx,
                                practice.account(),
                                new MessageReceived(
                                        Practice.ROUTE,
                                        new ProviderId("wamid.1"),
                                        House.phone(Practice.PERSON),
                                        practice.house().now(),
                                        new Content.Document("", "rechnung.pdf"),
                                        List.of(file),
                                        ProviderId.NONE)));
    }

    private AttachmentId attachment() {
        return practice.house()
                .database()
                .read(tx -> tx.query("select id from attachment fetch first 1 rows only")
                        .list(row -> AttachmentId.of(row.bytes("id"))))
                .getFirst();
    }

    private void awaitState(String state) {
        Await.until("a file that is " + state, () -> state(state));
    }

    private boolean state(String state) {
        return practice.count("select count(*) from attachment where state = '" + state + "'") == 1;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
