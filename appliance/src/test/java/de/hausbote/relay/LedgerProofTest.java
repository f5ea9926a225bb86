package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.relay.LedgerFinding.Damaged;
import de.hausbote.relay.LedgerFinding.Fault;
import de.hausbote.relay.LedgerFinding.Whole;
import de.hausbote.store.Transaction;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.VaultSettings;
import de.hausbote.web.BadRequestException;
import de.hausbote.web.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few answers leave; then somebody who can write into the database changes what the ledger says about them. */
@Tag("REL-19")
class LedgerProofTest {
    private static final Map<String, String> BYTES = Map.of(
            "attempt", "char(16)",
            "account", "char(16)",
            "body_hash", "char(32)",
            "message", "char(16)",
            "contact", "char(16)",
            "consent", "char(16)",
            "chain", "char(32)");

    private static final List<String> COLUMNS = List.of(
            "attempt",
            "step",
            "at_time",
            "channel",
            "account",
            "method",
            "endpoint",
            "fields",
            "body_hash",
            "message",
            "contact",
            "data_class",
            "legal_basis",
            "consent",
            "verdict",
            "peer",
            "tls",
            "peer_key",
            "outcome",
            "status",
            "wire_bytes",
            "chain");

    @TempDir
    Path folder;

    private Practice practice;
    private HostSeal host;
    private LedgerProof proof;

    @BeforeEach
    void threeAnswersLeave() {
        practice = new Practice(folder);
        var settings = new VaultSettings(
                folder, folder.resolve("key"), practice.house().clock());
        host = HostSeal.opened(settings);
        proof = new LedgerProof(practice.house().ground(), settings, host);
        proof.follow(practice.egress());
        practice.startOutbox();
        var conversation = practice.written("wamid.in1", "Frage");
        List.of("eins", "zwei", "drei").forEach(text -> practice.reply(conversation, text));
        practice.awaitState("SENT", 3);
        Await.until("six rows", () -> practice.count("select count(*) from ledger_entry") == 6);
        proof.close();
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
        host.close();
    }

    @Test
    void whatNobodyTouchedIsWholeAndSaysItsEnd() {
        var whole = assertInstanceOf(Whole.class, verified());

        assertEquals(6, whole.entries());
        assertEquals(whole, proof.verify(new LedgerCheck(whole.chain())), "the end is found again");
        assertEquals(
                Fault.CUT, damage(proof.verify(new LedgerCheck("f".repeat(64)))).fault());
        assertEquals(3, practice.count("select count(*) from audit_entry where action = 'ledger.verify'"));
    }

    @Test
    void anotherValueInAnyFieldIsFoundAtItsEntry() {
        change("create table spare as select * from ledger_entry with no data");
        change("insert into spare select * from ledger_entry");
        for (var column : COLUMNS) {
            change("update ledger_entry set " + column + " = " + other(column) + " where place = 3");

            var found = damage(verified());

            assertEquals(3, found.place(), column);
            assertEquals(Fault.CHANGED, found.fault(), column);
            assertEquals(2, found.good(), column);
            change("update ledger_entry set " + column + " = (select " + column
                    + " from spare where place = 3) where place = 3");
        }
        assertInstanceOf(Whole.class, verified());
    }

    @Test
    void aFlippedBitAnywhereInAnEntryIsFound() {
        var entries = proof.entries(1, 3);
        var third = Json.write(entries.getLast());
        var found = 0;
        for (var at = 0; at < third.length; at++) {
            var damaged = third.clone();
            damaged[at] ^= 1;
            found += refused(entries, damaged) ? 1 : 0;
        }
        assertEquals(third.length, found);
    }

    @Test
    void anEntryThatWasTakenOutIsMissing() {
        change("delete from ledger_entry where place = 4");

        var found = damage(verified());

        assertEquals(4, found.place());
        assertEquals(Fault.MISSING, found.fault());
        assertTrue(found.sentence().contains("entry 4 is missing"));
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        change("delete from ledger_entry where place = 6");

        var found = damage(verified());

        assertEquals(6, found.place());
        assertEquals(Fault.CUT, found.fault());
    }

    @Test
    void anEntryThatWasAddedIsFound() {
        practice.house().change(tx -> copy(tx, "3"));

        var found = damage(verified());

        assertEquals(3, found.place());
        assertEquals(Fault.ADDED, found.fault());
    }

    @Test
    void aRowOutsideOfTheChainIsFound() {
        practice.house().change(tx -> copy(tx, "cast(null as bigint)"));

        assertEquals(Fault.ADDED, damage(verified()).fault());
    }

    @Test
    void aChainThatWasMadeAnewDoesNotGoWithTheHeadOutsideTheDatabase() {
        change("update ledger_entry set status = 500 where place = 2");
        practice.house().change(LedgerProofTest::chainAnew);

        var found = damage(verified());

        assertEquals(6, found.place());
        assertEquals(Fault.CUT, found.fault());
    }

    @Test
    void withoutItsHeadNobodyCanTell() throws Exception {
        Files.delete(folder.resolve("vault").resolve("ledger"));

        assertEquals(Fault.HEAD, damage(verified()).fault());
    }

    @Test
    void whatIsHandedOutIsCheckedWithoutTheHouse() {
        var check = new LedgerCheck("");

        assertTrue(proof.entries(1, 200).stream().allMatch(check::takes));

        assertEquals(assertInstanceOf(Whole.class, verified()), check.finding(0));
    }

    private LedgerFinding verified() {
        return proof.verify(new LedgerCheck(""));
    }

    private static Damaged damage(LedgerFinding finding) {
        return assertInstanceOf(Damaged.class, finding);
    }

    private void change(String sql) {
        practice.house().change(tx -> tx.change(sql).run());
    }

    private static boolean refused(List<LedgerEntry> entries, byte[] third) {
        var check = new LedgerCheck("");
        entries.subList(0, 2).forEach(check::takes);
        try {
            return !check.takes(Json.read(third, LedgerEntry.class));
        } catch (BadRequestException noEntry) {
            return true;
        }
    }

    private static void chainAnew(Transaction tx) {
        var rows = new LedgerTable();
        var before = LedgerEntry.BEGINNING;
        for (var entry : rows.from(tx, 1, 10)) {
            before = entry.linkedTo(before);
            tx.change("update ledger_entry set chain = x'" + before + "' where place = " + entry.place())
                    .runOnce();
        }
        tx.change("update ledger_head set chain = x'" + before + "'").runOnce();
    }

    private static void copy(Transaction tx, String place) {
        var names = String.join(", ", COLUMNS);
        tx.change("insert into ledger_entry (" + names + ", place) select " + names + ", " + place
                        + " from ledger_entry where place = 3")
                .runOnce();
    }

    private static String other(String column) {
        if (BYTES.containsKey(column)) {
            var size = BYTES.get(column).contains("32") ? 32 : 16;
            return "x'" + "5a".repeat(size) + "'";
        }
        return List.of("at_time", "status", "wire_bytes").contains(column) ? column + " + 1" : "'x'";
    }
}
