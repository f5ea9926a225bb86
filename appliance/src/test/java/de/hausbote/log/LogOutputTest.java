package de.hausbote.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

class LogOutputTest {
    private static final String CANARY = "Erika Mustermann +4915112345678";

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final LogOutput output = new LogOutput(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    private final Loggers loggers = new Loggers(output);
    private final Logger ours = loggers.getLogger("de.hausbote.relay.Outbox");
    private final Logger theirs = loggers.getLogger("org.eclipse.jetty.http.HttpParser");

    @Test
    void sl4jFindsThisBackend() {
        assertTrue(LoggerFactory.getILoggerFactory() instanceof Loggers);
    }

    @Test
    void anEventIsOneLineOfTimeLevelNameAndMessage() {
        ours.info("message settled id={} state={}", "01H", "SENT");

        assertTrue(text().matches("\\S+Z info Outbox: message settled id=01H state=SENT\n"), text());
    }

    @Test
    void whatTheJournalReadsBeginsWithItsPriority() {
        var journal = new LogOutput(new PrintStream(printed, true, StandardCharsets.UTF_8), true);

        journal.print("de.hausbote.A", Level.WARN, "account stopped", null, new IllegalStateException("no"));

        assertTrue(text().lines().allMatch(line -> line.startsWith("<4>")), text());
    }

    @Test
    void ourEventsFollowTheLevelThatIsSet() {
        ours.debug("first");
        output.show(Level.DEBUG);
        ours.debug("second");

        assertTrue(ours.isDebugEnabled());
        assertTrue(text().endsWith("debug Outbox: second\n"), text());
        assertEquals(1, text().lines().count());
    }

    @Test
    void theRuntimesOwnLogComesAlong() {
        var event = new LogRecord(java.util.logging.Level.SEVERE, "server stopped");
        event.setLoggerName("io.helidon.webserver.ServerListener");

        new RuntimeLogHandler(output).publish(event);

        assertTrue(text().endsWith("error ServerListener: server stopped\n"), text());
    }

    @Test
    void whatTheProgramSaysItselfIsNotSaidTwice() {
        var event = new LogRecord(java.util.logging.Level.SEVERE, "Failed to start listener");
        event.setLoggerName("io.helidon.webserver.LoomServer");

        new RuntimeLogHandler(output).publish(event);

        assertEquals("", text());
    }

    @Test
    @Tag("AUD-8")
    void valuesCannotForgeALine() {
        ours.info("file refused name={}", "a\n2026-01-01 error Outbox: forged\u001b[2J\u202e");

        assertEquals(1, text().lines().count());
        assertTrue(text().contains("a\\u000a2026"), text());
        assertTrue(text().contains("\\u001b[2J\\u202e"), text());
    }

    @Nested
    @Tag("GEN-6")
    class NothingPersonal {
        @Test
        void ofAForeignExceptionOnlyTheClassAndTheStackAreShown() {
            ours.error("unit of work failed reference={}", "7F", new IOException(CANARY, new IOException(CANARY)));

            assertFalse(text().contains("Erika"), text());
            assertTrue(text().contains("  java.io.IOException\n    at de.hausbote.log.LogOutputTest"), text());
            assertTrue(text().contains("  caused by java.io.IOException\n"), text());
        }

        @Test
        void ofOurOwnExceptionsTheMessageIsShown() {
            ours.error("unit of work failed", new OurException("expected one row, found 2"));

            assertTrue(text().contains("OurException: expected one row, found 2\n"), text());
        }

        @Test
        void anExceptionAmongTheValuesIsShownByItsClass() {
            ours.warn("retried cause={} attempt={}", new IOException(CANARY), 2);

            assertTrue(text().endsWith("warn Outbox: retried cause=java.io.IOException attempt=2\n"), text());
        }

        @Test
        void librariesAreSilentBelowWarningsWhateverLevelIsSet() {
            output.show(Level.TRACE);

            theirs.debug("parsed header {}", CANARY);
            theirs.info("parsed header {}", CANARY);

            assertEquals("", text());
        }

        @Test
        void warningsOfLibrariesComeWithoutTheirValues() {
            theirs.warn("bad header {}", CANARY);

            assertTrue(text().endsWith("warn HttpParser: bad header {}\n"), text());
        }

        /** It puts what it read into its sentences, not beside them. */
        @Test
        void theReaderOfDocumentsSaysNothing() {
            new LineLogger("org.apache.pdfbox.pdfparser.COSParser", output)
                    .error("Skipped unexpected '" + CANARY + "'");

            assertEquals("", text());
        }
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static final class OurException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OurException(String message) {
            super(message);
        }
    }
}
