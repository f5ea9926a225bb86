package de.hausbote.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the Java machine was started, judged by what holds in the end and not by where it was said. Source of the
 * switches: {@code java -XX:+PrintFlagsFinal} of JDK 25.
 */
final class JavaMachine {
    private static final String OFF = "false";

    /** The only values of these switches with which nothing leaves. */
    private static final Map<String, String> SWITCHES = new TreeMap<>(Map.ofEntries(
            Map.entry("DisableAttachMechanism", "true"),
            Map.entry("StartAttachListener", OFF),
            Map.entry("ManagementServer", OFF),
            Map.entry("UsePerfData", OFF),
            Map.entry("FlightRecorder", OFF),
            Map.entry("StartFlightRecording", ""),
            Map.entry("HeapDumpOnOutOfMemoryError", OFF),
            Map.entry("HeapDumpBeforeFullGC", OFF),
            Map.entry("HeapDumpAfterFullGC", OFF),
            Map.entry("CreateCoredumpOnCrash", OFF),
            Map.entry("DumpReplayDataOnError", OFF),
            Map.entry("ErrorFile", "/dev/null"),
            Map.entry("ErrorFileToStdout", OFF),
            Map.entry("ErrorFileToStderr", OFF),
            Map.entry("ShowMessageBoxOnError", OFF),
            Map.entry("OnError", ""),
            Map.entry("OnOutOfMemoryError", "")));

    /** Whoever is loaded into the process reads all of it. */
    private static final List<String> AGENTS = List.of("-javaagent:", "-agentlib:", "-agentpath:", "-Xrun", "-Xdebug");

    /** Doors of the library, and logs in which it writes down what it handles. */
    private static final List<String> PROPERTIES = List.of(
            "com.sun.management.",
            "javax.net.debug",
            "java.security.debug",
            "jdk.httpclient.HttpClient.log",
            "jdk.internal.httpclient.",
            "derby.");

    private JavaMachine() {}

    /** What is wrong, one switch in a line, in order; a value is not repeated. */
    static List<String> findings() {
        return Stream.of(switches(), agents(), properties())
                .flatMap(found -> found)
                .toList();
    }

    private static Stream<String> switches() {
        var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        return SWITCHES.entrySet().stream()
                .filter(wanted ->
                        !machine.getVMOption(wanted.getKey()).getValue().equals(wanted.getValue()))
                .map(wanted -> spelled(wanted.getKey(), wanted.getValue()) + " is needed");
    }

    private static String spelled(String name, String value) {
        return switch (value) {
            case "true" -> "-XX:+" + name;
            case OFF -> "-XX:-" + name;
            default -> "-XX:" + name + "=" + value;
        };
    }

    private static Stream<String> agents() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .flatMap(argument -> AGENTS.stream().filter(argument::startsWith))
                .map(agent -> agent + " is not allowed");
    }

    private static Stream<String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .sorted()
                .filter(name -> PROPERTIES.stream().anyMatch(name::startsWith))
                .map(name -> "-D" + name + " is not allowed");
    }
}
