package de.hausbote.relay;

import org.junit.jupiter.api.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The same for thousands of stories, other ones each time; a seed that was printed is told again with -Dorder.seed. */
@Tag("slow")
final class WebhookOrderSlowTest extends WebhookOrderTest {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookOrderSlowTest.class);

    @Override
    int stories() {
        return Integer.getInteger("order.stories", 2_000);
    }

    @Override
    long seed() {
        var seed = Long.getLong("order.seed", System.nanoTime());
        LOG.info("stories seed={}", seed);
        return seed;
    }
}
