package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.message.ContactId;
import de.hausbote.vault.KeyHolder;
import de.hausbote.vault.LivingKeys;
import de.hausbote.vault.Progress;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Rotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("KEY-9")
class ContactKeyRotationTest {
    private static final int CONTACTS = 2_000;

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

    private Rotation rotation() {
        return new Rotation(house.vault(), List.of(house.holder()));
    }

    private static void rotate(Rotation rotation, Purpose purpose, Consumer<Progress> watcher) {
        rotation.begin(purpose);
        rotation.work(purpose, watcher);
    }

    @Test
    void everyContactsKeyIsWrappedAnewAndItsProgressIsTold() {
        var told = new ArrayList<Progress>();
        var old = house.keys(contacts.subList(0, 5));
        var oldFile = house.vaultFile("shards");

        rotate(rotation(), Purpose.CONTENT, told::add);

        assertEquals(new Progress(CONTACTS, CONTACTS, Purpose.CONTENT), told.getLast());
        assertTrue(told.size() > 200);
        assertEquals(CONTACTS, house.opening(contacts).size());
        assertEquals(List.of(), rotation().unfinished());
        var living = LivingKeys.of(house.settings());
        assertFalse(living.openAny(oldFile));
        old.forEach((contact, key) -> assertFalse(living.open(contact.bytes(), key)));
    }

    @Test
    void newContactsGoUnderTheNewKeysAtOnce() {
        house.vault().keys().renew(Purpose.CONTENT);

        var fresh = house.arriving();

        var key = house.keys(List.of(fresh)).values().iterator().next();
        assertEquals(2, key.shardVersion());
        assertEquals(CONTACTS, house.holder().waiting());
    }

    @Test
    void whatIsInterruptedGoesOnWhereItStopped() {
        var interrupted = assertThrows(
                IllegalStateException.class,
                () -> rotate(rotation(), Purpose.CONTENT, progress -> {
                    if (progress.done() > CONTACTS / 2) {
                        throw new IllegalStateException("killed");
                    }
                }));
        assertEquals("killed", interrupted.getMessage());
        house.restart();
        assertEquals(CONTACTS, house.opening(contacts).size());
        assertEquals(List.of(Purpose.CONTENT), rotation().unfinished());

        var told = new ArrayList<Progress>();
        rotation().work(Purpose.CONTENT, told::add);

        assertTrue(told.getLast().of() < CONTACTS / 2);
        assertEquals(told.getLast().of(), told.getLast().done());
        assertEquals(List.of(), rotation().unfinished());
        assertEquals(CONTACTS, house.opening(contacts).size());
    }

    @Test
    void nothingIsDestroyedWhileAKeyIsStillWrappedUnderIt() {
        var idle = new KeyHolder() {
            @Override
            public Purpose purpose() {
                return Purpose.CONTENT;
            }

            @Override
            public long total() {
                return house.holder().total();
            }

            @Override
            public long waiting() {
                return house.holder().waiting();
            }

            @Override
            public int bringSome() {
                return 0;
            }
        };

        rotate(new Rotation(house.vault(), List.of(idle)), Purpose.CONTENT, _ -> {});

        assertEquals(List.of(Purpose.CONTENT), rotation().unfinished());
        assertEquals(CONTACTS, house.opening(contacts).size());
    }
}
