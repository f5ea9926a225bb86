package de.hausbote.web;

import de.hausbote.message.RefusedException.Code;
import io.helidon.webserver.http.HttpRouting;

/** Says that the house is sealed, to whatever is asked of the interface beside opening it. */
final class SealedAnswers implements Site {
    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.any(Route.BASE + "/*", (request, response) -> Replies.send(response, Problem.of(Code.SEALED)));
    }
}
