package de.hausbote.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Set;

/** Writes answers and problems. */
final class Replies {
    /** What a browser may show in place: pictures, which cannot act. */
    private static final Set<String> SHOWN_INLINE = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    /** Looked at before anything of a file is sent. */
    private static final int FIRST_BYTES = 64 * 1024;

    private Replies() {}

    static void send(ServerResponse response, Answer answer) {
        response.status(Status.create(answer.status()));
        switch (answer) {
            case Answer.Json(var _, var shape, var cookie) -> {
                cookie.ifPresent(value -> response.header(HeaderNames.SET_COOKIE, value));
                response.header(HeaderValues.CONTENT_TYPE_JSON);
                response.send(Json.write(shape));
            }
            case Answer.Nothing(var _, var cookie) -> {
                cookie.ifPresent(value -> response.header(HeaderNames.SET_COOKIE, value));
                response.send();
            }
            case Answer.File file -> send(response, file);
        }
    }

    static void send(ServerResponse response, Problem problem) {
        response.status(Status.create(problem.status()));
        response.header(HeaderNames.CONTENT_TYPE, Problem.TYPE);
        response.send(Json.write(problem));
    }

    /** A sandbox of its own, and a download unless it is a picture (MED-2). */
    private static void send(ServerResponse response, Answer.File file) {
        try (var bytes = file.bytes()) {
            var span = file.span().orElse(Span.whole(file.size()));
            bytes.skipNBytes(span.from());
            var first = bytes.readNBytes((int) Math.min(FIRST_BYTES, span.length()));
            response.header(HeaderNames.CONTENT_TYPE, file.type());
            response.header(HeaderNames.CONTENT_DISPOSITION, disposition(file));
            response.header(SecurityHeaders.POLICY, "sandbox; default-src 'none'");
            response.header(HeaderNames.ACCEPT_RANGES, "bytes");
            file.span().ifPresent(part -> response.header(HeaderNames.CONTENT_RANGE, part.written(file.size())));
            response.contentLength(span.length());
            try (var out = response.outputStream()) {
                out.write(first);
                copy(bytes, out, span.length() - first.length);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copy(InputStream from, OutputStream to, long length) throws IOException {
        var left = length;
        while (left > 0) {
            var part = from.readNBytes((int) Math.min(FIRST_BYTES, left));
            if (part.length == 0) {
                throw new EOFException("the file is shorter than it was");
            }
            to.write(part);
            left -= part.length;
        }
    }

    private static String disposition(Answer.File file) {
        var kind = SHOWN_INLINE.contains(file.type()) ? "inline" : "attachment";
        return kind + "; filename*=UTF-8''"
                + URLEncoder.encode(file.name(), UTF_8).replace("+", "%20");
    }
}
