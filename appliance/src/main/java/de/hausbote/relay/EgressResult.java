package de.hausbote.relay;

import de.hausbote.channel.WireResponse;
import de.hausbote.net.Fault;

/** What became of a call to a provider. */
sealed interface EgressResult {
    /** The provider answered, whatever it says. */
    record Answered(WireResponse response) implements EgressResult {}

    /** It cannot have been acted upon. */
    record NotSent(Fault fault) implements EgressResult {}

    /** It may have been acted upon; no whole answer came. */
    record Unanswered(Fault fault) implements EgressResult {}

    /** It held something that must not leave; not a byte did. */
    record Blocked() implements EgressResult {}

    /** The account is switched off; not a byte left. */
    record Held() implements EgressResult {}
}
