package de.hausbote.web;

import de.hausbote.identity.Session;
import de.hausbote.identity.Sessions;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Optional;

/**
 * The door of the inside listener: knows people by their cookie, and lets changes in only from our own page, which shows
 * its origin and the session's second token. Thread-safe.
 */
public final class Gate implements Doorkeeper {
    private static final HeaderName TOKEN = HeaderNames.create("X-Session-Token");
    private static final HeaderName BACKGROUND = HeaderNames.create("X-Background");

    private final Sessions sessions;
    private final Origin origin;
    private volatile boolean sealed;

    /** @param insideUrl as browsers know the inside listener */
    public Gate(Sessions sessions, URI insideUrl) {
        this.sessions = sessions;
        this.origin = Origin.of(insideUrl);
    }

    /** From now on nobody is let in: the house is sealed, and the program about to end. */
    public void seal() {
        sealed = true;
    }

    /** Whether a request says that it comes from our own page. */
    public boolean fromOurPage(Headers headers) {
        return origin.sent(headers);
    }

    /** Whose session the request belongs to, if any; for the live channel, whose upgrade no filter sees. */
    public Optional<Session> session(Headers headers) {
        return visitor(headers).map(Visitor::session);
    }

    Optional<Visitor> visitor(Headers headers) {
        return SessionCookie.read(headers)
                .flatMap(token -> sessions.find(token).map(session -> new Visitor(session, token)));
    }

    @Override
    public Optional<Visitor> admit(Route route, Headers headers) {
        if (sealed) {
            throw new RefusedException(Code.SEALED);
        }
        if (route.verb().changes() && !fromOurPage(headers)) {
            throw new RefusedException(Code.FOREIGN_ORIGIN);
        }
        return route.access().open() ? visitor(headers) : Optional.of(signedIn(route, headers));
    }

    private Visitor signedIn(Route route, Headers headers) {
        var visitor = visitor(headers).orElseThrow(() -> new RefusedException(Code.SIGN_IN_NEEDED));
        if (route.verb().changes() && !proves(visitor, headers)) {
            throw new RefusedException(Code.FOREIGN_ORIGIN);
        }
        route.access().require(visitor.session().actor());
        if (route.input() && !headers.contains(BACKGROUND)) {
            sessions.input(visitor.session());
        }
        return visitor;
    }

    private boolean proves(Visitor visitor, Headers headers) {
        return headers.contains(TOKEN)
                && sessions.proves(visitor.token(), headers.get(TOKEN).get());
    }
}
