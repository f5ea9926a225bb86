package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Papers;
import de.hausbote.Seat;
import de.hausbote.SharedHouse;
import de.hausbote.channel.SendResult;
import de.hausbote.event.Event;
import de.hausbote.media.FileType;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplyingTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");

    private Instant written;

    @BeforeEach
    void ask() {
        written = house.now().minusSeconds(30);
        house.receive(House.text("wamid.1", ANNA, written, "Frage"));
    }

    @Test
    void anAnswerIsQueuedAndEndsTheWaiting() {
        var entry = seat.write("Antwort");

        assertEquals(Optional.of(DeliveryState.QUEUED), entry.state());
        assertEquals(house.agent().id(), entry.author().orElseThrow().id());
        assertEquals("Ada Agentin", entry.author().orElseThrow().name());
        assertEquals("Antwort", seat.top().last().orElseThrow().preview());
        assertTrue(seat.top().waitingSince().isEmpty());
        assertTrue(house.told().contains(new Event.WorkQueued(house.accountId())));
    }

    @Test
    void theSameRequestKeySendsOnce() {
        var reply = seat.words("Antwort");

        var first = house.conversations().reply(house.agent(), seat.conversation(), reply);
        var second = house.conversations().reply(house.agent(), seat.conversation(), reply);

        assertEquals(first.id(), second.id());
        assertEquals(2, seat.messages().size());
    }

    @Test
    void theSameRequestKeyAtTheSameTimeSendsOnce() throws Exception {
        var reply = seat.words("Antwort");
        var conversation = seat.conversation();
        Callable<MessageEntry> send = () -> house.conversations().reply(house.agent(), conversation, reply);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(send, send, send, send));

            var ids = answers.stream().map(each -> each.resultNow().id()).distinct();
            assertEquals(1, ids.count());
        }
        assertEquals(2, seat.messages().size());
    }

    @Test
    void aQuoteMustStandInTheSameConversation() {
        var question = seat.messages().getFirst();
        var quoting = new Reply("Antwort", Optional.of(question.id()), List.of(), "0123456789012345678901");

        var entry = house.conversations().reply(house.agent(), seat.conversation(), quoting);
        house.clock().advance(Duration.ofSeconds(1));
        house.receiveText("wamid.9", House.phone("4917700000000"), "Andere");
        var foreign = new Reply("Antwort", Optional.of(question.id()), List.of(), "9876543210987654321098");

        var known = (MessageEntry.Known) entry.quoted().orElseThrow();
        assertEquals("Frage", known.text());
        assertEquals(
                Code.BAD_REQUEST,
                refusal(() -> house.conversations().reply(house.agent(), seat.conversation(), foreign)));
    }

    @Test
    void anEmptyOrOverlongAnswerIsRefused() {
        assertEquals(Code.BAD_REQUEST, refusal(() -> seat.write("   ")));
        assertEquals(Code.BAD_REQUEST, refusal(() -> seat.write("x".repeat(Reply.TEXT_LIMIT + 1))));
    }

    @Test
    void aSentDraftIsGone() {
        house.drafts().keep(house.agent(), seat.conversation(), "Antw", Optional.empty(), List.of());

        seat.write("Antwort");

        assertTrue(house.inbox()
                .conversation(house.agent(), seat.conversation())
                .draft()
                .isEmpty());
    }

    @Nested
    class ServiceWindow {
        @Test
        void isOpenUntilFiveMinutesBeforeADayIsOver() {
            house.clock().advance(untilClosing().minusMillis(1));

            assertEquals(
                    Optional.of(DeliveryState.QUEUED), seat.write("gerade noch").state());
        }

        @Test
        void isClosedFiveMinutesBeforeADayIsOverAndSaysSince() {
            house.clock().advance(untilClosing());

            var refused = assertThrows(RefusedException.class, () -> seat.write("zu spät"));

            assertEquals(Code.WINDOW_CLOSED, refused.code());
            assertEquals(written.plus(Duration.ofMinutes(24 * 60 - 5)).toEpochMilli(), refused.remedy());
            assertEquals(1, seat.messages().size());
        }

        @Test
        void anOlderMessageThatComesLateDoesNotShortenIt() {
            house.receive(House.text("wamid.0", ANNA, house.now().minus(Duration.ofHours(30)), "vorher"));

            assertEquals(
                    written.plus(Duration.ofMinutes(24 * 60 - 5)),
                    seat.top().window().closesAt().orElseThrow());
        }

        private Duration untilClosing() {
            return Duration.between(house.now(), written.plus(Duration.ofMinutes(24 * 60 - 5)));
        }
    }

    @Nested
    class Account {
        @Test
        void aPausedAccountTakesNoAnswer() {
            house.accounts().pause(house.admin(), house.accountId());

            assertEquals(Code.CHANNEL_STOPPED, refusal(() -> seat.write("Antwort")));
        }

        @Test
        void aStoppedAccountTakesNoAnswerUntilItGetsANewToken() {
            house.change(tx -> house.accounts().stop(tx, house.accountId(), Reason.of(Reason.Code.TOKEN_REFUSED)));
            assertEquals(Code.CHANNEL_STOPPED, refusal(() -> seat.write("Antwort")));

            var token = Optional.of(new de.hausbote.message.Secret("new-token"));
            house.accounts()
                    .replaceSecrets(
                            house.admin(), house.accountId(), new NewSecrets(token, List.of(), Optional.empty()));

            assertEquals(
                    Optional.of(DeliveryState.QUEUED), seat.write("Antwort").state());
        }

        @Test
        void whoHasNoAddressGetsNoAnswer() {
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.2", new Sender("", "", "", ""), "Wer bin ich");

            assertEquals(Code.NOT_ALLOWED, refusal(() -> seat.write("Antwort")));
        }
    }

    @Test
    void aLongTextBecomesSeveralMessagesWhenTheAgentAgrees() {
        var sentence = "x".repeat(2_999) + ". ";
        var text = sentence.repeat(3);
        var key = house.ground().ids().next().toString();

        house.conversations()
                .reply(
                        house.agent(),
                        seat.conversation(),
                        new Reply(
                                text,
                                Optional.empty(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Reply.Length.PARTS,
                                key));

        assertEquals(3, seat.messages().size() - 1);
        assertEquals(Reply.divided(text), seat.texts(seat.conversation()).subList(1, 4));
    }

    @Nested
    class Files {
        @Test
        void severalFilesBecomeSeveralMessagesAndTheFirstCarriesTheWords() throws IOException {
            var first = upload("eins.pdf");
            var second = upload("zwei.pdf");

            seat.send("Anbei", first.id(), second.id());

            var sent = seat.messages().subList(1, 3);
            assertEquals(
                    new Content.Document("Anbei", "eins.pdf"), sent.getFirst().content());
            assertEquals(new Content.Document("", "zwei.pdf"), sent.getLast().content());
            assertEquals(first.id(), sent.getFirst().attachments().getFirst().id());
        }

        @Test
        void wordsTooLongForACaptionGoAheadAsTheirOwnMessage() throws IOException {
            var text = "x".repeat(Reply.CAPTION_LIMIT + 1);

            var answer = seat.send(text, upload("eins.pdf").id());

            assertEquals(new Content.Text(text), answer.content());
            assertEquals(
                    new Content.Document("", "eins.pdf"),
                    seat.messages().getLast().content());
        }

        @Test
        void oneThatFailsInTheMiddleHoldsUpNobodyAndIsSentAgainAlone() throws IOException {
            seat.send(
                    "Anbei",
                    upload("1.pdf").id(),
                    upload("2.pdf").id(),
                    upload("3.pdf").id());
            var ids =
                    seat.messages().subList(1, 4).stream().map(MessageEntry::id).toList();

            assertEquals(ids.getFirst(), deliver(new SendResult.Accepted(new ProviderId("wamid.a"), "")));
            assertEquals(ids.get(1), deliver(new SendResult.Refused(Reason.of(Reason.Code.MEDIA_REFUSED))));
            assertEquals(ids.getLast(), deliver(new SendResult.Accepted(new ProviderId("wamid.c"), "")));
            house.conversations().retry(house.agent(), ids.get(1));
            assertEquals(ids.get(1), deliver(new SendResult.Accepted(new ProviderId("wamid.b"), "")));
        }

        private MessageId deliver(SendResult result) {
            var sent =
                    house.conversations().claim(house.accountId(), house.now()).orElseThrow();
            house.conversations().settle(sent.id(), result, house.now());
            return sent.id();
        }

        @Test
        void whatWasSpokenIsAVoiceMessageAndAWebpASticker() {
            assertTrue(FileType.OGG.voice(512 << 10));
            assertTrue(!FileType.OGG.voice((512 << 10) + 1) && !FileType.MP3.voice(1));
            assertTrue(FileType.WEBP.sendable() && FileType.WEBP.sticker());
        }

        @Test
        void aFileIsSentOnceAndOnlyByWhoAddedIt() throws IOException {
            var file = upload("eins.pdf");
            var colleague = new Seat(house, house.colleague("Bert"));

            assertEquals(Code.BAD_REQUEST, refusal(() -> colleague.send("", file.id())));
            seat.send("", file.id());
            assertEquals(Code.BAD_REQUEST, refusal(() -> seat.send("", file.id())));
        }

        private AttachmentView upload(String name) throws IOException {
            var bytes = new ByteArrayInputStream(Papers.pdf("x"));
            return house.attachments().add(house.agent(), seat.conversation(), "application/pdf", name, bytes);
        }
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
