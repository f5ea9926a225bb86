package de.hausbote.web;

import de.hausbote.identity.Actor;
import de.hausbote.identity.Session;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Function;

/** One request to the interface, as a resource sees it: who asks, for what, with which body. */
public final class Call {
    private static final int LARGEST_JSON = 128 * 1024;
    private static final int LARGEST_PAGE = 100;

    private final ServerRequest request;
    private final Optional<Visitor> visitor;

    Call(ServerRequest request, Optional<Visitor> visitor) {
        this.request = request;
        this.visitor = visitor;
    }

    /** Whether the request came with a living session; routes that are open to everybody may ask. */
    public boolean known() {
        return visitor.isPresent();
    }

    public Actor actor() {
        return session().actor();
    }

    public Session session() {
        return signedIn().session();
    }

    /** The token that came with the request. */
    public String token() {
        return signedIn().token();
    }

    /** The body, read strictly. */
    public <T> T body(Class<T> shape) {
        try (var stream = stream(LARGEST_JSON)) {
            return Json.read(stream.readAllBytes(), shape);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The raw body; reading past so many bytes ends the request. */
    public InputStream stream(long cap) {
        if (request.headers().contentLength().orElse(0) > cap) {
            throw new RefusedException(Code.TOO_LARGE, cap);
        }
        return new CappedStream(request.content().inputStream(), cap);
    }

    /** The id in the path; what is no id names nothing. */
    public <T> T id(Function<String, T> parse) {
        try {
            return parse.apply(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException noId) {
            throw new RefusedException(Code.NOT_FOUND);
        }
    }

    /** A value that the body or the query gave, read by this function. */
    public static <T> T read(String field, String value, Function<String, T> parse) {
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException wrong) {
            throw new BadRequestException(field);
        }
    }

    public Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    /** How many rows are asked for: so many unless told, and a hundred at most. */
    public int limit(int normal) {
        var asked = query("limit")
                .map(text -> read("limit", text, Integer::parseInt))
                .orElse(normal);
        if (asked < 1 || asked > LARGEST_PAGE) {
            throw new BadRequestException("limit");
        }
        return asked;
    }

    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    /** Where the request came from, for counting tries. */
    public String address() {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private Visitor signedIn() {
        return visitor.orElseThrow(() -> new RefusedException(Code.SIGN_IN_NEEDED));
    }
}
