package de.hausbote.audit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Folders;
import de.hausbote.audit.RecordHeadException.Code;
import de.hausbote.store.Database;
import de.hausbote.store.TestDatabase;
import de.hausbote.vault.HostSeal;
import de.hausbote.vault.PreparedVault;
import de.hausbote.vault.VaultSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is compared with the head of the record that is kept outside of it. */
final class HeadKeeperTest {
    private static final Clock CLOCK = Clock.fixed(TestDatabase.NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final Audit audit = new Audit();
    private VaultSettings settings;
    private HostSeal host;
    private Path place;
    private Database database;
    private HeadKeeper head;

    @BeforeEach
    void begin() {
        settings = PreparedVault.in(folder);
        host = HostSeal.opened(settings);
        place = folder.resolve("db");
        database = TestDatabase.in(place);
        head = new HeadKeeper(database, settings, host);
        head.begin();
        head.follow(audit);
    }

    @AfterEach
    void end() {
        head.close();
        database.close();
        host.close();
    }

    @Test
    void theDatabaseThatWasLeftIsTheOneThatIsFound() {
        record("eins", 3);

        restart();

        assertDoesNotThrow(head::check);
    }

    @Test
    void anOlderDatabaseInItsPlaceIsNamedWithWhatIsMissing() throws IOException {
        record("eins", 3);
        var older = setAside("older");
        record("zwei", 20);
        putBack(older);

        var refusal = assertThrows(RecordHeadException.class, head::check);

        assertEquals(Code.OLDER, refusal.code());
        assertTrue(refusal.remedy().contains("with entry 3,"), refusal.remedy());
        assertTrue(refusal.remedy().contains("with entry 23."), refusal.remedy());
    }

    @Test
    void oneThatWentOnFromAnOlderStateIsNoticedThoughItIsLongerThanTheRecord() throws IOException {
        record("eins", 3);
        var older = setAside("older");
        record("zwei", 5);
        stop();
        var newest = Files.readAllBytes(file());
        start();
        putBack(older);
        record("anders", 30);
        stop();
        Files.write(file(), newest);
        start();

        assertEquals(
                Code.OLDER, assertThrows(RecordHeadException.class, head::check).code());
    }

    @Test
    void aDatabaseAheadOfItsHeadIsFineAsAfterACrash() throws IOException {
        record("eins", 3);
        stop();
        var before = Files.readAllBytes(file());
        start();
        record("zwei", 40);
        stop();
        Files.write(file(), before);
        start();

        assertDoesNotThrow(head::check);
    }

    @Test
    void whoAcceptsAnOlderOneIsOnRecordAndTheNextStartIsQuiet() throws IOException {
        record("eins", 3);
        var older = setAside("older");
        record("zwei", 2);
        putBack(older);

        head.accept(audit, "kit", assertThrows(RecordHeadException.class, head::check));

        var last = Recorded.in(database).getLast();
        assertEquals(AuditAction.RECORD_ACCEPT, last.action());
        assertTrue(last.reason().startsWith("kit, OLDER"));
        restart();
        assertDoesNotThrow(head::check);
    }

    @Test
    void aHeadThatIsGoneOrChangedIsNamedAsSuch() throws IOException {
        record("eins", 3);
        stop();
        var whole = Files.readAllBytes(file());
        start();
        for (var at = 0; at < whole.length; at++) {
            var changed = whole.clone();
            changed[at] ^= 1;
            Files.write(file(), changed);
            assertEquals(
                    Code.BROKEN,
                    assertThrows(RecordHeadException.class, head::check).code());
        }

        Files.delete(file());

        assertEquals(
                Code.BROKEN,
                assertThrows(RecordHeadException.class, head::check).code());
    }

    @Test
    void manyAtOnceLeaveAHeadThatFits() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(person -> people.execute(() -> record("person " + person, 50)));
        }

        restart();

        assertDoesNotThrow(head::check);
        assertEquals(400, Recorded.in(database).size());
    }

    private void record(String what, int times) {
        for (var at = 0; at < times; at++) {
            var reason = what + " " + at;
            database.change(
                    tx -> audit.record(tx, Act.system(AuditAction.KEY_ROTATE).because(reason)));
        }
    }

    private Path file() {
        return settings.data().resolve("vault/record");
    }

    private void stop() {
        head.close();
        database.close();
    }

    private void start() {
        database = TestDatabase.reopen(place, CLOCK);
        head = new HeadKeeper(database, settings, host);
        head.follow(audit);
    }

    private void restart() {
        stop();
        start();
    }

    private Path setAside(String name) throws IOException {
        stop();
        var aside = folder.resolve(name);
        Folders.copy(place, aside);
        start();
        return aside;
    }

    private void putBack(Path aside) throws IOException {
        stop();
        Files.move(place, folder.resolve("newest"));
        Folders.copy(aside, place);
        start();
    }
}
