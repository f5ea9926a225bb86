package de.hausbote.web.live;

import de.hausbote.identity.Session;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.web.Gate;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets people in to the live channel: no filter of the server runs on an upgrade, so session, origin, rate and record are
 * seen to here. Thread-safe; what it counts is guarded by its own lock.
 */
final class LiveGate implements Admission {
    static final String PATH = "/api/v1/live";

    private static final Logger LOG = LoggerFactory.getLogger(LiveGate.class);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_IN_WINDOW = 30;

    private final Map<PersonId, Deque<Instant>> upgrades = new HashMap<>();
    private final Gate gate;
    private final Clock clock;

    LiveGate(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Optional<Session> admit(HttpPrologue prologue, Headers headers) {
        if (!prologue.uriPath().path().equals(PATH) || !gate.fromOurPage(headers)) {
            return Optional.empty();
        }
        var session =
                gate.session(headers).filter(found -> counted(found.person().id()));
        session.ifPresent(found ->
                LOG.debug("live connection admitted person={}", found.person().id()));
        return session;
    }

    /** Why a request that comes as ordinary HTTP was not upgraded; nothing when it did not ask rightly. */
    Optional<RefusedException> refusal(Headers headers) {
        var session = gate.session(headers);
        if (session.isEmpty()) {
            return Optional.of(new RefusedException(Code.SIGN_IN_NEEDED));
        }
        if (!gate.fromOurPage(headers)) {
            return Optional.of(new RefusedException(Code.FOREIGN_ORIGIN));
        }
        return full(session.get().person().id())
                ? Optional.of(new RefusedException(Code.TOO_MANY_TRIES, WINDOW.toSeconds()))
                : Optional.empty();
    }

    private synchronized boolean counted(PersonId person) {
        if (full(person)) {
            return false;
        }
        upgrades.computeIfAbsent(person, unseen -> new ArrayDeque<>()).addLast(clock.instant());
        return true;
    }

    private synchronized boolean full(PersonId person) {
        var since = clock.instant().minus(WINDOW);
        upgrades.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
        upgrades.values().removeIf(Deque::isEmpty);
        return upgrades.getOrDefault(person, new ArrayDeque<>()).size() >= MOST_IN_WINDOW;
    }
}
