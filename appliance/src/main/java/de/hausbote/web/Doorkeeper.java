package de.hausbote.web;

import io.helidon.http.Headers;
import java.util.Optional;

/** Lets requests to the interface in, or refuses them. */
interface Doorkeeper {
    /**
     * Who comes in; nothing for somebody unknown to a route that is open to everybody.
     *
     * @throws de.hausbote.message.RefusedException when the request has to stay outside
     */
    Optional<Visitor> admit(Route route, Headers headers);
}
