package de.hausbote.simulator;

import java.time.Instant;

/**
 * A report on a message.
 *
 * @param id of the message
 * @param status the provider's word
 * @param code of the error, or 0
 */
public record Report(Instant at, String id, String status, int code) {
    @Override
    public String toString() {
        return "Report[" + status + ", code " + code + "]";
    }
}
