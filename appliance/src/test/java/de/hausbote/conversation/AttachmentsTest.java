package de.hausbote.conversation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Papers;
import de.hausbote.SharedHouse;
import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.AttachmentView.State;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AttachmentsTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final byte[] PDF = Papers.pdf("Rechnung");
    private static final byte[] PROGRAM = {'M', 'Z', 0, 0};
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a" + "0000000d49484452" + "0000002000000014" + "0806000000" + "00000000"
                    + "0000000049454e44ae426082");

    private Attachments attachments;

    @BeforeEach
    void use() {
        attachments = house.attachments();
    }

    @Nested
    class Received {
        @BeforeEach
        void document() {
            house.receive(House.message(
                    "wamid.1",
                    ANNA,
                    house.now(),
                    new Content.Document("Anbei", "Rechnung.pdf"),
                    new RemoteFile("media-1", "application/pdf", "")));
        }

        @Test
        void isLoadingUntilItIsFetchedAndThenReadyForThePerson() throws IOException {
            assertEquals(State.LOADING, file().state());

            attachments.loaded(claim().orElseThrow().id(), stream(PDF));

            assertEquals(State.READY, file().state());
            assertEquals("application/pdf", file().type());
            assertEquals(PDF.length, file().size());
            try (var content = attachments.content(house.agent(), file().id())) {
                assertEquals("Rechnung.pdf", content.name());
                assertArrayEquals(PDF, content.stream().readAllBytes());
            }
            assertTrue(claim().isEmpty());
        }

        @Test
        void tellsTheWorkerWhereItLies() {
            var download = claim().orElseThrow();

            assertEquals(new RemoteFile("media-1", "application/pdf", ""), download.file());
            assertEquals(house.accountId(), download.account());
            assertEquals(1, download.attempt());
        }

        @Test
        void isGivenOutAgainWhenNobodyBroughtIt() {
            claim();
            assertTrue(claim().isEmpty());

            house.clock().advance(Duration.ofMinutes(10));

            assertEquals(2, claim().orElseThrow().attempt());
        }

        @Test
        void waitsLongerAfterEachFailureAndIsGivenUpAfterAWeek() {
            var id = claim().orElseThrow().id();
            attachments.postponed(id, Reason.Code.PROVIDER_DOWN);
            assertEquals(State.WAITING, file().state());
            assertEquals(Optional.of(house.now().plusSeconds(60)), attachments.nextDownload());

            house.clock().advance(Duration.ofMinutes(1));
            attachments.postponed(claim().orElseThrow().id(), Reason.Code.PROVIDER_DOWN);
            assertEquals(Optional.of(house.now().plusSeconds(120)), attachments.nextDownload());

            house.clock().advance(Duration.ofDays(7));
            attachments.postponed(claim().orElseThrow().id(), Reason.Code.PROVIDER_DOWN);
            assertEquals(State.FAILED, file().state());
            assertEquals(Optional.empty(), attachments.nextDownload());
        }

        @Test
        void thatFailedCanBeAskedForAgain() {
            attachments.failed(claim().orElseThrow().id(), Reason.Code.PROVIDER_ERROR);
            assertEquals(State.FAILED, file().state());

            attachments.fetch(house.agent(), file().id());

            assertEquals(State.LOADING, file().state());
            assertTrue(claim().isPresent());
        }

        @Test
        void thatIsAProgramIsRefusedForGood() throws IOException {
            attachments.loaded(claim().orElseThrow().id(), stream(PROGRAM));

            assertEquals(State.REFUSED, file().state());
            assertEquals(Reason.Code.MEDIA_REFUSED, file().reason());
            attachments.fetch(house.agent(), file().id());
            assertEquals(State.REFUSED, file().state());
            assertEquals(0, house.vault().files("media").names().size());
        }

        @Test
        void thatBreaksOffLeavesNothingBehind() throws IOException {
            var id = claim().orElseThrow().id();
            var line = InputStream.nullInputStream();
            line.close();
            var broken = new SequenceInputStream(stream(PDF), line);

            assertThrows(IOException.class, () -> attachments.loaded(id, broken));

            assertEquals(State.LOADING, file().state());
            assertEquals(0, house.vault().files("media").names().size());
        }

        @Test
        void thatIsNotHereIsNotHandedOut() {
            assertEquals(Code.NOT_LOADED, refusal(() -> attachments.content(house.agent(), file().id())));
        }

        private AttachmentView file() {
            return seat.messages().getFirst().attachments().getFirst();
        }

        private Optional<Download> claim() {
            return attachments.claimDownload(house.now());
        }
    }

    @Nested
    class Added {
        @BeforeEach
        void conversation() {
            house.receiveText("wamid.1", ANNA, "Frage");
        }

        @Test
        @Tag("REL-9")
        void leavesUnderANeutralName() throws IOException {
            var added = add("application/pdf", "Akte Müller geheim.pdf", PDF);
            seat.send("", added.id());

            var claimed =
                    house.conversations().claim(house.accountId(), house.now()).orElseThrow();

            assertEquals(new Content.Document("", "file.pdf"), claimed.content());
            try (var content = attachments.openForSending(claimed.files().getFirst())) {
                assertEquals("file.pdf", content.name());
                assertEquals("application/pdf", content.type());
                assertArrayEquals(PDF, content.stream().readAllBytes());
            }
        }

        @Test
        void aPictureKnowsItsSizeAndIsSentAsAPicture() throws IOException {
            var added = add("image/png", "Bild.PNG", PNG);

            assertEquals(32, added.width());
            assertEquals(20, added.height());
            assertEquals(
                    new Content.Image("schau"), seat.send("schau", added.id()).content());
        }

        @Test
        void mustBeWhatItSaysAndWhatItsNameSays() {
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("image/png", "a.png", PDF));
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("application/pdf", "a.png", PNG));
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("application/pdf", "a.exe", PDF));
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("text/plain", "a.pdf", PDF));
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("application/octet-stream", "a.exe", PROGRAM));
            assertEquals(Code.TYPE_NOT_ALLOWED, refusalOf("image/gif", "a.gif", "GIF89a".getBytes(US_ASCII)));
        }

        @Test
        void hasASizeThatTheProviderTakes() {
            var large = new byte[(int) House.DOCUMENT_CAP + 1];
            System.arraycopy(PDF, 0, large, 0, PDF.length);

            var refused = assertThrows(RefusedException.class, () -> add("application/pdf", "a.pdf", large));

            assertEquals(Code.TOO_LARGE, refused.code());
            assertEquals(House.DOCUMENT_CAP, refused.remedy());
            assertEquals(0, house.vault().files("media").names().size());
        }

        @Test
        void canBeDroppedUntilItIsSent() throws IOException {
            var dropped = add("application/pdf", "a.pdf", PDF);
            var sent = add("application/pdf", "b.pdf", PDF);
            seat.send("", sent.id());

            attachments.drop(house.agent(), dropped.id());

            assertEquals(Code.NOT_FOUND, refusal(() -> attachments.content(house.agent(), dropped.id())));
            assertEquals(Code.NOT_FOUND, refusal(() -> attachments.drop(house.agent(), sent.id())));
            assertEquals(1, house.vault().files("media").names().size());
        }

        private AttachmentView add(String type, String name, byte[] bytes) throws IOException {
            return attachments.add(house.agent(), seat.conversation(), type, name, stream(bytes));
        }

        private Code refusalOf(String type, String name, byte[] bytes) {
            return assertThrows(RefusedException.class, () -> add(type, name, bytes))
                    .code();
        }
    }

    @Test
    void aFileWithoutRowIsSweptAway() throws IOException {
        house.receiveText("wamid.1", ANNA, "Frage");
        attachments.add(house.agent(), seat.conversation(), "application/pdf", "a.pdf", stream(PDF));
        attachments.add(house.agent(), seat.conversation(), "application/pdf", "b.pdf", stream(PDF));
        house.change(tx -> tx.change("delete from attachment where file_name = (select max(file_name) from attachment)")
                .runOnce());

        assertEquals(1, attachments.sweep());
        assertEquals(1, house.vault().files("media").names().size());
        assertEquals(0, attachments.sweep());
    }

    @Test
    void whatIsUnknownDoesNotExist() {
        var unknown = AttachmentId.parse("7ZZZZZZZZZZZZZZZZZZZZZZZZZ");

        assertEquals(Code.NOT_FOUND, refusal(() -> attachments.content(house.agent(), unknown)));
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
