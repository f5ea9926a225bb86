package de.hausbote.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
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
            var first = bytes.readNBytes(FIRST_BYTES);
            response.header(HeaderNames.CONTENT_TYPE, file.type());
            response.header(HeaderNames.CONTENT_DISPOSITION, disposition(file));
            response.header(SecurityHeaders.POLICY, "sandbox; default-src 'none'");
            response.contentLength(file.size());
            try (var out = response.outputStream()) {
                out.write(first);
                bytes.transferTo(out);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String disposition(Answer.File file) {
        var kind = SHOWN_INLINE.contains(file.type()) ? "inline" : "attachment";
        return kind + "; filename*=UTF-8''"
                + URLEncoder.encode(file.name(), UTF_8).replace("+", "%20");
    }
}
