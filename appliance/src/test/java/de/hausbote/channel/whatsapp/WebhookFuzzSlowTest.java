package de.hausbote.channel.whatsapp;

import de.hausbote.Fuzz;
import org.junit.jupiter.api.Tag;

/** The same for a minute, from another beginning each time; a longer one with scripts/fuzz 3600. */
@Tag("slow")
final class WebhookFuzzSlowTest extends WebhookFuzzTest {
    @Override
    Fuzz fuzz() {
        return Fuzz.slow();
    }
}
