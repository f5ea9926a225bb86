package de.hausbote.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A process of its own that works on a database until it is killed; in an empty folder, which stays empty. */
final class Child implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path workingFolder;
    private final Path output;
    private final Process process;

    Child(Class<?> main, Path database, Path folder) throws IOException {
        workingFolder = Files.createDirectory(folder.resolve("elsewhere"));
        output = folder.resolve("output");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-Xmx40m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName(),
                        database.toString())
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    void await(Predicate<String> printed) {
        Await.until("output of the process", LIMIT, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the process ended by itself: " + printed());
            }
            return printed.test(printed());
        });
    }

    String printed() {
        try {
            return Files.readString(output);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    /** Kills it like a power cut would. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (var left = Files.list(workingFolder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
