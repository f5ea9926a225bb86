package de.hausbote.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.hausbote.Await;
import de.hausbote.net.Scanner.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerTest {
    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    @TempDir
    Path folder;

    @Test
    void theRealOneFindsWhatItsSignatureSaysAndNothingElse() throws Exception {
        assumeTrue(Files.isExecutable(CLAMD), "clamav-daemon is not installed: apt-get install clamav-daemon");
        var socket = folder.resolve("clamd.ctl");
        var clamd = started(socket);
        try (var scanner = new Scanner(new Scanner.Place.Local(socket))) {
            Await.until("the scanner answers", scanner::answers);

            assertTrue(scanner.answers());
            assertEquals(Verdict.CLEAN, look(scanner, "Guten Tag"));
            assertEquals(Verdict.INFECTED, look(scanner, "x".repeat(200_000) + WrittenClamd.VIRUS));
        } finally {
            clamd.destroy();
        }
    }

    private Process started(Path socket) throws IOException {
        var signatures = Files.createDirectory(folder.resolve("signatures"));
        var pattern = HexFormat.of().formatHex(WrittenClamd.VIRUS.getBytes(UTF_8));
        Files.writeString(signatures.resolve("local.ndb"), "Hausbote.Test:0:*:" + pattern + "\n");
        var config = folder.resolve("clamd.conf");
        Files.writeString(config, """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                User root
                """.formatted(socket, signatures));
        return new ProcessBuilder(CLAMD.toString(), "--config-file=" + config)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("clamd.log").toFile())
                .start();
    }

    @Test
    void aFileOfManyChunksIsSeenWhole() throws IOException {
        try (var clamd = new WrittenClamd();
                var scanner = new Scanner(clamd.place())) {
            assertEquals(Verdict.CLEAN, look(scanner, ""));
            assertEquals(Verdict.CLEAN, look(scanner, "x".repeat(300_000)));
            assertEquals(Verdict.INFECTED, look(scanner, "x".repeat(300_000) + WrittenClamd.VIRUS));
        }
    }

    @Test
    void whatIsNoVerdictIsNone() throws IOException {
        try (var clamd = new WrittenClamd();
                var scanner = new Scanner(clamd.place())) {
            for (var answer : new String[] {"INSTREAM size limit exceeded. ERROR", "stream: OK but", " FOUND", "OK"}) {
                clamd.says(answer);
                assertThrows(IOException.class, () -> look(scanner, "Guten Tag"));
            }
        }
    }

    @Test
    void aScannerThatSaysNothingIsLeftAfterAWhile() throws IOException {
        try (var clamd = new WrittenClamd();
                var scanner = new Scanner(clamd.place(), Duration.ofMillis(200))) {
            clamd.saysNothing();

            assertThrows(IOException.class, () -> look(scanner, "Guten Tag"));
        }
    }

    @Test
    void oneThatIsNotThereIsAway() throws IOException {
        var gone = new WrittenClamd();
        gone.close();
        try (var port = new Scanner(gone.place());
                var local = new Scanner(new Scanner.Place.Local(folder.resolve("none.ctl")))) {
            assertThrows(IOException.class, () -> look(port, "Guten Tag"));
            assertThrows(IOException.class, () -> look(local, "Guten Tag"));
            assertFalse(port.answers());
        }
    }

    @Test
    void oneThatIsThereSaysSoWithoutSeeingAnything() throws IOException {
        try (var clamd = new WrittenClamd();
                var scanner = new Scanner(clamd.place())) {
            assertTrue(scanner.answers());
        }
    }

    @Test
    void itIsNeverOnAnotherMachine() {
        var elsewhere = new InetSocketAddress(InetAddress.ofLiteral("192.0.2.1"), 3310);

        assertThrows(IllegalArgumentException.class, () -> new Scanner.Place.Port(elsewhere));
    }

    private static Verdict look(Scanner scanner, String text) throws IOException {
        return scanner.look(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
