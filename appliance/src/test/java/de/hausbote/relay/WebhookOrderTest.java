package de.hausbote.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.Await;
import de.hausbote.conversation.HouseSettings.Changes;
import de.hausbote.conversation.HouseSettings.ProfileNames;
import de.hausbote.conversation.HouseSettings.Values;
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
    private static final Duration SECOND = Duration.ofSeconds(1);
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
            decide(seed % 2 == 0 ? Changes.KEPT : Changes.FOLLOWED);
            practice.house().clock().advance(SECOND);
            var told = new ToldStory(practice, seed, ++tellings);
            practice.house().clock().advance(SECOND);
            var toldAnyhow = new ToldStory(practice, seed, ++tellings);
            practice.house().clock().advance(HOUR);

            take(told, told.steps());
            practice.house().clock().advance(SECOND);
            take(toldAnyhow, anyhow(toldAnyhow.steps(), new Random(seed)));

            assertEquals(
                    String.join("\n", told.seen()), String.join("\n", toldAnyhow.seen()), "the story of seed " + seed);
        }
    }

    private void decide(Changes changes) {
        var house = practice.house();
        house.settings().change(house.admin(), new Values(ProfileNames.SHOWN, changes, "Haus"));
    }

    private static List<Runnable> anyhow(List<Runnable> steps, Random random) {
        var all = new ArrayList<Runnable>();
        for (var step : steps) {
            all.addAll(Collections.nCopies(1 + random.nextInt(AGAIN), step));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private void take(ToldStory story, List<Runnable> steps) {
        steps.forEach(Runnable::run);
        Await.until("all that was told", practice::taken);
        story.end();
    }
}
