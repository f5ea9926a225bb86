package de.hausbote.relay;

import de.hausbote.net.BodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps a fault of the reader until the call that it read from is written down. */
final class GuardedReader implements BodyReader {
    private final BodyReader reader;
    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();

    GuardedReader(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    public void read(InputStream body) throws IOException {
        try {
            reader.read(body);
        } catch (RuntimeException broken) {
            fault.set(broken);
            throw new IOException("the reader of the body broke", broken);
        }
    }

    void rethrow() {
        var broken = fault.get();
        if (broken != null) {
            throw broken;
        }
    }
}
