package de.hausbote.message;

import java.util.random.RandomGenerator;

/** Makes new identifiers from an injected source of randomness. Thread-safe when its source is. */
public final class Ids {
    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    public Id next() {
        return new Id(random.nextLong(), random.nextLong());
    }
}
