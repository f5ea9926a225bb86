package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.audit.AuditAction;
import de.hausbote.audit.Recorded;
import de.hausbote.message.ContactId;
import de.hausbote.vault.LivingKeys;
import de.hausbote.vault.VaultRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("RET-6")
class KeyErasureTest {
    private static final int CONTACTS = 1_500;

    @TempDir
    Path folder;

    private KeyHouse house;
    private List<ContactId> contacts;

    @BeforeEach
    void build() {
        house = KeyHouse.in(folder);
        contacts = house.contacts(CONTACTS);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<ContactId> batch() {
        return contacts.subList(0, 3);
    }

    private void assertOnlyTheBatchIsGone() {
        assertEquals(Set.copyOf(contacts.subList(3, CONTACTS)), house.opening(contacts));
    }

    @Test
    void erasedKeysAreGoneAndAllOthersOpen() {
        house.erasure().erase(batch());

        assertOnlyTheBatchIsGone();
        house.restart();
        assertOnlyTheBatchIsGone();
        assertFalse(house.vault().keys().shards().unfinished());
    }

    @Test
    void everyErasedKeyIsOnRecord() {
        house.erasure().erase(batch());
        house.erasure().erase(batch());

        var erased = Recorded.in(house.database()).stream()
                .filter(act -> act.action() == AuditAction.CONTACT_KEY_ERASE)
                .map(act -> act.objectId())
                .toList();
        assertEquals(batch().stream().map(ContactId::toString).toList(), erased);
    }

    @Test
    void noKeyThatIsAliveOpensWhatWasErasedAndNoFileHoldsIt() {
        var keys = house.keys(batch());
        var oldFile = house.vaultFile("shards");
        var before = LivingKeys.of(house.settings());
        assertTrue(before.openAny(oldFile));
        keys.forEach((contact, key) -> assertTrue(before.open(contact.bytes(), key)));

        house.erasure().erase(batch());
        house.close();

        var after = LivingKeys.of(house.settings());
        assertTrue(after.count() > 256);
        assertFalse(after.openAny(oldFile));
        keys.forEach((contact, key) -> {
            assertFalse(after.open(contact.bytes(), key));
            assertEquals(List.of(), LivingKeys.holding(folder, key.wrapped()));
        });
        house.restart();
    }

    @Test
    @Tag("RET-7")
    void olderFileOfShardsIsRefused() throws IOException {
        var file = house.settings().data().resolve("vault").resolve("shards");
        var before = Files.readAllBytes(file);
        house.erasure().prepare(batch());
        var between = Files.readAllBytes(file);
        house.erasure().erase(batch());
        var whole = Files.readAllBytes(file);

        for (var older : List.of(before, between)) {
            Files.write(file, older);
            var refusal = assertThrows(VaultRefusedException.class, house::reopen);
            assertEquals(VaultRefusedException.Code.VAULT_OUTDATED, refusal.code());
        }
        Files.write(file, whole);
        house.restart();
        assertOnlyTheBatchIsGone();
    }

    @Test
    void whereverTheProcessDiesWritingFilesTheErasureIsFinishedAfterwards() {
        var steps = stepsOfAnErasure();
        assertTrue(steps > 20, "only " + steps);

        for (var step = 0; step < steps; step++) {
            var victim = contacts.get(10 + step);
            house.disk().dieAfter(step);
            assertThrows(UncheckedIOException.class, () -> house.erasure().erase(List.of(victim)));

            house.reopen();
            house.erasure().settle();

            var others = contacts.subList(11 + step, CONTACTS);
            assertEquals(others.size(), house.opening(others).size());
            house.erasure().erase(List.of(victim));
            assertFalse(house.opens(victim));
            assertFalse(house.vault().keys().shards().unfinished());
        }
    }

    private long stepsOfAnErasure() {
        var before = house.disk().steps();
        house.erasure().erase(contacts.subList(0, 1));
        return house.disk().steps() - before;
    }

    @Test
    void betweenTheStepsItMayStopAndGoesOnAfterARestart() {
        house.erasure().prepare(batch());
        house.restart();
        assertEquals(CONTACTS, house.opening(contacts).size());

        house.erasure().delete(batch());
        house.restart();
        assertOnlyTheBatchIsGone();

        house.erasure().rewrap();
        house.restart();
        assertOnlyTheBatchIsGone();

        house.erasure().settle();
        house.restart();
        assertOnlyTheBatchIsGone();
        assertFalse(house.vault().keys().shards().unfinished());
    }

    @Test
    void contactsThatComeMeanwhileKeepTheirKeys() throws InterruptedException {
        var stop = new AtomicBoolean();
        var fresh = new ConcurrentLinkedQueue<ContactId>();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            others.execute(() -> {
                while (!stop.get()) {
                    fresh.add(house.arriving());
                }
            });
            for (var i = 0; i < 10; i++) {
                house.erasure().erase(contacts.subList(i, i + 1));
            }
            stop.set(true);
            others.shutdown();
            assertTrue(others.awaitTermination(20, TimeUnit.SECONDS));
        }

        assertFalse(fresh.isEmpty());
        assertEquals(fresh.size(), house.opening(List.copyOf(fresh)).size());
        assertEquals(CONTACTS - 10, house.opening(contacts).size());
    }
}
