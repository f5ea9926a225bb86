package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;

/**
 * The provider's end of the public listener with as little as possible around it: one TLS connection that stays, and
 * bodies that are written on it. One thread.
 */
final class HookLine implements Load.Client {
    private static final int STATUS = "HTTP/1.1 ".length();

    private final BenchHouse house;
    private final int expected;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** @param expected the status that counts as done */
    HookLine(BenchHouse house, int expected) {
        this.house = house;
        this.expected = expected;
        try {
            this.socket = house.publicSocket();
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void send(int number) throws IOException {
        var body = house.message(number);
        var secret = expected == 200 ? house.appSecret() : "another";
        var head = "POST /hooks/whatsapp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Hub-Signature-256: " + SignedHook.signature(body, secret) + "\r\n"
                + "Content-Length: " + body.length + "\r\n\r\n";
        var whole = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(UTF_8), 0, whole, 0, head.length());
        System.arraycopy(body, 0, whole, head.length(), body.length);
        out.write(whole);
        out.flush();
        var status = status();
        if (status != expected) {
            throw new IOException("answered with " + status);
        }
    }

    private int status() throws IOException {
        var status = Integer.parseInt(line().substring(STATUS, STATUS + 3));
        var length = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the listener hung up");
            }
            line.append((char) (octet & 0xff));
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
