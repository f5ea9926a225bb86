package de.hausbote.web.live;

import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Sessions;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Ids;
import de.hausbote.message.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every browser what happened in the conversations that its person may see. Facts are numbered and told by one
 * thread of its own, in the order they were committed; whoever commits only leaves them here. Thread-safe.
 */
public final class LiveHub implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final int MOST_WAITING = 50_000;

    private final ThreadPoolExecutor teller = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Thread.ofVirtual().name("live-teller").factory(),
            (task, full) -> overflowed());
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private final Typing typing = new Typing();
    private final Watchers watchers;
    private final Sessions sessions;
    private final Ids ids;
    private volatile ChangeLog log;

    LiveHub(Sessions sessions, Watchers watchers, Ids ids) {
        this.sessions = sessions;
        this.watchers = watchers;
        this.ids = ids;
        this.log = newLog();
    }

    /** Takes a committed fact; quick, for it runs in the thread that committed. */
    public void tell(Event event) {
        run(() -> told(event));
    }

    /** Tells every page that the house is sealed, at once and past everything that waits: the program is about to end. */
    public void tellSealed() {
        send(new Sealed("sealed"), connection -> true);
    }

    /** What the actor missed who saw everything up to this number. */
    public Changes since(Actor actor, String epoch, long after) {
        return log.since(epoch, after, change -> watchers.concerns(change, actor));
    }

    void join(LiveConnection connection) {
        run(() -> {
            connections.add(connection);
            connection.send(hello());
            LOG.debug("live connection joined connections={}", connections.size());
        });
    }

    void leave(LiveConnection connection) {
        connections.remove(connection);
    }

    /** Passes on that somebody writes; what was seen needs no answer. */
    void said(LiveConnection by, Said said) {
        if (said.kind().equals("typing")) {
            said.conversation().flatMap(LiveHub::conversation).ifPresent(where -> run(() -> typing(by, where)));
        }
    }

    /** Signs out every connection whose session is over, and keeps the others awake. */
    void sweep() {
        endWhere(connection -> true);
        connections.forEach(LiveConnection::ping);
    }

    int connections() {
        return connections.size();
    }

    private void told(Event event) {
        if (event instanceof Event.AccessChanged(var person)) {
            accessChanged(person);
            return;
        }
        log.add(event).ifPresent(change -> send(change, connection -> watchers.concerns(change, connection.actor())));
    }

    private void accessChanged(PersonId person) {
        watchers.forget();
        endWhere(connection -> connection.actor().id().equals(person));
    }

    private void endWhere(Predicate<LiveConnection> asked) {
        var checked = connections.stream().filter(asked).toList();
        if (checked.isEmpty()) {
            return;
        }
        var living =
                sessions.living(checked.stream().map(LiveConnection::sessionId).collect(Collectors.toSet()));
        checked.stream()
                .filter(connection -> !living.containsKey(connection.sessionId()))
                .forEach(LiveConnection::signOut);
    }

    private void typing(LiveConnection by, ConversationId where) {
        var actor = by.actor();
        if (typing.news(actor.id(), where) && watchers.mayWatch(where, actor)) {
            var shape = new TypingShape("typing", where.toString(), actor.id().toString(), actor.name());
            send(shape, connection -> connection != by && watchers.mayWatch(where, connection.actor()));
        }
    }

    private void send(Object shape, Predicate<LiveConnection> to) {
        var text = LiveConnection.text(shape);
        connections.stream().filter(to).forEach(connection -> connection.send(text));
    }

    private Hello hello() {
        return new Hello("hello", log.epoch(), log.seq());
    }

    private void run(Runnable task) {
        teller.execute(() -> {
            try {
                startAnewIfLost();
                task.run();
            } catch (RuntimeException broken) {
                LOG.error("live channel could not tell", broken);
                lost.set(true);
            }
        });
    }

    private void overflowed() {
        if (!teller.isShutdown() && lost.compareAndSet(false, true)) {
            LOG.warn("live channel overflowed; pages load anew");
        }
    }

    /** Something was not told: a new epoch makes every page load what it shows. */
    private void startAnewIfLost() {
        if (lost.compareAndSet(true, false)) {
            log = newLog();
            var hello = hello();
            connections.forEach(connection -> connection.send(hello));
        }
    }

    private ChangeLog newLog() {
        return new ChangeLog(ids.next().toString());
    }

    private static Optional<ConversationId> conversation(String text) {
        try {
            return Optional.of(ConversationId.parse(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        teller.shutdown();
    }

    private record Sealed(String kind) {}

    private record Hello(String kind, String epoch, long seq) {}

    private record TypingShape(String kind, String conversation, String person, String name) {}
}
