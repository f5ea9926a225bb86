package de.hausbote.conversation;

import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.DataClass;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything about a message but what it says.
 *
 * @param arrival the order in which messages were stored
 * @param author of a message of ours
 * @param quoteUnknown it answers a message that never came to us
 * @param state of a message of ours
 * @param due not sent before
 */
record MessageFacts(
        MessageId id,
        long arrival,
        ConversationId conversation,
        ContactId contact,
        AccountId account,
        DataClass dataClass,
        Direction direction,
        MessageKind kind,
        Optional<PersonId> author,
        Instant shownAt,
        boolean late,
        Optional<MessageId> quoteOf,
        boolean quoteUnknown,
        Optional<DeliveryState> state,
        Reason reason,
        int attempts,
        Instant due,
        Changed changed) {
    /**
     * What a contact did to her message afterwards.
     *
     * @param revision raised with every change of what it says
     * @param edited when she wrote it anew last
     * @param withdrawn when she took it back
     * @param stub whether it is known by a change alone
     */
    record Changed(int revision, Optional<Instant> edited, Optional<Instant> withdrawn, boolean stub) {}

    /** The same at another place on the screen. */
    MessageFacts at(Arrival arrival) {
        return with(arrival.shownAt(), arrival.late(), changed);
    }

    /** The same after one more change of what it says. */
    MessageFacts revised() {
        var next = new Changed(changed.revision() + 1, changed.edited(), changed.withdrawn(), changed.stub());
        return with(shownAt, late, next);
    }

    /** Whether nobody is to read yet what it says. */
    boolean held() {
        return kind == MessageKind.HELD;
    }

    /** What is known of it while it is held back: whose it is, and when it came. */
    MessageFacts heldBack() {
        return new MessageFacts(
                id,
                arrival,
                conversation,
                contact,
                account,
                dataClass,
                direction,
                MessageKind.HELD,
                author,
                shownAt,
                late,
                Optional.empty(),
                false,
                state,
                reason,
                attempts,
                due,
                new Changed(changed.revision(), Optional.empty(), Optional.empty(), changed.stub()));
    }

    private MessageFacts with(Instant shown, boolean belated, Changed said) {
        return new MessageFacts(
                id,
                arrival,
                conversation,
                contact,
                account,
                dataClass,
                direction,
                kind,
                author,
                shown,
                belated,
                quoteOf,
                quoteUnknown,
                state,
                reason,
                attempts,
                due,
                said);
    }

    /** Whether it only carries a sign of ours to where that hangs. */
    boolean carriesSign() {
        return direction == Direction.OUT && kind == MessageKind.REACTION;
    }

    /** What is told when its delivery moves: a sign is seen on the message that it hangs on. */
    Event moved(DeliveryState now) {
        return carriesSign()
                ? new Event.MessageChanged(conversation, quoteOf.orElse(id))
                : new Event.StateChanged(conversation, id, now);
    }

    /** Whether it is its turn some time. */
    boolean waits() {
        return stands(DeliveryState.QUEUED);
    }

    boolean stands(DeliveryState wanted) {
        return state.filter(wanted::equals).isPresent();
    }
}
