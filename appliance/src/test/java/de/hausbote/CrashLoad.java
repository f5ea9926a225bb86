package de.hausbote;

import de.hausbote.simulator.Customer;
import de.hausbote.simulator.Simulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Customers who write without a pause, and an agent who answers whenever the program lets her. */
final class CrashLoad {
    static final int CUSTOMERS = 6;

    private final Desk agent;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<String, List<String>> written = new TreeMap<>();
    private final List<String> accepted = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;
    private volatile String trouble = "none";

    CrashLoad(Simulator provider, Desk agent) {
        this.agent = agent;
        IntStream.range(0, CUSTOMERS)
                .forEach(n -> customers.add(provider.join("Kunde " + n, "49151999000" + n + "0", "", "")));
    }

    void begin() {
        threads.add(Thread.ofVirtual().start(this::write));
        threads.add(Thread.ofVirtual().start(this::answer));
    }

    private void write() {
        for (var round = 0; !over; round++) {
            for (var customer : customers) {
                var text = customer.key() + " schreibt " + round;
                customer.writes(text);
                synchronized (written) {
                    written.computeIfAbsent(customer.key(), _ -> new ArrayList<>())
                            .add(text);
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
        }
    }

    private void answer() {
        for (var round = 0; !over; round++) {
            try {
                for (var conversation : agent.conversations()) {
                    var text = "Antwort " + round + " auf " + conversation;
                    agent.answer(conversation, text);
                    synchronized (accepted) {
                        accepted.add(text);
                    }
                }
            } catch (RuntimeException | AssertionError down) {
                trouble = "round " + round + " met " + down;
            }
            LockSupport.parkNanos(Duration.ofMillis(60).toNanos());
        }
    }

    /** Why the last answer was not accepted. */
    String trouble() {
        return trouble;
    }

    void end() {
        over = true;
        threads.forEach(CrashLoad::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    List<String> written() {
        synchronized (written) {
            return written.values().stream().flatMap(List::stream).toList();
        }
    }

    Map<String, List<String>> writtenByCustomer() {
        synchronized (written) {
            return new TreeMap<>(written);
        }
    }

    List<String> accepted() {
        synchronized (accepted) {
            return List.copyOf(accepted);
        }
    }
}
