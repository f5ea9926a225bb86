package de.hausbote.channel.whatsapp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Fuzz;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a webhook holds, it is read, and soon; what is not understood is said to be so. */
@Tag("INB-10")
class WebhookFuzzTest {
    private static final Instant RECEIVED = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private final WhatsAppChannel channel = new WhatsAppChannel();

    Fuzz fuzz() {
        return new Fuzz(Duration.ofSeconds(2), 7);
    }

    @Test
    void anyWebhookIsReadOrSaidNotToBe() {
        var fuzz = fuzz();
        var meal = new WebhookMeal(new Random(fuzz.seed()));
        fuzz.feed(() -> read(meal.next()));
    }

    @Test
    void anyBytesAreReadOrSaidNotToBe() {
        var fuzz = fuzz();
        var random = new Random(fuzz.seed());
        fuzz.feed(() -> {
            var bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            assertTrue(channel.read(bytes, RECEIVED).stream().anyMatch(Unreadable.class::isInstance));
        });
    }

    private void read(byte[] webhook) {
        var begun = System.nanoTime();
        try {
            for (var event : channel.read(webhook, RECEIVED)) {
                if (event instanceof MessageReceived message) {
                    assertTrue(message.id().present());
                    assertFalse(message.at().equals(Instant.MAX));
                }
            }
        } catch (RuntimeException broke) {
            throw new AssertionError(HexFormat.of().formatHex(webhook), broke);
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(took.compareTo(LONGEST) < 0, () -> "took " + took);
    }
}
