package de.hausbote.net;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A clamd written from its protocol: finds whatever holds a word, says what it is told to, or says nothing (clamd(8): commands of the form zNAME\\0). */
public final class WrittenClamd implements AutoCloseable {
    /** What it takes for a virus. */
    public static final String VIRUS = "HAUSBOTE-TEST-VIRUS";

    private final ServerSocket listening;
    private volatile String always = "";
    private volatile boolean silent;
    private volatile boolean gone;

    public WrittenClamd() throws IOException {
        listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public Scanner.Place place() {
        return new Scanner.Place.Port(new InetSocketAddress(listening.getInetAddress(), listening.getLocalPort()));
    }

    void says(String answer) {
        always = answer;
    }

    void saysNothing() {
        silent = true;
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (var line = listening.accept()) {
                if (!gone) {
                    answer(line);
                }
            } catch (IOException _) {
                // Whoever asked went away, or it is closed.
            }
        }
    }

    private void answer(Socket line) throws IOException {
        var in = new DataInputStream(line.getInputStream());
        var word = word(in);
        if (word.equals("zPING")) {
            line.getOutputStream().write("PONG\0".getBytes(US_ASCII));
            return;
        }
        var bytes = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.write(in.readNBytes(length));
        }
        if (silent) {
            in.read();
            return;
        }
        var found = bytes.toString(UTF_8).contains(VIRUS);
        var verdict = found ? "stream: Hausbote.Test FOUND" : "stream: OK";
        var said = always.isEmpty() ? verdict : always;
        line.getOutputStream().write((word.equals("zINSTREAM") ? said + "\0" : "UNKNOWN COMMAND\0").getBytes(US_ASCII));
    }

    private static String word(DataInputStream in) throws IOException {
        var word = new StringBuilder();
        for (var next = in.readByte(); next != 0; next = in.readByte()) {
            word.append((char) next);
        }
        return word.toString();
    }

    @Override
    public void close() throws IOException {
        gone = true;
        listening.close();
    }
}
