package de.hausbote.web.live;

import de.hausbote.identity.Session;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import java.util.Optional;

/** Decides on an upgrade before anything of it reaches Jetty. */
@FunctionalInterface
interface Admission {
    /** Whose connection this becomes, if it may become one. */
    Optional<Session> admit(HttpPrologue prologue, Headers headers);
}
