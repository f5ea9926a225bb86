package de.hausbote;

import de.hausbote.identity.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program as a process of its own, which can be killed; what it prints is kept. */
final class ChildAppliance implements AutoCloseable {
    private static final Duration TO_START = Duration.ofSeconds(60);

    private final TestHouse house;
    private final List<String> java;
    private final List<String> arguments;
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private Process process;

    private ChildAppliance(TestHouse house, List<String> arguments) {
        this(house, java(), arguments);
    }

    private ChildAppliance(TestHouse house, List<String> java, List<String> arguments) {
        this.house = house;
        this.java = java;
        this.arguments = arguments;
        this.process = launched();
    }

    /** Starts it with a practice account and waits until it serves. */
    static ChildAppliance started(TestHouse house, Path connection) {
        var child = new ChildAppliance(house.founded(), List.of("--practice", connection.toString()));
        child.awaitReady(0);
        return child;
    }

    /** The same with the memory and the compiler that it has when it is installed. */
    static ChildAppliance startedAsInstalled(TestHouse house, Path connection) {
        var child = new ChildAppliance(house.founded(), installedJava(), List.of("--practice", connection.toString()));
        child.awaitReady(0);
        return child;
    }

    /** Starts it as it is and waits until it serves. */
    static ChildAppliance serving(TestHouse house) {
        var child = new ChildAppliance(house, List.of());
        child.awaitReady(0);
        return child;
    }

    /** Starts it and waits until it serves what opens it. */
    static ChildAppliance startedSealed(TestHouse house) {
        var child = new ChildAppliance(house, List.of());
        child.awaitSealed(0);
        return child;
    }

    /** Starts it and waits until it ended by itself. */
    static ChildAppliance ended(TestHouse house) {
        var child = new ChildAppliance(house, List.of());
        child.awaitEnd();
        return child;
    }

    private Process launched() {
        var command = new ArrayList<>(java);
        command.addAll(List.of(
                "serve",
                "--config",
                house.settings().toString(),
                "--home",
                house.home().toString()));
        command.addAll(arguments);
        try {
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .directory(house.home().toFile())
                    .start();
            Thread.ofVirtual().start(() -> keep(started));
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** How the program is run, up to the name of a command: with the switches that are shipped, and less memory. */
    static List<String> java(String... switches) {
        var quick = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m"));
        quick.addAll(List.of(switches));
        return installedJava(quick.toArray(String[]::new));
    }

    private static List<String> installedJava(String... switches) {
        var command = new ArrayList<>(List.of(
                tool("java"),
                "@" + Path.of("../installer/src/main/hausbote/jvm.options").toAbsolutePath()));
        command.addAll(List.of(switches));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "de.hausbote.Appliance"));
        return command;
    }

    /** A program of the JDK that runs the tests. */
    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private void keep(Process of) {
        try (var lines = new BufferedReader(new InputStreamReader(of.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(printed::add);
        } catch (IOException | UncheckedIOException killed) {
            printed.add("(ended)");
        }
    }

    private void awaitReady(int already) {
        awaitSaid("Hausbote is ready", already);
    }

    private void awaitSealed(int already) {
        awaitSaid("Hausbote is sealed", already);
    }

    private void awaitSaid(String beginning, int already) {
        Await.until("the program to say: " + beginning, TO_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the program ended: " + String.join("\n", printed));
            }
            return printed.stream().skip(already).anyMatch(line -> line.startsWith(beginning));
        });
    }

    void awaitEnd() {
        try {
            if (!process.waitFor(TO_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the program did not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        Await.until("its last words", () -> !printed.isEmpty());
    }

    /** Everything it printed so far, log and sentences. */
    List<String> printed() {
        return List.copyOf(printed);
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** The one-time code of the first start. */
    String code(Role role) {
        var line = Pattern.compile("\\s+" + role.name().toLowerCase(Locale.ROOT) + "\\s+([0-9A-Z-]{20,})");
        return Await.value(
                "the first codes",
                () -> printed.stream()
                        .map(line::matcher)
                        .filter(Matcher::matches)
                        .map(found -> found.group(1))
                        .findFirst());
    }

    /** As the power fails. */
    void kill() {
        process.destroyForcibly();
        awaitDead();
    }

    /** As a service manager stops it. */
    void stop() {
        process.destroy();
        awaitDead();
    }

    void startAgain() {
        var already = printed.size();
        process = launched();
        awaitReady(already);
    }

    /** Open or sealed, as it finds itself. */
    void startAgainSomehow() {
        var already = printed.size();
        process = launched();
        awaitSaid("Hausbote is ", already);
    }

    void startAgainSealed() {
        var already = printed.size();
        process = launched();
        awaitSealed(already);
    }

    private void awaitDead() {
        Await.until("the process to end", TO_START, () -> !process.isAlive());
    }

    @Override
    public void close() {
        kill();
    }
}
