package de.hausbote.simulator;

import java.time.Instant;
import java.util.List;

/** Remembers who called what, and with which outcome. Thread-safe. */
final class CallLog implements Resource {
    private final Bounded<Call> calls = new Bounded<>(5_000);
    private final Resource inside;

    CallLog(Resource inside) {
        this.inside = inside;
    }

    @Override
    public Answer answer(Request request) throws TooLargeException {
        var answer = inside.answer(request);
        var status = switch (answer) {
            case Answer.Whole whole -> whole.status();
            case Answer.Cut() -> 0;
        };
        calls.add(new Call(Instant.now(), request.method(), request.target(), request.headers(), status));
        return answer;
    }

    List<Call> calls() {
        return calls.list();
    }
}
