package de.hausbote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Numbered pieces of work for one side of a comparison, from 0 without gaps, by as many clients as one says. One thread. */
final class Load {
    private final Supplier<? extends Client> clients;
    private int done;

    Load(Supplier<? extends Client> clients) {
        this.clients = clients;
    }

    /** Whoever does one piece after the other. One thread. */
    interface Client extends AutoCloseable {
        /** Returns when it is done, and throws when it is not. */
        void send(int number) throws Exception;

        @Override
        void close();
    }

    /** @param latencies of every piece */
    record Round(int count, Duration took, Latencies latencies) {
        double perSecond() {
            return count * 1e9 / took.toNanos();
        }

        /** Both, one after the other. */
        Round plus(Round other) {
            return new Round(count + other.count, took.plus(other.took), latencies);
        }
    }

    /** Numbers that were given out so far. */
    int done() {
        return done;
    }

    /** Each client sends the next one as soon as the one before is done. */
    Round closed(int atOnce, int count) {
        return round(atOnce, count, _ -> System.nanoTime());
    }

    /** So many a second begin, whether the ones before are done or not; each counts from when it should have begun. */
    Round open(int atOnce, int perSecond, int count) {
        var begun = System.nanoTime();
        return round(atOnce, count, at -> {
            var due = begun + at * 1_000_000_000L / perSecond;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            return due;
        });
    }

    private Round round(int atOnce, int count, LongUnaryOperator beginning) {
        var latencies = new Latencies();
        var next = new AtomicInteger();
        var first = done;
        done += count;
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running = new ArrayList<Future<?>>();
            for (var thread = 0; thread < atOnce; thread++) {
                running.add(threads.submit(() -> {
                    try (var client = clients.get()) {
                        for (var at = next.getAndIncrement(); at < count; at = next.getAndIncrement()) {
                            var from = beginning.applyAsLong(at);
                            client.send(first + at);
                            latencies.add(System.nanoTime() - from);
                        }
                        return client;
                    }
                }));
            }
            running.forEach(Load::ended);
        }
        return new Round(count, Duration.ofNanos(System.nanoTime() - begun), latencies);
    }

    private static void ended(Future<?> running) {
        try {
            running.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
