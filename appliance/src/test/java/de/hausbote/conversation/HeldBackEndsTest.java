package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.consent.FirstStep;
import de.hausbote.consent.OptIns;
import de.hausbote.conversation.HoldingBack.Why;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held back appears again, whatever ends that, or goes with the person. */
class HeldBackEndsTest extends HeldBackStory {
    @Test
    void aNoKeepsItBackForGoodAndAYesAfterThatShowsIt() {
        says("Kontonummer 4711");
        presses("Nein");
        house.clock().advance(Duration.ofDays(40));
        new HoldingBack(house.ground()).endDue();

        assertEquals(List.of("", ""), words());
        assertEquals(Optional.empty(), asked().held().orElseThrow().until());

        presses("Ja, einverstanden");

        assertEquals(List.of("Kontonummer 4711", "Nein", "Ja, einverstanden"), words());
    }

    @Test
    @Tag("CON-8")
    void whoWantsAPersonIsReadByOne() {
        says("Kontonummer 4711");

        says("Mensch");

        assertEquals(List.of("Kontonummer 4711", "Mensch"), words());
        assertEquals(DialogStep.PERSON, asked().step());
        assertEquals(List.of(Why.PERSON), ends());
    }

    private List<Why> ends() {
        return Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.HELD_BACK_END)
                .map(act -> Why.valueOf(act.reason()))
                .toList();
    }

    @Test
    void whoDoesNotAnswerInTimeIsReadWithTheNoteAndMayStillAnswer() {
        says("Kontonummer 4711");
        var until = asked().held().orElseThrow().until().orElseThrow();
        house.clock().advance(Duration.between(house.now(), until).minusSeconds(1));
        new HoldingBack(house.ground()).endDue();
        assertEquals(List.of(""), words());

        house.clock().advance(Duration.ofSeconds(1));
        new HoldingBack(house.ground()).endDue();

        assertEquals(List.of("Kontonummer 4711"), words());
        assertEquals(DialogStep.SERVICE, asked().step());
        assertEquals(List.of(Why.TIME), ends());
        says("Hallo?");
        assertEquals(List.of("Kontonummer 4711", "Hallo?"), words());
        presses("Ja, einverstanden");
        assertEquals(DialogStep.AGREED, asked().step());
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void aHouseThatHoldsNothingBackAnyMoreShowsEverything(boolean asks, int days) {
        says("Kontonummer 4711");

        settings(asks, days);

        assertEquals(List.of("Kontonummer 4711"), words());
        assertEquals(List.of(Why.SETTING), ends());
    }

    @Test
    void whatWasReadOnceStaysReadable() {
        settings(true, 0);
        says("Kontonummer 4711");

        settings(true, 1);
        says("Sind Sie da?");

        assertEquals(List.of("Kontonummer 4711", "Sind Sie da?"), words());
    }

    @Test
    @Tag("CON-1")
    void whoAgreesOnAPageMeanwhileIsReadToo() {
        says("Kontonummer 4711");
        var step = new FirstStep(new Id(1, 2), house.accountId(), List.of(wording), "Kontaktseite");
        var token = house.database().write(tx -> new OptIns(house.ground().ids()).issue(tx, step));

        says("Hier bin ich " + token.mark());

        assertEquals(List.of("Kontonummer 4711", "Hier bin ich"), words());
        assertEquals(DialogStep.AGREED, asked().step());
    }

    @Test
    @Tag("RET-6")
    void nothingOfItStaysWhenSheIsErased() {
        says("Kontonummer 4711");
        var contact = seat.top().contact().id();

        new KeyErasure(house.database(), house.vault(), house.ground().audit()).erase(List.of(contact));

        assertEquals(0, house.count("select count(*) from held_back"));
    }

    @ParameterizedTest
    @CsvSource({"-1", "31"})
    void noOtherTimeIsTaken(int days) {
        assertEquals(Code.BAD_REQUEST, refused(() -> settings(true, days)));
    }
}
