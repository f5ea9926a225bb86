package de.hausbote.web;

import de.hausbote.message.RefusedException.Code;
import io.helidon.webserver.http.HttpRouting;

/** Answers what nothing else answers; comes last. */
final class Unknown implements Site {
    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.any((request, response) -> Replies.send(response, Problem.of(Code.NOT_FOUND)));
    }
}
