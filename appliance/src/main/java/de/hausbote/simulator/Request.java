package de.hausbote.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One call, read only as far as somebody asks. */
final class Request {
    private final HttpExchange exchange;

    Request(HttpExchange exchange) {
        this.exchange = exchange;
    }

    String method() {
        return exchange.getRequestMethod();
    }

    String path() {
        return exchange.getRequestURI().getRawPath();
    }

    /** The path and the query as they came. */
    String target() {
        return exchange.getRequestURI().toString();
    }

    /** Parts of the path. */
    List<String> segments() {
        return Arrays.stream(path().split("/"))
                .filter(part -> !part.isEmpty())
                .map(Request::decoded)
                .toList();
    }

    boolean is(String method, String path) {
        return method().equals(method) && path().equals(path);
    }

    String parameter(String name) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> decoded(pair.substring(name.length() + 1)))
                        .findFirst()
                        .orElse("");
    }

    String header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    Map<String, List<String>> headers() {
        return exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, header -> new ArrayList<>(header.getValue())));
    }

    byte[] body(int most) throws TooLargeException {
        try {
            var body = exchange.getRequestBody().readNBytes(most + 1);
            if (body.length > most) {
                throw new TooLargeException(most);
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException("a request broke off", broken);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
