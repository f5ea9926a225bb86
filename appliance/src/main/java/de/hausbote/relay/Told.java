package de.hausbote.relay;

import de.hausbote.channel.AccountFact;
import de.hausbote.message.Reason.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a provider told about an account.
 *
 * @param obstacles why it told nothing, at most one; {@link Code#NONE} when it was not to be asked
 */
record Told(List<AccountFact> facts, List<Code> obstacles) {
    static final Told NOTHING = new Told(List.of(), List.of());

    Told {
        facts = List.copyOf(facts);
        obstacles = List.copyOf(obstacles);
    }

    Optional<Code> obstacle() {
        return obstacles.stream().findFirst();
    }

    /** When the access token ends, where it does. */
    Optional<Instant> tokenEnd() {
        return facts.stream()
                .filter(AccountFact.Token.class::isInstance)
                .map(fact -> ((AccountFact.Token) fact).until())
                .filter(end -> !end.equals(Instant.MAX))
                .findFirst();
    }

    boolean asked() {
        return !facts.isEmpty();
    }
}
