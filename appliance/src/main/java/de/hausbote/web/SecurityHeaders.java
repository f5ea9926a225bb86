package de.hausbote.web;

import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/** What every response says to the browser (WEB-2), whoever wrote the response. */
final class SecurityHeaders implements Filter {
    static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");

    /** For a listener that serves no page. */
    static final String NOTHING_ALLOWED = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000";

    private final List<Header> headers;

    SecurityHeaders(String contentPolicy) {
        this.headers = List.of(
                HeaderValues.createCached(POLICY, contentPolicy),
                HeaderValues.createCached("Strict-Transport-Security", A_YEAR),
                HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
                HeaderValues.createCached("Referrer-Policy", "no-referrer"),
                HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
                HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
                HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        addTo(response.headers());
        chain.proceed();
    }

    void addTo(ServerResponseHeaders response) {
        headers.forEach(response::set);
    }
}
