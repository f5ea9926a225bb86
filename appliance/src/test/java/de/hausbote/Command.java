package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A command of the console, run in a process of its own; passphrases are given line by line. */
final class Command {
    private Command() {}

    /** @param said everything it printed */
    record Ended(int exit, String said) {}

    static Ended run(TestHouse house, String name, List<String> arguments, String... input) {
        try {
            var process = begun(house, name, arguments, input);
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), said);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The same, killed as soon as it printed this. */
    static Ended killedAfter(TestHouse house, String name, List<String> arguments, String last, String... input) {
        try {
            var process = begun(house, name, arguments, input);
            var said = new StringBuilder();
            try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                while (said.indexOf(last) < 0) {
                    said.append(requireNonNull(lines.readLine(), said::toString))
                            .append('\n');
                }
                process.destroyForcibly();
            }
            return new Ended(process.waitFor(), said.toString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Process begun(TestHouse house, String name, List<String> arguments, String... input)
            throws IOException {
        var command = new ArrayList<>(ChildAppliance.java());
        command.addAll(List.of(name.split(" ")));
        command.addAll(List.of(
                "--config", house.settings().toString(), "--home", house.home().toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(house.home().toFile())
                .start();
        try (var in = process.getOutputStream()) {
            in.write(String.join("\n", input).getBytes(UTF_8));
        }
        return process;
    }
}
