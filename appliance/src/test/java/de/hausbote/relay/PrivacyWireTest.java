package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.Id;
import de.hausbote.net.ScriptedServer.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What leaves the house, looked at from outside: a day at the desk with a marker in every internal field, and then the
 * bytes that the provider got. The short form of {@link PrivacyWireSlowTest}, which goes every way with every fate.
 */
class PrivacyWireTest {
    @TempDir
    Path folder;

    private Practice practice;

    @BeforeEach
    void aDayAtTheDesk() throws IOException {
        practice = new Practice(folder);
        new MarkedDay(practice).pass();
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    @Tag("REL-8")
    @Tag("REL-9")
    @Tag("REL-17")
    void nothingInternalLeavesInAnyEncoding() {
        for (var request : practice.wire()) {
            var whole = request.head() + new String(request.body(), ISO_8859_1);

            assertFalse(MarkedDay.marked(whole), "a marker on the wire");
            for (var id : internalIds()) {
                assertFalse(whole.contains(id), "an internal id on the wire");
            }
        }
    }

    @Test
    @Tag("REL-14")
    @Tag("CON-12")
    @Tag("REL-17")
    void whatLeavesIsTheAllowListAndAllOfIt() {
        var allowed = new TreeSet<String>();
        for (var call : AllowList.of(ChannelName.WHATSAPP).calls()) {
            call.fields().forEach(field -> allowed.add(call.kind() + " " + field.place() + " " + field.name()));
        }

        assertEquals(allowed, Observed.places(practice.wire()));
    }

    @Test
    @Tag("REL-4")
    void headersAreThoseOfTheListAndTheNameOfTheProgramIsConstant() {
        for (var request : practice.wire()) {
            assertTrue(request.head().contains("\r\nUser-Agent: Hausbote\r\n"));
            assertEquals(
                    Set.of(),
                    Observed.headers(request).stream()
                            .filter(name -> !Set.of(
                                            "Host",
                                            "User-Agent",
                                            "Accept",
                                            "Authorization",
                                            "Content-Type",
                                            "Content-Length",
                                            "file_offset")
                                    .contains(name))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    @Tag("REL-5")
    void noSecretAndNoNumberOfAPersonStandsInAnAddress() {
        for (var request : practice.wire()) {
            assertTrue(asksWhatTheTokenMay(request) || !request.line().contains(Practice.TOKEN));
            assertFalse(request.line().contains(Practice.SECRET));
            assertFalse(request.line().contains(Practice.PERSON));
        }
    }

    /** The provider has no other form for this one question; whoever keeps addresses never keeps it (Target, ledger). */
    private static boolean asksWhatTheTokenMay(Received request) {
        return request.line().startsWith("GET /v23.0/debug_token?input_token=");
    }

    @Test
    @Tag("REL-6")
    void noPreviewNoLinkAndEveryCallbackOnlyOnce() {
        var sends = practice.wire().stream()
                .filter(request -> request.line().contains("/messages "))
                .toList();
        var callbacks = sends.stream()
                .map(request -> request.text().replaceAll(".*\"biz_opaque_callback_data\":\"([^\"]*)\".*", "$1"))
                .collect(Collectors.toSet());

        assertEquals(sends.size(), callbacks.size());
        assertTrue(sends.stream().noneMatch(request -> request.text().contains("\"link\"")));
        assertTrue(sends.stream().noneMatch(request -> request.text().contains("\"preview_url\":true")));
    }

    @Test
    @Tag("REL-13")
    void theKeyOfAButtonIsUsedOnce() {
        var keys = practice.wire().stream()
                .flatMap(request -> Pattern.compile("\"id\":\"([A-Z0-9]{26})\"")
                        .matcher(request.text())
                        .results())
                .map(found -> found.group(1))
                .toList();

        assertEquals(4, keys.size());
        assertEquals(keys.size(), Set.copyOf(keys).size());
    }

    @Test
    @Tag("REL-7")
    void aPersonIsNamedInOneWayOnly() {
        for (var request : practice.wire()) {
            assertFalse(request.text().contains("\"to\"") && request.text().contains("\"recipient\""));
        }
    }

    @Test
    @Tag("REL-11")
    void nobodyIsToldThatSomethingWasReadOrIsBeingWritten() {
        assertTrue(practice.wire().stream()
                .noneMatch(request -> request.text().contains("\"status\":\"read\"")
                        || request.text().contains("typing")));
    }

    @Test
    @Tag("REL-18")
    void theLedgerHoldsTwoRowsForEveryRequestAndNoContent() {
        assertEquals(practice.wire().size(), practice.count("select count(*) from ledger_entry where step = 'INTENT'"));
        assertEquals(
                practice.wire().size(), practice.count("select count(*) from ledger_entry where step = 'OUTCOME'"));
        assertFalse(MarkedDay.marked(ledger()));
        assertFalse(ledger().contains(Practice.PERSON));
    }

    private List<String> internalIds() {
        return practice.house()
                .database()
                .read(tx -> tx.query(
                                "select id from message union all select id from conversation union all select id from"
                                        + " contact union all select id from person union all select id from attachment"
                                        + " union all select id from team union all select id from channel_account")
                        .list(row -> Id.of(row.bytes("id")).toString()));
    }

    private String ledger() {
        List<String> rows = practice.house()
                .database()
                .read(tx -> tx.query("select endpoint, fields, outcome from ledger_entry")
                        .list(row -> row.text("endpoint") + row.text("fields") + row.text("outcome")));
        return String.join("\n", rows);
    }
}
