package de.hausbote.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The cookie with the session's token: of this host only, over TLS only, out of reach of scripts and other sites. */
final class SessionCookie {
    static final String NAME = "__Host-session";
    private static final String ATTRIBUTES = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    static String holding(String token) {
        return NAME + "=" + token + ATTRIBUTES;
    }

    static String gone() {
        return NAME + "=; Max-Age=0" + ATTRIBUTES;
    }

    /** The token that came with a request; none when there are several. */
    static Optional<String> read(Headers headers) {
        var found = found(headers);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<String> found(Headers headers) {
        if (!headers.contains(HeaderNames.COOKIE)) {
            return List.of();
        }
        return headers.get(HeaderNames.COOKIE).allValues().stream()
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(NAME + "="))
                .map(pair -> pair.substring(NAME.length() + 1))
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
