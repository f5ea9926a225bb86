package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.channel.ChannelName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Providers send webhooks again, late and in any order. Whatever they do, an agent sees in the end what she would have seen
 * had everything come once and in turn.
 */
@Tag("INB-5")
class WebhookOrderTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AGAIN = 3;

    @TempDir
    Path folder;

    private Practice practice;
    private int tellings;

    int stories() {
        return 25;
    }

    long seed() {
        return 7;
    }

    @BeforeEach
    void open() {
        practice = new Practice(folder);
        practice.startIngress();
    }

    @AfterEach
    void close() throws Exception {
        practice.close();
    }

    @Test
    void anyOrderAndAnyRepetitionEndsInTheSame() {
        var seeds = new Random(seed());
        for (var story = 0; story < stories(); story++) {
            var seed = seeds.nextLong();
            var told = new ToldStory(practice, seed, ++tellings);
            var toldAnyhow = new ToldStory(practice, seed, ++tellings);
            practice.house().clock().advance(HOUR);

            take(told.webhooks());
            take(anyhow(toldAnyhow.webhooks(), new Random(seed)));

            assertEquals(
                    String.join("\n", told.seen()), String.join("\n", toldAnyhow.seen()), "the story of seed " + seed);
        }
    }

    private static List<String> anyhow(List<String> webhooks, Random random) {
        var all = new ArrayList<String>();
        for (var webhook : webhooks) {
            all.addAll(Collections.nCopies(1 + random.nextInt(AGAIN), webhook));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void take(List<String> webhooks) {
        for (var webhook : webhooks) {
            var body = webhook.getBytes(UTF_8);
            var signatures = List.of(IntakeTest.signed(Practice.SECRET, body));
            assertEquals(
                    IntakeAnswer.ACCEPTED,
                    practice.intake().accept(HookPlace.of(ChannelName.WHATSAPP), body, signatures));
        }
        Await.until("all that was told", practice::taken);
    }
}
