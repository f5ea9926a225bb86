package de.hausbote.simulator;

import java.time.Duration;

/**
 * How fast things happen.
 *
 * @param sent from acceptance of a message to the report that it was sent
 * @param delivered from acceptance to the report that it reached the customer's telephone
 * @param read from acceptance to the report that the customer looked at it
 * @param firstRetry pause before a webhook that was not answered with 200 comes again; doubled each time
 * @param longestRetry the longest of these pauses
 * @param giveUp how long a webhook is repeated before it is lost
 * @param second how long a second takes for customers who write by themselves
 */
public record Pace(
        Duration sent,
        Duration delivered,
        Duration read,
        Duration firstRetry,
        Duration longestRetry,
        Duration giveUp,
        Duration second) {

    /** For tests: everything happens within a tenth of a second. */
    public static Pace quick() {
        return new Pace(
                Duration.ofMillis(10),
                Duration.ofMillis(30),
                Duration.ofMillis(60),
                Duration.ofMillis(20),
                Duration.ofMillis(500),
                Duration.ofMinutes(10),
                Duration.ofMillis(10));
    }

    /** For people: messages travel for a moment, and customers take theirs before they look. */
    public static Pace human() {
        return new Pace(
                Duration.ofMillis(350),
                Duration.ofMillis(1200),
                Duration.ofMillis(3500),
                Duration.ofMillis(250),
                Duration.ofSeconds(5),
                Duration.ofMinutes(30),
                Duration.ofSeconds(1));
    }

    Duration afterTries(int tries) {
        var pause = firstRetry.multipliedBy(1L << Math.min(tries, 12));
        return pause.compareTo(longestRetry) < 0 ? pause : longestRetry;
    }
}
