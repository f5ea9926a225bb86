package de.hausbote.web;

import java.io.InputStream;
import java.util.Optional;

/** What a resource answers when nothing is wrong. */
public sealed interface Answer {
    static Answer ok(Object shape) {
        return new Json(200, shape, Optional.empty());
    }

    static Answer created(Object shape) {
        return new Json(201, shape, Optional.empty());
    }

    static Answer accepted() {
        return new Nothing(202, Optional.empty());
    }

    static Answer nothing() {
        return new Nothing(204, Optional.empty());
    }

    int status();

    /** The same, and the browser keeps the session's token from now on. */
    default Answer signingIn(String token) {
        return with(SessionCookie.holding(token));
    }

    /** The same, and the browser forgets the session's token. */
    default Answer signingOut() {
        return with(SessionCookie.gone());
    }

    private Answer with(String cookie) {
        return switch (this) {
            case Json json -> new Json(json.status, json.shape, Optional.of(cookie));
            case Nothing nothing -> new Nothing(nothing.status, Optional.of(cookie));
            case File file -> file;
        };
    }

    /**
     * @param shape a record of the interface
     * @param cookie to be set
     */
    record Json(int status, Object shape, Optional<String> cookie) implements Answer {}

    /** Nothing but the fact. */
    record Nothing(int status, Optional<String> cookie) implements Answer {}

    /**
     * A file of a contact or a colleague: never active in the page's origin.
     *
     * @param name as a person reads it
     * @param type as found in its bytes
     * @param range the part that was asked for, as the request says it, or empty
     * @param bytes closed when they were sent
     */
    record File(String name, String type, long size, String range, InputStream bytes) implements Answer {
        @Override
        public int status() {
            return span().isPresent() ? 206 : 200;
        }

        Optional<Span> span() {
            return Span.of(range, size);
        }
    }
}
