package de.hausbote.simulator;

import java.time.Instant;

/**
 * A file that the business laid down.
 *
 * @param name as it was sent with the file
 */
public record Upload(String id, Instant at, String name, String type, int size) {
    @Override
    public String toString() {
        return "Upload[" + size + " bytes]";
    }
}
