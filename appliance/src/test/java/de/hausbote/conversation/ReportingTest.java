package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.event.Event;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("INB-5")
class ReportingTest extends SharedHouse {
    private static final Reason UNREACHABLE = new Reason(Reason.Code.NOT_REACHABLE, 131026);

    private OutboundMessage claimed;

    @BeforeEach
    void send() {
        house.receiveText("wamid.in", House.phone("4915112345678"), "Frage");
        seat.write("Antwort");
        claimed = house.conversations().claim(house.accountId(), house.now()).orElseThrow();
    }

    @Test
    void reportsMoveForwardOnly() {
        accept();

        house.report("wamid.out", DeliveryState.READ);
        house.report("wamid.out", DeliveryState.DELIVERED);
        house.report("wamid.out", DeliveryState.SENT);

        assertEquals(DeliveryState.READ, state());
    }

    @Test
    void theSameReportTwiceIsToldOnce() {
        accept();

        house.report("wamid.out", DeliveryState.DELIVERED);
        house.report("wamid.out", DeliveryState.DELIVERED);

        var delivered = house.told().stream()
                .filter(new Event.StateChanged(claimed.conversation(), claimed.id(), DeliveryState.DELIVERED)::equals);
        assertEquals(1, delivered.count());
    }

    @Test
    void aReportAboutTheAccountStopsItOnceAndLosesNothing() {
        accept();
        seat.write("noch eine");
        var unpaid = new StatusReported(
                House.ROUTE,
                new ProviderId("wamid.out"),
                DeliveryState.FAILED,
                house.now(),
                "",
                new Reason(Reason.Code.PAYMENT, 131042),
                true);

        house.change(tx -> house.conversations().report(tx, house.account(), unpaid));

        assertEquals(DeliveryState.FAILED, state());
        assertEquals(1, house.count("select count(*) from channel_account where state = 'STOPPED'"));
        assertEquals(1, house.count("select count(*) from message where state = 'QUEUED'"));

        Noticing.publish(house);
        house.accounts().resume(house.admin(), house.accountId());
        house.change(tx -> house.conversations().report(tx, house.account(), unpaid));

        assertEquals(0, house.count("select count(*) from channel_account where state = 'STOPPED'"));
    }

    @Test
    void reportsBeforeTheAnswerAreKeptForIt() {
        house.report("wamid.out", DeliveryState.DELIVERED);
        house.report("wamid.out", DeliveryState.SENT);
        assertEquals(DeliveryState.SENDING, state());

        accept();

        assertEquals(DeliveryState.DELIVERED, state());
        assertEquals(0, house.count("select count(*) from early_status"));
    }

    @Test
    void aReportWithOurCallbackNeedsNoAnswer() {
        house.conversations()
                .settle(claimed.id(), new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)), house.now());

        house.report("wamid.out", DeliveryState.SENT, claimed.callback(), Reason.NONE);
        assertEquals(DeliveryState.SENT, state());

        house.report("wamid.out", DeliveryState.READ);
        assertEquals(DeliveryState.READ, state());
    }

    @Test
    void aReportWithOurCallbackBringsThoseThatCameWithoutIt() {
        house.report("wamid.out", DeliveryState.DELIVERED);

        house.report("wamid.out", DeliveryState.SENT, claimed.callback(), Reason.NONE);

        assertEquals(DeliveryState.DELIVERED, state());
    }

    @Test
    void whatTheProviderTookCanStillFail() {
        accept();

        house.report("wamid.out", DeliveryState.FAILED, "", UNREACHABLE);

        assertEquals(DeliveryState.FAILED, state());
        assertEquals(UNREACHABLE, seat.message(claimed.id()).reason());
        house.report("wamid.out", DeliveryState.SENT);
        assertEquals(DeliveryState.FAILED, state());
    }

    @Test
    void whatIsOnADeviceWasDeliveredWhateverWasSaid() {
        accept();

        house.report("wamid.out", DeliveryState.FAILED, "", UNREACHABLE);
        house.report("wamid.out", DeliveryState.DELIVERED);
        house.report("wamid.out", DeliveryState.FAILED, "", UNREACHABLE);

        assertEquals(DeliveryState.DELIVERED, state());
    }

    @Test
    void aFailureOfAnEarlierAttemptDoesNotTouchTheNext() {
        house.conversations().settle(claimed.id(), new SendResult.Refused(UNREACHABLE), house.now());
        house.conversations().retry(house.agent(), claimed.id());

        house.report("wamid.old", DeliveryState.FAILED, claimed.callback(), UNREACHABLE);

        assertEquals(DeliveryState.QUEUED, state());
    }

    @Test
    void reportsOfAnotherProgramsMessagesAreForgottenAfterAWeek() {
        house.report("wamid.foreign-1", DeliveryState.SENT);
        house.clock().advance(Duration.ofDays(8));

        house.report("wamid.foreign-2", DeliveryState.SENT);

        assertEquals(1, house.count("select count(*) from early_status"));
    }

    @Test
    void aReportOnACustomersMessageChangesNothing() {
        house.report("wamid.in", DeliveryState.READ);

        assertEquals(List.of(), seat.messages().getFirst().state().stream().toList());
    }

    private void accept() {
        house.conversations()
                .settle(claimed.id(), new SendResult.Accepted(new ProviderId("wamid.out"), ""), house.now());
    }

    private DeliveryState state() {
        return seat.message(claimed.id()).state().orElseThrow();
    }
}
