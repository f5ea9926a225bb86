package de.hausbote.conversation;

import static de.hausbote.message.DeliveryState.CANCELLED;
import static de.hausbote.message.DeliveryState.DELIVERED;
import static de.hausbote.message.DeliveryState.FAILED;
import static de.hausbote.message.DeliveryState.QUEUED;
import static de.hausbote.message.DeliveryState.READ;
import static de.hausbote.message.DeliveryState.SENDING;
import static de.hausbote.message.DeliveryState.SENT;
import static de.hausbote.message.DeliveryState.UNCERTAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.message.DeliveryState;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTest {
    /** What a report can be, and from where it moves a message. */
    private static final Map<DeliveryState, Set<DeliveryState>> MOVES = Map.of(
            SENT, EnumSet.of(QUEUED, SENDING, UNCERTAIN),
            DELIVERED, EnumSet.of(QUEUED, SENDING, UNCERTAIN, FAILED, CANCELLED, SENT),
            READ, EnumSet.of(QUEUED, SENDING, UNCERTAIN, FAILED, CANCELLED, SENT, DELIVERED),
            FAILED, EnumSet.of(SENDING, UNCERTAIN, SENT));

    @ParameterizedTest
    @EnumSource
    void aReportMovesAMessageOnlyForward(DeliveryState from) {
        MOVES.forEach((reported, movable) ->
                assertEquals(movable.contains(from), Progress.moves(from, reported), from + " to " + reported));
    }
}
