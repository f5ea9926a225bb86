package de.hausbote;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition with a limit; the only way in which tests let time pass. */
public final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(40);

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, LIMIT, condition);
    }

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        value(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    /** The same; when it was in vain, it says why. */
    public static void until(String what, BooleanSupplier condition, Supplier<String> why) {
        try {
            until(what, condition);
        } catch (AssertionError vain) {
            throw new AssertionError(vain.getMessage() + ": " + why.get(), vain);
        }
    }

    public static <T> T value(String what, Supplier<Optional<T>> source) {
        return value(what, LIMIT, source);
    }

    public static <T> T value(String what, Duration limit, Supplier<Optional<T>> source) {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var value = source.get();
            if (value.isPresent()) {
                return value.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + limit.toSeconds() + " s in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
