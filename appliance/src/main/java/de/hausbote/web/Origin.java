package de.hausbote.web;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.List;

/** Where our own page comes from, as browsers write it: {@code https://host} and the port unless it is the usual one. */
record Origin(String value) {
    private static final int USUAL = 443;

    static Origin of(URI insideUrl) {
        var port = insideUrl.getPort() < 0 || insideUrl.getPort() == USUAL ? "" : ":" + insideUrl.getPort();
        return new Origin(insideUrl.getScheme() + "://" + insideUrl.getHost() + port);
    }

    /** Whether a request says that it comes from our own page. */
    boolean sent(Headers headers) {
        return headers.contains(HeaderNames.ORIGIN)
                && headers.get(HeaderNames.ORIGIN).allValues().equals(List.of(value));
    }
}
