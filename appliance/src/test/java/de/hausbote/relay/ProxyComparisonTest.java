package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.conversation.NewConnection;
import de.hausbote.net.SmallProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Three answers leave through a proxy that notes its connections; then one of the two accounts is changed. */
@Tag("REL-19")
@TestInstance(Lifecycle.PER_CLASS)
class ProxyComparisonTest {
    private Practice practice;
    private SmallProxy proxy;
    private List<LedgerEntry> ledger;
    private List<String> log;

    @BeforeAll
    void threeAnswersLeave(@TempDir Path folder) {
        practice = new Practice(folder);
        proxy = SmallProxy.start("");
        practice.desk()
                .accounts()
                .connect(
                        practice.house().admin(),
                        practice.account().id(),
                        new NewConnection("1", "127.0.0.1", proxy.port(), List.of(), ""));
        practice.startOutbox();
        var conversation = practice.written("wamid.in1", "Frage");
        List.of("eins", "zwei", "drei".repeat(900)).forEach(text -> practice.reply(conversation, text));
        practice.awaitState("SENT", 3);
        Await.until("six rows", () -> practice.count("select count(*) from ledger_entry") == 6);
        Await.until("three connections to end", () -> proxy.log().size() == 3);
        ledger = practice.house().database().read(tx -> new LedgerTable().from(tx, 1, 200));
        log = proxy.log().stream().map(this::atNoon).toList();
    }

    @AfterAll
    void close() throws Exception {
        proxy.close();
        practice.close();
    }

    @Test
    void bothSawTheSame() {
        var found = compared(ledger, log);

        assertTrue(found.agrees(), found.sentence());
        assertEquals(3, found.attempts());
        assertEquals(3, found.tunnels());
        assertTrue(found.bytes() < found.sent());
    }

    @Test
    void anEntryThatWasTakenOutLeavesAConnectionUnexplained() {
        var less = ledger.stream()
                .filter(entry -> !entry.attempt().equals(ledger.getLast().attempt()))
                .toList();

        assertEquals(1, compared(less, log).unknown());
    }

    @Test
    void aConnectionThatCarriedMoreThanTheLedgerSaysIsUnexplained() {
        var grown = new ArrayList<>(log);
        grown.set(0, more(log.getFirst(), 9_000));

        var found = compared(ledger, grown);

        assertEquals(1, found.unknown());
        assertEquals(1, found.unseen());
    }

    @Test
    void anEntryThatWasMadeLargerHasNoConnection() {
        var smaller = log.stream().map(line -> more(line, -3_000)).toList();

        assertTrue(compared(ledger, smaller).unseen() > 0);
    }

    @Test
    void aConnectionThatIsMissingLeavesAnAttemptUnseen() {
        var found = compared(ledger, log.subList(1, 3));

        assertFalse(found.agrees());
        assertEquals(1, found.unseen());
        assertEquals(0, found.unknown());
    }

    @Test
    void aConnectionThatWasAddedIsUnexplained() {
        var more = new ArrayList<>(log);
        more.add(log.getFirst());

        assertEquals(1, compared(ledger, more).unknown());
        assertTrue(compared(ledger, more).sentence().contains("1 of 4 connections"));
    }

    @Test
    void aLineInAnotherFormatIsSaid() {
        var more = new ArrayList<>(log);
        more.add("1795712574.144 71 GET http://example.org/ 500 3044");

        assertEquals(1, compared(ledger, more).strange());
        assertFalse(compared(ledger, more).agrees());
    }

    @Test
    void whatWentByAnotherWayIsNotCompared() {
        var found = new ProxyComparison("10.0.0.5:3128");
        ledger.forEach(found::takes);

        assertEquals(0, found.result().attempts());
    }

    private ProxyComparison.Result compared(List<LedgerEntry> entries, List<String> lines) {
        var comparison = new ProxyComparison("127.0.0.1:" + proxy.port());
        entries.forEach(comparison::takes);
        lines.forEach(comparison::takes);
        return comparison.result();
    }

    /** The house's clock stands still; the proxy's does not. */
    private String atNoon(String line) {
        var noon = practice.house().now().getEpochSecond() + ".000";
        return line.replaceFirst("^\\S+", noon);
    }

    private static String more(String line, long bytes) {
        var columns = new ArrayList<>(List.of(line.split(" ", -1)));
        columns.set(4, Long.toString(Long.parseLong(columns.get(4)) + bytes));
        return String.join(" ", columns);
    }
}
