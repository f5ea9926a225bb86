package de.hausbote.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.web.Json;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * One end of a connection: messages are lines. A request is JSON; an answer is JSON behind a plus, or a sentence that
 * refuses behind a minus.
 */
final class AdminLine implements AutoCloseable {
    private static final int LONGEST = 256 * 1024;

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;

    AdminLine(SocketChannel channel) {
        this.channel = channel;
        this.in = new BufferedInputStream(Channels.newInputStream(channel));
        this.out = Channels.newOutputStream(channel);
    }

    void ask(AdminRequest request) throws IOException {
        // As the interface, so that the name of the request is written with it.
        write("", Json.write(AdminRequest.class, request));
    }

    AdminRequest request() throws IOException {
        var line = read();
        try {
            return Json.read(line, AdminRequest.class);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    void answer(AdminAnswer answer) throws IOException {
        write("+", Json.write(answer));
    }

    void refuse(String sentence) throws IOException {
        write("-", sentence.replace('\n', ' ').getBytes(UTF_8));
    }

    <T extends AdminAnswer> T answered(Class<T> shape) throws IOException {
        var line = read();
        var content = line.length == 0 ? line : Arrays.copyOfRange(line, 1, line.length);
        if (line.length == 0 || line[0] != '+') {
            throw new AdminRefusedException(
                    content.length == 0
                            ? "The running Hausbote gave no answer; whether it was done is not known."
                            : new String(content, UTF_8));
        }
        return Json.read(content, shape);
    }

    private void write(String mark, byte[] content) throws IOException {
        var line = new ByteArrayOutputStream(content.length + 2);
        line.writeBytes(mark.getBytes(UTF_8));
        line.writeBytes(content);
        line.write('\n');
        out.write(line.toByteArray());
        out.flush();
        Arrays.fill(content, (byte) 0);
    }

    private byte[] read() throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (line.size() == LONGEST) {
                throw new IOException("a line is longer than " + LONGEST + " bytes");
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
