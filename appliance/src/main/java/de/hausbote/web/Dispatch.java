package de.hausbote.web;

import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.UnavailableException;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each request of the interface through the gate to its resource, and its answer or refusal back. One of the four
 * loops that catch everything: what is broken is logged here once, with the reference that the person sees.
 */
final class Dispatch implements Site {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int REFERENCE_LENGTH = 10;

    private final Collection<Resource> resources;
    private final Doorkeeper gate;
    private final Clock clock;
    private final Ids ids;

    Dispatch(Collection<Resource> resources, Doorkeeper gate, Clock clock, Ids ids) {
        this.resources = resources;
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        Set<Route> known = new HashSet<>();
        resources.forEach(resource -> resource.register((route, handler) -> {
            if (!known.add(route)) {
                throw new IllegalStateException("two resources answer " + route);
            }
            routing.route(
                    Method.create(route.verb().name()),
                    Route.BASE + route.path(),
                    (request, response) -> handle(route, handler, request, response));
        }));
    }

    private void handle(Route route, Handler handler, ServerRequest request, ServerResponse response) {
        var start = clock.instant();
        var outcome = outcome(route, handler, request);
        switch (outcome) {
            case Outcome.Answered(var answer) -> send(route, answer, response);
            case Outcome.Failed(var problem) -> Replies.send(response, problem);
        }
        LOG.debug(
                "request answered route={} status={} millis={}",
                route,
                response.status().code(),
                Duration.between(start, clock.instant()).toMillis());
    }

    /** A file may show only when its first bytes are asked for that it is broken: then it can still be said. */
    private void send(Route route, Answer answer, ServerResponse response) {
        try {
            Replies.send(response, answer);
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException broken) {
            var problem = broken(route, broken);
            if (response.isSent()) {
                throw broken;
            }
            Replies.send(response, problem);
        }
    }

    private Outcome outcome(Route route, Handler handler, ServerRequest request) {
        try {
            var visitor = gate.admit(route, request.headers());
            return new Outcome.Answered(handler.answer(new Call(request, visitor)));
        } catch (RefusedException refused) {
            LOG.debug("request refused route={} code={}", route, refused.code());
            return new Outcome.Failed(Problem.of(refused));
        } catch (BadRequestException wrong) {
            return new Outcome.Failed(Problem.of(wrong));
        } catch (UnavailableException unavailable) {
            LOG.warn("request failed route={} cause=database", route, unavailable);
            return new Outcome.Failed(Problem.of(Code.BUSY));
        } catch (UncheckedIOException gone) {
            LOG.debug("request broke off route={}", route);
            throw gone;
        } catch (RuntimeException broken) {
            return new Outcome.Failed(broken(route, broken));
        }
    }

    private Problem broken(Route route, RuntimeException broken) {
        var reference = ids.next().toString().substring(0, REFERENCE_LENGTH);
        LOG.error("request failed route={} reference={}", route, reference, broken);
        return Problem.broken(reference);
    }

    private sealed interface Outcome {
        record Answered(Answer answer) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }
}
