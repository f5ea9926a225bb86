package de.hausbote.custody;

import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** The same for a minute each, from another beginning each time; a longer one with -Dfuzz.seconds=3600. */
@Tag("slow")
final class ShareFuzzSlowTest extends ShareFuzzTest {
    @Override
    Duration time() {
        return Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    }

    @Override
    long seed() {
        return Long.getLong("fuzz.seed", System.nanoTime());
    }
}
