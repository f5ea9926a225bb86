package de.hausbote.conversation;

import java.time.Duration;

/** Shows what was held back of people who did not answer in time, so that nothing is locked up for ever. */
public final class HeldBackRounds implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofSeconds(20);

    private final Rounds rounds;

    public HeldBackRounds(Ground ground) {
        this.rounds = new Rounds("held-back", BETWEEN, new HoldingBack(ground)::endDue);
    }

    public void start() {
        rounds.start();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
