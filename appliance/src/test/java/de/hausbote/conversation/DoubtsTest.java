package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.SendResult;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages of which nobody knows whether they left. */
class DoubtsTest extends SharedOutbox {
    private static final Reason DOWN = Reason.of(Reason.Code.PROVIDER_DOWN);

    @BeforeEach
    void ask() {
        house.receiveText("wamid.in", House.phone("4915112345678"), "Frage");
    }

    @Test
    void aPersonSaysThatADoubtfulMessageArrived() {
        var entry = doubtful();

        house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.ARRIVED);

        assertEquals(DeliveryState.SENT, state(entry.id()));
        assertEquals(
                Code.NOT_UNCERTAIN,
                refusal(() -> house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.AGAIN)));
    }

    @Test
    void aReportThatItArrivedComesInTimeToKeepADoubtfulMessageFromLeavingTwice() {
        var entry = seat.write("Antwort");
        var claimed = claim().orElseThrow();
        settle(claimed, new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));
        house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.AGAIN);

        house.report("wamid.out", DeliveryState.SENT, claimed.callback(), Reason.NONE);

        assertEquals(DeliveryState.SENT, state(entry.id()));
        assertTrue(claim().isEmpty());
    }

    @Test
    void aPersonLeavesADoubtfulMessageUnsentUntilAReportKnowsBetter() {
        var entry = seat.write("Antwort");
        var claimed = claim().orElseThrow();
        settle(claimed, new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));

        house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.NOT_SENT);

        assertEquals(DeliveryState.CANCELLED, state(entry.id()));
        assertTrue(claim().isEmpty());
        house.report("wamid.out", DeliveryState.DELIVERED, claimed.callback(), Reason.NONE);
        assertEquals(DeliveryState.DELIVERED, state(entry.id()));
    }

    @Test
    void aLateReportOnAnEarlierAttemptStillCountsWhereItArrived() {
        var entry = seat.write("Antwort");
        var first = claim().orElseThrow();
        settle(first, new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));
        house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.AGAIN);
        var second = claim().orElseThrow();

        house.report("wamid.first", DeliveryState.FAILED, first.callback(), DOWN);
        assertEquals(DeliveryState.SENDING, state(entry.id()));
        settle(second, new SendResult.Refused(DOWN));
        house.report("wamid.first", DeliveryState.DELIVERED, first.callback(), Reason.NONE);

        assertEquals(DeliveryState.DELIVERED, state(entry.id()));
    }

    @Test
    void whatIsInDoubtIsListedForTheTeamAndForNobodyElse() {
        var entry = doubtful();

        var page = house.inbox().doubts(house.agent());

        assertEquals(1, page.total());
        assertEquals(entry.id(), page.items().getFirst().message().id());
        assertEquals(
                new Content.Text("Antwort"), page.items().getFirst().message().content());
        assertEquals(house.now(), page.items().getFirst().since());
        assertEquals(0, house.inbox().doubts(house.stranger()).total());
        assertEquals(Code.NOT_ALLOWED, refusal(() -> house.inbox().doubts(house.admin())));
        assertEquals(1, house.count("select count(*) from audit_entry where reason = 'uncertain' and objects <> ''"));

        house.conversations().decide(house.agent(), entry.id(), Conversations.Outcome.ARRIVED);
        assertEquals(0, house.inbox().doubts(house.agent()).total());
    }

    private MessageEntry doubtful() {
        var entry = seat.write("Antwort");
        settle(claim().orElseThrow(), new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));
        return entry;
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
