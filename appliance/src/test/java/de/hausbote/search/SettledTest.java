package de.hausbote.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettledTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Settled settled = new Settled();

    private long after(int seconds, long newest, long before) {
        return settled.position(NOON.plusSeconds(seconds), newest, before);
    }

    @Test
    void whatIsYoungerThanAMinuteIsReadAgain() {
        assertEquals(7, after(0, 10, 7));
        assertEquals(7, after(30, 20, 7));
        assertEquals(10, after(60, 30, 7));
        assertEquals(20, after(91, 40, 10));
        assertEquals(20, after(100, 50, 20));
    }

    @Test
    void afterALongPauseEverythingSeenBeforeIsSettled() {
        after(0, 10, 0);
        after(20, 15, 0);

        assertEquals(15, after(600, 16, 0));
        settled.forget();
        assertEquals(3, after(601, 17, 3));
    }
}
