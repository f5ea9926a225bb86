package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.message.Address;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DeliveringTest extends SharedOutbox {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = new Sender("", "DE.222", "", "");
    private static final Reason DOWN = Reason.of(Reason.Code.PROVIDER_DOWN);

    @BeforeEach
    void ask() {
        house.receiveText("wamid.in", ANNA, "Frage");
    }

    @Nested
    class Claiming {
        @Test
        void handsOutWhatWasWrittenAddressedAndWithAFreshCallback() {
            var entry = seat.write("Antwort");

            var claimed = claim().orElseThrow();

            assertEquals(entry.id(), claimed.id());
            assertEquals(new Content.Text("Antwort"), claimed.content());
            assertEquals(new Address(Address.Kind.PHONE, "4915112345678"), claimed.to());
            assertEquals(1, claimed.attempt());
            assertEquals(DeliveryState.SENDING, state(entry.id()));
            assertEquals(26, claimed.callback().length());
        }

        @Test
        @Tag("KEY-2")
        void whatDoesNotOpenFailsAndHoldsUpNobody() {
            var damaged = seat.write("Antwort");
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.in2", BERT, "Frage");
            var whole = seat.write("Geht hinaus");
            house.change(tx -> tx.change("update message set shown_at = shown_at - 1000 where id = :id")
                    .bind("id", damaged.id().bytes())
                    .runOnce());

            assertEquals(whole.id(), claim().orElseThrow().id());
            assertEquals(
                    1,
                    house.count(
                            "select count(*) from message where state = 'FAILED' and reason_code = 'NOT_READABLE'"));
        }

        @Test
        @Tag("REL-7")
        void aPersonWithoutNumberIsWrittenToAtHerUserId() {
            house.clock().advance(Duration.ofSeconds(1));
            house.receiveText("wamid.in2", BERT, "Frage");
            seat.write("Antwort");

            assertEquals(
                    new Address(Address.Kind.USER_ID, "DE.222"),
                    claim().orElseThrow().to());
        }

        @Test
        void aQuoteCarriesTheProvidersId() {
            var quote = Optional.of(seat.messages().getFirst().id());
            house.conversations()
                    .reply(
                            house.agent(),
                            seat.conversation(),
                            new Reply("Antwort", quote, List.of(), "0123456789012345678901"));

            assertEquals(new ProviderId("wamid.in"), claim().orElseThrow().quoted());
        }

        @Test
        void keepsTheOrderOfAConversationAndServesOthersMeanwhile() {
            seat.write("eins");
            seat.write("zwei");
            house.receiveText("wamid.in2", BERT, "Frage");
            seat.write(conversationOf(BERT), "drei");

            var first = claim().orElseThrow();
            var second = claim().orElseThrow();

            assertEquals(new Content.Text("eins"), first.content());
            assertEquals(new Content.Text("drei"), second.content());
            assertTrue(claim().isEmpty());
            settle(first, new SendResult.Accepted(new ProviderId("wamid.out"), ""));
            assertEquals(new Content.Text("zwei"), claim().orElseThrow().content());
        }

        @Test
        void aDeferredMessageHoldsThoseBehindIt() {
            seat.write("eins");
            seat.write("zwei");

            settle(claim().orElseThrow(), new SendResult.Deferred(Duration.ofMinutes(1), Scope.MESSAGE, DOWN));

            assertTrue(claim().isEmpty());
            assertEquals(
                    Optional.of(house.now().plusSeconds(60)),
                    house.conversations().nextDue(house.accountId()));
            house.clock().advance(Duration.ofMinutes(1));
            assertEquals(new Content.Text("eins"), claim().orElseThrow().content());
        }

        @Test
        void aMessageInDoubtHoldsNobodyUp() {
            seat.write("eins");
            seat.write("zwei");

            settle(claim().orElseThrow(), new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));

            assertEquals(new Content.Text("zwei"), claim().orElseThrow().content());
        }

        @Test
        void nothingIsDueWhenNothingWaits() {
            assertEquals(Optional.empty(), house.conversations().nextDue(house.accountId()));
        }

        @Test
        void ofManyWhoAskAtOnceEachGetsAnother() throws Exception {
            for (var number = 0; number < 12; number++) {
                house.clock().advance(Duration.ofSeconds(1));
                house.receiveText("wamid.in-" + number, House.phone("49170000000" + number), "Frage");
                seat.write("Antwort");
            }
            Callable<Optional<OutboundMessage>> claim = DeliveringTest.this::claim;

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var tasks = IntStream.range(0, 16).mapToObj(number -> claim).toList();
                var claimed = new ArrayList<MessageId>();
                for (var answer : threads.invokeAll(tasks)) {
                    answer.get().ifPresent(message -> claimed.add(message.id()));
                }

                assertEquals(12, claimed.size());
                assertEquals(12, new HashSet<>(claimed).size());
            }
        }
    }

    @Nested
    class Deciding {
        @Test
        void aFailedMessageIsSentAgainWithAnotherCallback() {
            var entry = seat.write("Antwort");
            var first = claim().orElseThrow();
            settle(first, new SendResult.Refused(DOWN));

            house.conversations().retry(house.agent(), entry.id());

            var second = claim().orElseThrow();
            assertEquals(entry.id(), second.id());
            assertEquals(2, second.attempt());
            assertNotEquals(first.callback(), second.callback());
        }

        @Test
        void whatDidNotFailIsNotSentAgain() {
            var entry = seat.write("Antwort");

            assertEquals(Code.NOT_FAILED, refusal(() -> house.conversations().retry(house.agent(), entry.id())));
        }

        @Test
        void sendingAgainPassesTheWindowAgain() {
            var entry = seat.write("Antwort");
            settle(claim().orElseThrow(), new SendResult.Refused(DOWN));
            house.clock().advance(Duration.ofDays(1));

            assertEquals(Code.WINDOW_CLOSED, refusal(() -> house.conversations().retry(house.agent(), entry.id())));
        }
    }

    private de.hausbote.message.ConversationId conversationOf(Sender sender) {
        var unnamed = sender.phone().isEmpty() ? ContactName.Source.NONE : ContactName.Source.NUMBER;
        return seat.rows().stream()
                .map(row -> row.head())
                .filter(head -> head.contact().from() == unnamed)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
