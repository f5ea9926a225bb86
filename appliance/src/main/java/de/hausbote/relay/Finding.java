package de.hausbote.relay;

import java.time.Instant;

/**
 * One thing found about an account.
 *
 * @param number how many, or a time in milliseconds UTC; 0 for nothing
 * @param words the provider's words that belong to it (a status, names of apps, a host), or empty
 */
public record Finding(Sign sign, long number, String words) {
    static Finding of(Sign sign) {
        return new Finding(sign, 0, "");
    }

    static Finding of(Sign sign, Instant at) {
        return new Finding(sign, at.toEpochMilli(), "");
    }

    static Finding of(Sign sign, String words) {
        return new Finding(sign, 0, words);
    }
}
