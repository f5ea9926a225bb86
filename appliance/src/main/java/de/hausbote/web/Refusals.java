package de.hausbote.web;

import de.hausbote.message.RefusedException;
import io.helidon.webserver.http.ServerResponse;

/** Answers a refusal where a site does not go through the interface. */
public final class Refusals {
    private Refusals() {}

    public static void send(ServerResponse response, RefusedException refused) {
        Replies.send(response, Problem.of(refused));
    }
}
