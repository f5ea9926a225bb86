package de.hausbote.consent;

import java.time.Instant;

/** What becomes of a token that came with a message. */
public sealed interface Redeemed {
    /** It proves this. */
    record Proved(FirstStep step, Instant agreed) implements Redeemed {}

    /** It proves nothing; the message is taken in all the same. */
    record Unproved(Why why) implements Redeemed {}

    /** The name is put on record. */
    enum Why {
        /** Nobody gave it away, or too long ago. */
        UNKNOWN,
        /** It came before. */
        USED,
        /** More than a day lies between page and message. */
        EXPIRED,
        /** It was given for another number of the house. */
        ELSEWHERE,
        /** She sent so many that nobody gave away that hers are not looked at any more. */
        GUESSING
    }
}
