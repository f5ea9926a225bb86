package de.hausbote.channel;

import de.hausbote.message.Reason;

/** What a provider says of a file of the account's own. */
public sealed interface DepositAnswer {
    /** The provider's own word for it. */
    record Given(String reference) implements DepositAnswer {
        @Override
        public String toString() {
            return "Given";
        }
    }

    record Refused(Reason reason) implements DepositAnswer {}
}
