package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.event.Event;
import de.hausbote.message.Address;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a message that was sent. */
class SettlingTest extends SharedOutbox {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Reason DOWN = Reason.of(Reason.Code.PROVIDER_DOWN);

    @BeforeEach
    void ask() {
        house.receiveText("wamid.in", ANNA, "Frage");
    }

    @Test
    void acceptedIsSent() {
        var entry = seat.write("Antwort");

        settle(claim().orElseThrow(), new SendResult.Accepted(new ProviderId("wamid.out"), ""));

        assertEquals(DeliveryState.SENT, state(entry.id()));
        house.report("wamid.out", DeliveryState.DELIVERED);
        assertEquals(DeliveryState.DELIVERED, state(entry.id()));
    }

    @Test
    void anotherSpellingOfTheNumberIsUnderstoodButNotWrittenTo() {
        seat.write("Antwort");
        settle(claim().orElseThrow(), new SendResult.Accepted(new ProviderId("wamid.out"), "15112345678"));

        house.receiveText("wamid.in2", House.phone("15112345678"), "Danke");
        seat.write("Gern");

        assertEquals(1, seat.rows().size());
        assertEquals(
                new Address(Address.Kind.PHONE, "4915112345678"),
                claim().orElseThrow().to());
    }

    @Test
    void refusedFailedWithItsReason() {
        var entry = seat.write("Antwort");

        settle(claim().orElseThrow(), new SendResult.Refused(new Reason(Reason.Code.WINDOW_CLOSED, 131047)));

        assertEquals(DeliveryState.FAILED, state(entry.id()));
        assertEquals(
                new Reason(Reason.Code.WINDOW_CLOSED, 131047),
                seat.message(entry.id()).reason());
    }

    @Test
    void deferredWaitsAndSaysUntilWhen() {
        var entry = seat.write("Antwort");

        settle(claim().orElseThrow(), new SendResult.Deferred(Duration.ofSeconds(20), Scope.ACCOUNT, DOWN));

        assertEquals(DeliveryState.QUEUED, state(entry.id()));
        assertEquals(
                Optional.of(house.now().plusSeconds(20)),
                seat.message(entry.id()).retryAt());
        assertEquals(
                Reason.Code.PROVIDER_DOWN, seat.message(entry.id()).reason().code());
    }

    @Test
    void aPairLimitPausesTheConversation() {
        seat.write("eins");
        var pause =
                new SendResult.Deferred(Duration.ofSeconds(16), Scope.CONVERSATION, Reason.of(Reason.Code.PAIR_LIMIT));

        settle(claim().orElseThrow(), pause);
        seat.write("zwei");

        assertTrue(claim().isEmpty());
        assertEquals(
                Optional.of(house.now().plusSeconds(16)), house.conversations().nextDue(house.accountId()));
    }

    @Test
    void stoppedStopsTheAccountAndTheMessageWaits() {
        var entry = seat.write("Antwort");

        settle(claim().orElseThrow(), new SendResult.Stopped(new Reason(Reason.Code.TOKEN_REFUSED, 190)));

        assertEquals(DeliveryState.QUEUED, state(entry.id()));
        var account = house.database()
                .read(tx -> house.accounts().find(tx, house.accountId()).orElseThrow());
        assertEquals(ChannelAccount.State.STOPPED, account.state());
        assertEquals(new Reason(Reason.Code.TOKEN_REFUSED, 190), account.reason());
        assertTrue(house.told().contains(new Event.AccountChanged(house.accountId())));
    }

    @Test
    void whatAReportSaidMeanwhileStands() {
        var entry = seat.write("Antwort");
        var claimed = claim().orElseThrow();
        house.report("wamid.out", DeliveryState.DELIVERED, claimed.callback(), Reason.NONE);

        settle(claimed, new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));

        assertEquals(DeliveryState.DELIVERED, state(entry.id()));
    }

    @Test
    void whatWasBeingSentAtTheEndIsInDoubtAtTheStart() {
        var entry = seat.write("Antwort");
        claim();

        assertEquals(1, house.conversations().doubtful());
        assertEquals(DeliveryState.UNCERTAIN, state(entry.id()));
        assertEquals(Reason.Code.NO_ANSWER, seat.message(entry.id()).reason().code());
        assertEquals(0, house.conversations().doubtful());
        assertTrue(claim().isEmpty());
    }
}
