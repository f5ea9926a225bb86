package de.hausbote;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a reader is fed with anything at all.
 *
 * @param time how long
 * @param seed what it is fed with; the same each time for the same seed
 */
public record Fuzz(Duration time, long seed) {
    private static final Logger LOG = LoggerFactory.getLogger(Fuzz.class);

    /** For a minute, from another beginning each time; a longer one with scripts/fuzz 3600. */
    public static Fuzz slow() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        LOG.info("fuzz seed={}", seed);
        return new Fuzz(Duration.ofSeconds(Long.getLong("fuzz.seconds", 60)), seed);
    }

    public <X extends Exception> void feed(Meal<X> meal) throws X {
        for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            meal.eat();
        }
    }

    /** One of many. */
    public interface Meal<X extends Exception> {
        void eat() throws X;
    }
}
