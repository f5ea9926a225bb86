package de.hausbote.web;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Optional;

/** The door while the house is sealed: nobody is known, and only what needs no session is let in (KEY-7). */
final class SealedGate implements Doorkeeper {
    private final Origin origin;

    SealedGate(URI insideUrl) {
        this.origin = Origin.of(insideUrl);
    }

    @Override
    public Optional<Visitor> admit(Route route, Headers headers) {
        if (!route.access().open()) {
            throw new RefusedException(Code.SEALED);
        }
        if (route.verb().changes() && !origin.sent(headers)) {
            throw new RefusedException(Code.FOREIGN_ORIGIN);
        }
        return Optional.empty();
    }
}
