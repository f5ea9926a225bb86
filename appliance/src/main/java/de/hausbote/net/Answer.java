package de.hausbote.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;

/** Reads what the other side says, once and whole; a redirect is an answer like any other. */
final class Answer {
    private static final int OK = 200;
    private static final int MOST_INTERIM_ANSWERS = 5;
    private static final int LARGEST_REFUSAL = 65_536;
    private static final Http1Config WIRE = Http1Config.custom()
            .setMaxHeaderCount(100)
            .setMaxLineLength(8_192)
            .setMaxEmptyLineCount(2)
            .build();

    private Answer() {}

    static Exchange read(SSLSocket socket, Socket bare, Limits limits, BodyReader reader, Peer peer)
            throws IOException, HttpException {
        socket.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
        var connection = new DefaultBHttpClientConnection(WIRE);
        connection.bind(socket, bare);
        var response = head(connection);
        connection.receiveResponseEntity(response);
        if (response.getCode() != OK) {
            return new Exchange.Answered(response.getCode(), refusal(response), peer);
        }
        try (var body = body(response, limits.answerBytes())) {
            reader.read(body);
        }
        return new Exchange.Answered(OK, new byte[0], peer);
    }

    private static ClassicHttpResponse head(DefaultBHttpClientConnection connection) throws IOException, HttpException {
        for (var interim = 0; interim < MOST_INTERIM_ANSWERS; interim++) {
            var response = connection.receiveResponseHeader();
            if (response.getCode() >= OK) {
                return response;
            }
        }
        throw new HttpException("more interim answers than anybody sends");
    }

    private static byte[] refusal(ClassicHttpResponse response) throws IOException {
        try (var body = body(response, LARGEST_REFUSAL)) {
            return body.readAllBytes();
        }
    }

    private static InputStream body(ClassicHttpResponse response, long cap) throws IOException {
        var entity = response.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        if (entity.getContentLength() > cap) {
            throw new RefusedCallException(Fault.ANSWER_TOO_LARGE);
        }
        return new CappedStream(entity.getContent(), cap);
    }
}
