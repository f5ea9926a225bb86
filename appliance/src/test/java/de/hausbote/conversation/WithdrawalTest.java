package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.message.Content;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a person takes back what she agreed to, and comes back. */
@Tag("CON-3")
class WithdrawalTest extends ConsentStory {
    @Test
    void aWordWithdrawsAtOnceAndDropsWhatWaits() {
        anna.agrees();
        var waiting = anna.advertise();
        var service = anna.send("termin");

        says("Stopp!");

        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
        assertEquals(DeliveryState.FAILED, state(waiting));
        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(waiting));
        assertEquals(DeliveryState.QUEUED, state(service));
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
        assertEquals(DeliveryState.QUEUED, state(seat.write(anna.conversation(), "Gern geschehen")));
    }

    @Test
    void sheIsToldOnceAndWithTheWayBack() {
        anna.agrees();

        says("Abmelden");
        says("abmelden!");
        says("STOP");

        assertEquals(1, automatic().size());
        assertTrue(automatic().getFirst().startsWith("Automatische Antwort: "));
        assertTrue(automatic().getFirst().contains("START"));
        assertEquals(1, house.count("select count(*) from consent_entry where step = 'WITHDRAWN'"));
    }

    @Test
    void theWithdrawalNamesHerMessageAndOurAnswer() {
        says("STOP");

        var entry =
                anna.consents().read(house.agent(), anna.contact()).entries().getLast();
        var shown = seat.messages(anna.conversation()).stream()
                .map(MessageEntry::id)
                .toList();
        assertEquals(shown.subList(shown.size() - 2, shown.size()), entry.messages());
    }

    @Test
    void whereTheWindowIsClosedNothingIsSaidAndTheNoCountsAllTheSame() {
        anna.agrees();
        house.clock().advance(Duration.ofHours(30));

        anna.wishes(Wish.STOP);

        assertEquals(List.of(), automatic());
        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
    }

    @Test
    void whatSheWritesAnewIsReadAnew() {
        anna.agrees();
        says("Hallo");
        house.clock().advance(Duration.ofSeconds(5));

        ConsentHouse.rewrites(house, new ProviderId("wamid." + (number - 1)), "Stop");

        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
    }

    @Test
    void aButtonCountsAsItsWordsDo() {
        anna.agrees();
        house.clock().advance(Duration.ofSeconds(10));

        house.receive(House.message("wamid.b", ANNA, house.now(), new Content.ButtonReply("k", "Stop promotions")));

        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
    }

    @Test
    void startBringsBackWhatStopTookAndNothingElse() {
        says("START");
        assertEquals(Standing.State.NONE, anna.standing().state());

        says("STOP");
        says("START");
        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());

        house.clock().advance(Duration.ofSeconds(10));
        anna.agrees();
        says("STOP");
        says("start");
        assertEquals(Standing.State.CONFIRMED, anna.standing().state());
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));
    }

    @Test
    void theSwitchOfTheMessengerStopsAndTakesBackOnlyWhatItStopped() {
        anna.agrees();
        anna.wishes(Wish.STOP);
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));

        house.clock().advance(Duration.ofSeconds(10));
        anna.wishes(Wish.RESUME);
        assertEquals(DeliveryState.QUEUED, state(anna.advertise()));

        anna.wishes(Wish.STOP);
        says("STOP");
        anna.wishes(Wish.RESUME);
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
    }

    @Test
    void theProvidersRefusalIsHerNo() {
        anna.agrees();
        var waiting = anna.advertise();
        var claimed = anna.claim().orElseThrow();
        var next = anna.advertise();

        house.conversations()
                .settle(
                        claimed.id(),
                        new SendResult.Refused(new Reason(Reason.Code.BLOCKED_BY_CONTACT, 131050)),
                        house.now());

        assertEquals(DeliveryState.FAILED, state(waiting));
        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(next));
        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
    }

    @Test
    void aReportOfThatRefusalIsTheSame() {
        anna.agrees();
        anna.advertise();
        var claimed = anna.claim().orElseThrow();
        house.conversations()
                .settle(claimed.id(), new SendResult.Accepted(new ProviderId("wamid.out"), ""), house.now());

        house.report("wamid.out", DeliveryState.FAILED, "", new Reason(Reason.Code.BLOCKED_BY_CONTACT, 131050));

        assertEquals(Standing.State.WITHDRAWN, anna.standing().state());
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"PAPER", "TELEPHONE", "PERSON", "CHAT"})
    void whatSheToldAnAgentCountsAtOnce(Way way) {
        anna.agrees();
        var waiting = anna.advertise();
        house.clock().advance(Duration.ofSeconds(1));

        anna.refuses(way);

        assertEquals(Reason.Code.CONSENT_WITHDRAWN, reason(waiting));
        assertEquals(1, automatic().size());
        assertEquals(Code.CONSENT_WITHDRAWN, refused(anna::advertise));
    }

    @Test
    void aConsentFromBeforeHerNoIsNotWrittenDown() {
        says("STOP");
        var told = anna.told(Way.PAPER, house.now().minus(Duration.ofDays(1)));

        var refused =
                assertThrows(RefusedException.class, () -> anna.consents().record(house.agent(), anna.contact(), told));

        assertEquals(Code.CONSENT_OLDER, refused.code());
        assertEquals(house.now().toEpochMilli(), refused.remedy());
    }
}
