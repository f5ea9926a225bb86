package de.hausbote.media;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same for a minute, from another beginning each time; a longer one with scripts/fuzz 3600. */
@Tag("slow")
final class MediaFuzzSlowTest extends MediaFuzzTest {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFuzzSlowTest.class);

    @Override
    Duration time() {
        return Duration.ofSeconds(Long.getLong("fuzz.seconds", 60));
    }

    @Override
    long seed() {
        var seed = Long.getLong("fuzz.seed", System.nanoTime());
        LOG.info("fuzz seed={}", seed);
        return seed;
    }
}
