package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.message.Content;
import de.hausbote.message.MessageId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may still be added to a text, and what may not. */
class JoiningTest extends SharedOutbox {
    private static final Reason DOWN = Reason.of(Reason.Code.PROVIDER_DOWN);

    @BeforeEach
    void ask() {
        house.receiveText("wamid.in", House.phone("4915112345678"), "Frage");
    }

    @Test
    void wordsJoinTheTextThatStillWaitsAndOneMessageLeaves() {
        var first = seat.write("Guten Tag");

        var joined = join(first.id(), " wir prüfen das. ", "k");

        assertEquals(first.id(), joined.id());
        assertEquals(new Content.Text("Guten Tag\nwir prüfen das."), joined.content());
        assertEquals(Optional.empty(), joined.edited());
        assertEquals(joined.content(), claim().orElseThrow().content());
        assertTrue(claim().isEmpty());
        assertEquals(1, house.count("select count(*) from audit_entry where action = 'message.join'"));
    }

    @Test
    void theSameRequestTwiceAddsOnce() {
        var first = seat.write("eins");

        join(first.id(), "zwei", "k");
        join(first.id(), "zwei", "k");

        assertEquals(List.of("Frage", "eins\nzwei"), seat.texts(seat.conversation()));
    }

    @Test
    void whatWasRefusedForNowMayStillBeJoined() {
        var first = seat.write("eins");
        settle(claim().orElseThrow(), new SendResult.Deferred(Duration.ofMinutes(1), Scope.MESSAGE, DOWN));

        join(first.id(), "zwei", "k");

        house.clock().advance(Duration.ofMinutes(1));
        assertEquals(new Content.Text("eins\nzwei"), claim().orElseThrow().content());
    }

    @Test
    void whatIsUnderWayIsNot() {
        var first = seat.write("eins");
        claim();

        assertEquals(Code.ALREADY_LEFT, refusal(() -> join(first.id(), "zwei", "k")));
        assertEquals(List.of("Frage", "eins"), seat.texts(seat.conversation()));
    }

    @Test
    void whatMayHaveArrivedOnceIsNot() {
        var first = seat.write("eins");
        settle(claim().orElseThrow(), new SendResult.Uncertain(Reason.of(Reason.Code.NO_ANSWER)));
        house.conversations().decide(house.agent(), first.id(), Conversations.Outcome.AGAIN);

        assertEquals(Code.ALREADY_LEFT, refusal(() -> join(first.id(), "zwei", "k")));
    }

    @Test
    void nothingChangesItsPlace() {
        var first = seat.write("eins");
        house.receiveText("wamid.in2", House.phone("4915112345678"), "Noch etwas");

        assertEquals(Code.ALREADY_LEFT, refusal(() -> join(first.id(), "zwei", "k")));
    }

    @Test
    void nobodyAddsToWhatSomebodyElseWrote() {
        var first = seat.write("eins");
        var other = house.colleague("Ben Agent");

        assertEquals(Code.BAD_REQUEST, refusal(() -> house.conversations().join(other, first.id(), "zwei", "k")));
        assertEquals(
                Code.NOT_FOUND, refusal(() -> house.conversations().join(house.stranger(), first.id(), "zwei", "k")));
    }

    @Test
    void itStaysWithinWhatOneMessageHolds() {
        var first = seat.write("a".repeat(4_000));

        assertEquals(Code.BAD_REQUEST, refusal(() -> join(first.id(), "b".repeat(96), "k")));
        assertEquals(Code.BAD_REQUEST, refusal(() -> join(first.id(), " ", "k")));
    }

    private MessageEntry join(MessageId message, String words, String key) {
        return house.conversations().join(house.agent(), message, words, key);
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
