package de.hausbote.net;

import java.io.IOException;
import java.io.InputStream;

/** Takes the body of a good answer while it arrives. What it throws ends the call. */
@FunctionalInterface
public interface BodyReader {
    void read(InputStream body) throws IOException;
}
