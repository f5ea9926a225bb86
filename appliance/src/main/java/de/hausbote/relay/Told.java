package de.hausbote.relay;

import de.hausbote.channel.AccountFact;
import de.hausbote.message.Reason.Code;
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

    boolean asked() {
        return !facts.isEmpty();
    }
}
