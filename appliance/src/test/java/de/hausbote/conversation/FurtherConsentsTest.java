package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.consent.Standing.State;
import de.hausbote.consent.Way;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.RefusedException.Code;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What people agree to beside answers and advertising: each for itself, with words of its own. */
@Tag("CON-10")
class FurtherConsentsTest extends ConsentStory {
    @ParameterizedTest
    @EnumSource(value = Kind.class, names = "SERVICE", mode = Mode.EXCLUDE)
    void eachIsGivenWithItsOwnWordsAndTakenBackAlone(Kind kind) {
        var all = List.of(Kind.MARKETING, Kind.SPECIAL, Kind.SECRECY, Kind.AGE);
        all.forEach(each -> anna.agrees(anna.wording(of(each))));

        anna.refuses(of(kind), Way.TELEPHONE);

        all.forEach(each -> assertEquals(
                each == kind ? State.WITHDRAWN : State.CONFIRMED,
                anna.standing(of(each)).state()));
    }

    @Test
    void theWordsOfOneAreNotGoodForAnother() {
        var secrecy = anna.wording(of(Kind.SECRECY));

        var told = new ContactConsents.Told(of(Kind.SPECIAL), Way.PAPER, house.now(), Optional.of(secrecy.id()), "");

        assertEquals(Code.BAD_REQUEST, refused(() -> anna.consents().record(house.agent(), anna.contact(), told)));
    }

    @Test
    void advertisingIsNotAllowedByThemAndStopLeavesThemAsTheyWere() {
        anna.agrees(anna.wording(of(Kind.SPECIAL)));
        assertEquals(Code.CONSENT_MISSING, refused(anna::advertise));

        says("STOP");

        assertEquals(State.CONFIRMED, anna.standing(of(Kind.SPECIAL)).state());
        assertEquals(State.WITHDRAWN, anna.standing().state());
    }

    @Test
    void takingOneBackIsNotAnsweredAndHoldsNothingBack() {
        anna.agrees();
        anna.agrees(anna.wording(of(Kind.SECRECY)));
        var waiting = anna.advertise();

        anna.refuses(of(Kind.SECRECY), Way.PERSON);

        assertEquals(List.of(), automatic());
        assertEquals(DeliveryState.QUEUED, state(waiting));
        assertEquals(DeliveryState.QUEUED, state(seat.write("Gern")));
    }

    @Test
    void whetherSheMayBeAnsweredNobodyWritesDownForHer() {
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.agrees(anna.wording(ConsentPurpose.SERVICE))));
        assertEquals(Code.BAD_REQUEST, refused(() -> anna.refuses(ConsentPurpose.SERVICE, Way.PAPER)));
    }

    private static ConsentPurpose of(Kind kind) {
        return new ConsentPurpose(kind, "");
    }
}
