package de.hausbote.conversation;

import static de.hausbote.message.DeliveryState.CANCELLED;
import static de.hausbote.message.DeliveryState.FAILED;
import static de.hausbote.message.DeliveryState.QUEUED;
import static de.hausbote.message.DeliveryState.SENT;

import de.hausbote.message.DeliveryState;

/**
 * How a report moves a message: forward by rank, with two truths that rank alone does not know. A provider that took a
 * message may still fail to deliver it, and what is on a device was delivered, whatever was said before.
 */
final class Progress {
    private Progress() {}

    /** Whether a report of this state changes a message that stands there. */
    static boolean moves(DeliveryState from, DeliveryState reported) {
        if (reported == FAILED) {
            // A message that waits again was asked for anew; the failure speaks of an attempt before.
            return from != QUEUED && (from == SENT || FAILED.after(from));
        }
        if (from == FAILED || from == CANCELLED) {
            return reported.after(SENT);
        }
        return reported.after(from);
    }
}
