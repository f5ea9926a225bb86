package de.hausbote.conversation;

import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;

/**
 * What stands in the way of a message.
 *
 * @param remedy what the way out needs, as the code says
 * @param topic of advertising, or empty
 */
record Hindrance(Code code, long remedy, String topic) {
    Hindrance(Code code, long remedy) {
        this(code, remedy, "");
    }

    RefusedException refused() {
        return new RefusedException(code, remedy, topic);
    }

    /** The same for a message that waits and does not leave for it. */
    Reason reason() {
        return Reason.of(
                switch (code) {
                    case CONSENT_WITHDRAWN -> Reason.Code.CONSENT_WITHDRAWN;
                    case TEMPLATE_WAY_OUT -> Reason.Code.TEMPLATE_WAY_OUT;
                    default -> Reason.Code.CONSENT_MISSING;
                });
    }
}
