package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.message.ContactId;
import de.hausbote.vault.Progress;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of a million contacts: what a rotation, an erasure and a batch of a hundred take. */
@Tag("slow")
class MillionContactsTest {
    private static final Logger LOG = LoggerFactory.getLogger(MillionContactsTest.class);
    private static final int MILLION = 1_000_000;

    @TempDir
    Path folder;

    private KeyHouse house;
    private List<ContactId> contacts;

    @BeforeEach
    void build() {
        house = KeyHouse.in(folder);
        contacts = house.contacts(MILLION);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Duration took(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void rotate(Rotation rotation, Purpose purpose, Consumer<Progress> watcher) {
        rotation.begin(purpose);
        rotation.work(purpose, watcher);
    }

    @Test
    @Tag("KEY-9")
    @Tag("RET-6")
    void aMillionKeysAreErasedFromAndWrappedAnewInTime() {
        var warm = took(() -> house.erasure().erase(contacts.subList(0, 1)));
        var one = took(() -> house.erasure().erase(contacts.subList(1, 2)));
        var hundred = took(() -> house.erasure().erase(contacts.subList(2, 102)));
        var rotation = new Rotation(house.vault(), List.of(house.holder()));
        var all = took(() -> rotate(rotation, Purpose.CONTENT, _ -> {}));

        LOG.info("a million contacts: first={} one={} hundred={} rotation={}", warm, one, hundred, all);
        assertTrue(one.compareTo(Duration.ofSeconds(5)) < 0, one.toString());
        assertTrue(all.compareTo(Duration.ofMinutes(5)) < 0, all.toString());
        assertEquals(List.of(), rotation.unfinished());
        var sample = contacts.subList(0, 10_000);
        assertEquals(sample.size() - 102, house.opening(sample).size());
    }
}
