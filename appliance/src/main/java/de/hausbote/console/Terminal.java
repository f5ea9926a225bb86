package de.hausbote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.admin.AdminRefusedException;
import de.hausbote.vault.PassphraseRefusedException;
import de.hausbote.vault.PassphraseSeal;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Where passphrases are asked for: unseen at a terminal, a new one twice. Without a terminal each is the next line of the
 * input, so that a script can give it without it standing among the arguments.
 */
final class Terminal {
    private final Optional<Console> console;
    private final InputStream in;
    private final PrintWriter out;

    Terminal(Optional<Console> console, InputStream in, PrintWriter out) {
        this.console = console;
        this.in = in;
        this.out = out;
    }

    static Terminal ofProcess(PrintWriter out) {
        return new Terminal(Optional.ofNullable(System.console()).filter(Console::isTerminal), System.in, out);
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Shows a line that the next one replaces, where somebody can see it. */
    void show(String line) {
        if (console.isPresent()) {
            out.print("\r" + line);
            out.flush();
        }
    }

    /** For whoever waits for the running program, a moment before the next question. */
    void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
    }

    /** The caller wipes it. */
    char[] passphrase(String of) {
        return console.map(seen -> seen.readPassword("Passphrase %s: ", of)).orElseGet(this::line);
    }

    /**
     * The caller wipes it. Somebody at a terminal is asked until it will do.
     *
     * @throws PassphraseRefusedException when a script gives one that protects nothing
     */
    char[] newPassphrase(String of) {
        if (console.isEmpty()) {
            var given = given(passphrase(of));
            PassphraseSeal.check(given);
            return given;
        }
        for (var first = passphrase(of); ; first = passphrase(of)) {
            var second = passphrase(of + ", once more");
            var objection = objection(first, second);
            Arrays.fill(second, '\0');
            if (objection.isEmpty()) {
                return first;
            }
            Arrays.fill(first, '\0');
            say(objection.get() + " Again, please.");
        }
    }

    private static Optional<String> objection(char[] first, char[] second) {
        if (!Arrays.equals(first, second)) {
            return Optional.of("These two are not the same.");
        }
        try {
            PassphraseSeal.check(first);
            return Optional.empty();
        } catch (PassphraseRefusedException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** Everything up to an empty line, or to the end of the input. */
    String lines() {
        var lines = new StringBuilder();
        for (var line = line(); line.length > 0; line = line()) {
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    /** The next line of the input, while there is one that is not empty. */
    Optional<String> next() {
        return Optional.of(new String(line())).filter(line -> !line.isEmpty());
    }

    private char[] line() {
        var bytes = new ByteArrayOutputStream();
        try {
            for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                bytes.write(next);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var decoded = UTF_8.decode(ByteBuffer.wrap(bytes.toByteArray()));
        var line = new char[decoded.remaining()];
        decoded.get(line);
        return line.length > 0 && line[line.length - 1] == '\r' ? Arrays.copyOf(line, line.length - 1) : line;
    }

    /** @throws AdminRefusedException when nothing was given */
    static char[] given(char[] passphrase) {
        if (passphrase.length == 0) {
            throw new AdminRefusedException("No passphrase was given; nothing was changed.");
        }
        return passphrase;
    }
}
