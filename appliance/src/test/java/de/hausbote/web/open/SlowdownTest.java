package de.hausbote.web.open;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.HouseClock;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often a network may begin at widgets. */
class SlowdownTest {
    private final HouseClock clock = new HouseClock();
    private final Slowdown slowdown = new Slowdown(clock);

    private boolean admits(String address) {
        return slowdown.admits(new InetSocketAddress(InetAddress.ofLiteral(address), 5000));
    }

    @Test
    void aNetworkIsSlowedDownAndOthersAreNot() {
        for (var at = 0; at < 60; at++) {
            assertTrue(admits("203.0.113." + at));
        }

        assertFalse(admits("203.0.113.200"));
        assertTrue(admits("203.0.114.1"));
        clock.advance(Duration.ofMinutes(10));
        assertTrue(admits("203.0.113.200"));
    }

    @Test
    void whoeverComesOverAProxyOfTheHouseIsCountedWithEverybody() {
        for (var at = 0; at < 3_000; at++) {
            assertTrue(admits("127.0.0.1"));
        }

        assertFalse(admits("10.0.0.1"));
    }
}
