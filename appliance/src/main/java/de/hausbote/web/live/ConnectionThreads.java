package de.hausbote.web.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that belong to one connection alone: only they may block in its socket, and only there are they
 * interrupted, which closes the channel under a peer that never reads. Thread-safe.
 */
final class ConnectionThreads {
    private final Set<Thread> own = ConcurrentHashMap.newKeySet(2);
    private final Set<Thread> inSocket = ConcurrentHashMap.newKeySet(2);
    private final Set<Thread> reader = ConcurrentHashMap.newKeySet(1);

    /** The calling thread is the one that reads, as long as the connection lives. */
    void readHere() {
        own.add(Thread.currentThread());
        reader.add(Thread.currentThread());
    }

    boolean reading() {
        return reader.contains(Thread.currentThread());
    }

    boolean owned() {
        return own.contains(Thread.currentThread());
    }

    void run(String what, Runnable task) {
        var thread = Thread.ofVirtual().name("live-" + what).unstarted(() -> {
            try {
                task.run();
            } finally {
                own.remove(Thread.currentThread());
            }
        });
        own.add(thread);
        thread.start();
    }

    void inSocket(Runnable call) {
        inSocket.add(Thread.currentThread());
        try {
            call.run();
        } finally {
            inSocket.remove(Thread.currentThread());
        }
    }

    /** From here on Helidon closes the socket in this thread. */
    void leaveToSocket() {
        inSocket.add(Thread.currentThread());
    }

    void breakOff() {
        inSocket.forEach(Thread::interrupt);
    }
}
