package de.hausbote.identity;

import java.time.Duration;

/**
 * How long a session lasts (IAM-11).
 *
 * @param idle without anything that a person did
 * @param agents at most, for those who talk to contacts
 * @param others at most, for everybody else
 * @param perPerson how many at once; a further one ends the oldest
 */
public record SessionSettings(Duration idle, Duration agents, Duration others, int perPerson) {
    public static final SessionSettings DEFAULT =
            new SessionSettings(Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofHours(8), 5);

    public SessionSettings withIdle(Duration other) {
        return new SessionSettings(other, agents, others, perPerson);
    }

    Duration longest(Role role) {
        return switch (role) {
            case AGENT -> agents;
            case ADMIN, DPO, CUSTODIAN -> others;
        };
    }
}
