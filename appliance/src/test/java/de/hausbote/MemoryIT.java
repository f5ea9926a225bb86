package de.hausbote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in memory stays there: probed from outside, with the switches that are shipped. */
@Tag("KEY-11")
class MemoryIT {
    private static final String LISTENING = "0A";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-XX:-DisableAttachMechanism | -XX:+DisableAttachMechanism is needed",
                "-XX:+HeapDumpOnOutOfMemoryError | -XX:-HeapDumpOnOutOfMemoryError is needed",
                "-XX:+CreateCoredumpOnCrash | -XX:-CreateCoredumpOnCrash is needed",
                "-XX:ErrorFile=crash.log | -XX:ErrorFile=/dev/null is needed",
                "-XX:+UsePerfData | -XX:-UsePerfData is needed",
                "-XX:OnOutOfMemoryError=reboot | -XX:OnOutOfMemoryError= is needed",
                "-XX:StartFlightRecording=filename=flight.jfr | -XX:StartFlightRecording= is needed",
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:0 | -agentlib: is not allowed",
                "-Dcom.sun.management.jmxremote | -Dcom.sun.management.jmxremote is not allowed",
                "-Djavax.net.debug=all | -Djavax.net.debug is not allowed",
                "-Dderby.language.logStatementText=true | -Dderby.language.logStatementText is not allowed",
            })
    void noCommandRunsWhereMemoryCouldLeave(String wrong, String said) throws Exception {
        assertRefused(run(check(wrong), Map.of()), said);
    }

    @Test
    void switchesFromTheEnvironmentAreFoundToo() throws Exception {
        assertRefused(
                run(check(), Map.of("JAVA_TOOL_OPTIONS", "-XX:+HeapDumpBeforeFullGC")),
                "-XX:-HeapDumpBeforeFullGC is needed");
    }

    @Test
    void whatIsShippedIsInOrder() throws Exception {
        var ended = run(check(), Map.of());

        assertTrue(ended.said().contains("The settings are in order."), ended.said());
        assertFalse(ended.said().contains("did not close the memory"), ended.said());
    }

    @Test
    void nobodyAttachesAndNothingIsLeftForOthersToRead() throws Exception {
        var house = new TestHouse(folder).founded();
        try (var program = ChildAppliance.serving(house)) {
            var pid = Long.toString(program.pid());

            var attached = run(List.of(ChildAppliance.tool("jcmd"), pid, "Thread.print"), Map.of());

            assertNotEquals(0, attached.exit(), attached.said());
            assertFalse(attached.said().contains("Thread.State"), attached.said());
            assertEquals(List.of(), perfData(pid));
            assertEquals(Set.of(house.inside().getPort(), house.webhook().getPort()), listening(pid));
        }
    }

    /** Where the kernel makes no core of anybody there is nothing to see; {@link #whatIsShippedIsInOrder} holds anywhere. */
    @Test
    void aCrashLeavesNoFile() throws Exception {
        assumeTrue(
                killed("sleep", List.of("sleep", "60"), "").contains("core dumped"), "no core files on this machine");
        var house = new TestHouse(Files.createDirectory(folder.resolve("house"))).founded();

        var said = killed("hausbote", serve(house), "Hausbote is ready");

        assertFalse(said.contains("core dumped"), said);
        assertEquals(List.of(), names(folder.resolve("hausbote")));
    }

    /** Kills it as a crash would, where core files are allowed, once it said that it is ready. */
    private String killed(String name, List<String> command, String ready) throws Exception {
        var output = folder.resolve(name + ".txt");
        var shell = new ProcessBuilder(
                        concat(List.of("bash", "-c", "ulimit -c unlimited; \"$@\"; true", "bash"), command))
                .directory(Files.createDirectory(folder.resolve(name)).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Await.until(
                name + " to run",
                () -> shell.children().findAny().isPresent() && read(output).contains(ready));
        var victim = shell.children().findAny().orElseThrow();
        new ProcessBuilder("kill", "-ABRT", Long.toString(victim.pid())).start().waitFor();
        assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
        return read(output);
    }

    private static List<String> serve(TestHouse house) {
        return concat(
                ChildAppliance.java(),
                List.of(
                        "serve",
                        "--config",
                        house.settings().toString(),
                        "--home",
                        house.home().toString()));
    }

    private List<String> check(String... switches) {
        var settings = new TestHouse(folder).settings();
        return concat(ChildAppliance.java(switches), List.of("check", "--config", settings.toString()));
    }

    private static void assertRefused(Command.Ended ended, String said) {
        assertEquals(1, ended.exit(), ended.said());
        assertTrue(ended.said().contains("\n  " + said + "\n"), ended.said());
        assertFalse(ended.said().contains("The settings are in order."), ended.said());
    }

    private Command.Ended run(List<String> command, Map<String, String> environment) throws Exception {
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Command.Ended(process.waitFor(), said);
    }

    /** Files by which the tools of the JDK find a process, wherever its user's folder is. */
    private static List<String> perfData(String pid) throws IOException {
        var found = new ArrayList<String>();
        try (var users = Files.newDirectoryStream(Path.of("/tmp"), "hsperfdata_*")) {
            users.forEach(user -> found.addAll(names(user)));
        }
        return found.stream().filter(pid::equals).toList();
    }

    /** The TCP ports on which a process waits. Source: proc(5), {@code /proc/net/tcp}. */
    private static Set<Integer> listening(String pid) throws IOException {
        var sockets = new HashSet<String>();
        try (var open = Files.newDirectoryStream(Path.of("/proc", pid, "fd"))) {
            for (var file : open) {
                sockets.add(Files.readSymbolicLink(file).toString());
            }
        }
        return Stream.of("tcp", "tcp6")
                .map(table -> Path.of("/proc", pid, "net", table))
                .flatMap(table -> read(table).lines())
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns[3].equals(LISTENING) && sockets.contains("socket:[" + columns[9] + "]"))
                .map(columns -> Integer.parseInt(columns[1].substring(columns[1].lastIndexOf(':') + 1), 16))
                .collect(toSet());
    }

    private static List<String> names(Path of) {
        try (var files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
