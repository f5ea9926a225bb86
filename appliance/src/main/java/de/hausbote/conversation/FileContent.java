package de.hausbote.conversation;

import java.io.IOException;
import java.io.InputStream;

/**
 * An opened file: read it once and close it.
 *
 * @param name for a person: as the sender named it; for the wire: a neutral one
 * @param type by what the bytes are, never by what somebody said
 * @param stream verified chunk by chunk while it is read
 */
public record FileContent(String name, String type, long size, InputStream stream) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        stream.close();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
