package de.hausbote.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class JournalQueueTest {
    private final JournalQueue queue =
            new JournalQueue(new JournalLimits(4, 1000, 1, Duration.ZERO, 1, Duration.ofSeconds(1)));

    private void add(int size) {
        queue.add(new WaitingEntry(new byte[size]));
    }

    @Test
    void oneEntryTooManyIsRefusedAtOnce() {
        for (var i = 0; i < 4; i++) {
            add(1);
        }

        assertThrows(JournalFullException.class, () -> add(1));
    }

    @Test
    void oneByteTooManyIsRefusedAtOnce() {
        add(400);
        add(600);

        assertThrows(JournalFullException.class, () -> add(1));
    }

    @Test
    void entryLargerThanTheBoundMayWaitAlone() {
        add(5000);

        assertThrows(JournalFullException.class, () -> add(1));
    }

    @Test
    void takenEntriesMakeRoom() throws InterruptedException {
        for (var i = 0; i < 4; i++) {
            add(250);
        }

        assertEquals(4, queue.next(Duration.ZERO).size());

        add(1000);
        assertEquals(1, queue.next(Duration.ZERO).size());
    }

    @Test
    void nothingComesWhenNothingWaits() throws InterruptedException {
        assertTrue(queue.next(Duration.ofMillis(5)).isEmpty());
    }

    @Test
    void closedQueueGivesWhatItHasAndTakesNothing() throws InterruptedException {
        add(1);
        queue.close();

        assertThrows(JournalBrokenException.class, () -> add(1));
        assertEquals(1, queue.next(Duration.ofSeconds(1)).size());
        assertTrue(queue.isDrained());
    }
}
