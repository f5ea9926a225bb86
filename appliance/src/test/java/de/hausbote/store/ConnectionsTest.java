package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class ConnectionsTest {
    private static final int THREADS = 64;

    @TempDir
    static Path folder;

    private Database database;

    @BeforeAll
    void open() {
        database = TestDatabase.in(folder.resolve("db"));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.change(tx -> {
            tx.change("delete from setting").run();
            List.of("a", "b")
                    .forEach(name -> tx.change("insert into setting values (:name, '0', 0)")
                            .bind("name", name)
                            .runOnce());
        });
    }

    @Test
    void concurrentWritersLoseNothing() throws Exception {
        var rounds = 10L;

        together(THREADS, number -> {
            for (var round = 0; round < rounds; round++) {
                database.change(tx -> tx.change("update setting set changed = changed + 1 where name = 'a'")
                        .runOnce());
            }
            return true;
        });

        assertEquals(THREADS * rounds, changed("a"));
    }

    @Test
    void nobodyStarvesInTheQueue() throws Exception {
        var rounds = 20;
        var turns = Collections.synchronizedList(new ArrayList<Integer>());

        together(THREADS, number -> {
            for (var round = 0; round < rounds; round++) {
                database.read(tx -> {
                    LockSupport.parkNanos(1_000_000);
                    return turns.add(number);
                });
            }
            return true;
        });

        // In the first half of all turns everybody has had several: without the fair queue some come only at the end.
        var half = turns.subList(0, turns.size() / 2);
        var fewest = IntStream.range(0, THREADS)
                .map(number -> Collections.frequency(half, number))
                .min()
                .orElseThrow();
        assertTrue(fewest >= rounds / 4, () -> "the slowest had " + fewest + " of " + rounds + " turns at half time");
    }

    @Test
    void whoWaitsTooLongIsRefused() throws Exception {
        var busy = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var connections = new Connections(
                        "few", url(), 1, Duration.ofMillis(50), Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> connections.run(tx -> {
                busy.countDown();
                return await(done);
            }));
            assertTrue(await(busy));

            var refused = assertThrows(UnavailableException.class, () -> connections.run(Transaction::now));

            assertEquals("too many units of work are waiting", refused.getMessage());
            done.countDown();
            assertTrue(first.get());
        }
    }

    @Test
    void aDeadlockRepeatsTheUnitOfWorkThatWasTakenBack() throws Exception {
        var bothHoldOne = new CyclicBarrier(2);
        var begun = new AtomicInteger();
        var names = List.of("a", "b");

        together(2, number -> {
            database.change(tx -> {
                increment(tx, names.get(number));
                if (begun.incrementAndGet() <= 2) {
                    meet(bothHoldOne);
                }
                increment(tx, names.get(1 - number));
            });
            return true;
        });

        assertEquals(2, changed("a"));
        assertEquals(2, changed("b"));
        assertEquals(3, begun.get());
    }

    private static void increment(Transaction tx, String name) {
        tx.change("update setting set changed = changed + 1 where name = :name")
                .bind("name", name)
                .runOnce();
    }

    private String url() {
        return new Derby(folder.resolve("db")).url();
    }

    private long changed(String name) {
        return database.read(tx -> tx.query("select changed from setting where name = :name")
                .bind("name", name)
                .number());
    }

    private static void together(int threads, NumberedWork work) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new ArrayList<Future<Boolean>>();
            for (var number = 0; number < threads; number++) {
                var mine = number;
                Callable<Boolean> task = () -> await(start) && work.of(mine);
                started.add(executor.submit(task));
            }
            start.countDown();
            for (var future : started) {
                assertTrue(future.get());
            }
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception stopped) {
            throw new AssertionError(stopped);
        }
    }

    private interface NumberedWork {
        boolean of(int number) throws Exception;
    }
}
