package de.hausbote.channel;

import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.time.Duration;

/** What became of one attempt to send. */
public sealed interface SendResult {
    /**
     * The provider took it; delivery is told later.
     *
     * @param id the provider's id of the message
     * @param knownAs digits of the number that the provider made of ours where it differs, or empty
     */
    record Accepted(ProviderId id, String knownAs) implements SendResult {}

    /** Not now: try again after the pause; the scope says what has to wait. */
    record Deferred(Duration pause, Scope scope, Reason reason) implements SendResult {}

    /** Never: the message failed. */
    record Refused(Reason reason) implements SendResult {}

    /** The account cannot send until somebody acts (dead token); the message stays queued. */
    record Stopped(Reason reason) implements SendResult {}

    /** The body left and no answer came: a status with the callback value or a person decides. Never repeated by itself. */
    record Uncertain(Reason reason) implements SendResult {}

    /** What a pause applies to. */
    enum Scope {
        MESSAGE,
        CONVERSATION,
        ACCOUNT
    }
}
