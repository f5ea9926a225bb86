package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Await;
import de.hausbote.Fuzz;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.whatsapp.WebhookMeal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever authentic webhooks hold, they hold up nothing that comes after, and what is not understood is kept. */
@Tag("INB-7")
@Tag("INB-10")
class IngressFuzzTest {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SERVING = 60;

    @TempDir
    Path folder;

    private Practice practice;
    private int servings;

    Fuzz fuzz() {
        return new Fuzz(Duration.ofSeconds(2), 7);
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
    void whateverComesIsTakenInOrKeptAsideAndNothingWaits() {
        var fuzz = fuzz();
        var random = new Random(fuzz.seed());
        var meal = new WebhookMeal(random);
        fuzz.feed(() -> serving(meal, random));
    }

    private void serving(WebhookMeal meal, Random random) {
        for (var webhook = 0; webhook < SERVING; webhook++) {
            var body = meal.next();
            post(random.nextInt(6) == 0 ? body : WebhookMeal.addressed(body, Practice.ROUTE));
        }
        var aside = practice.count("select count(*) from quarantine");
        post("no webhook at all".getBytes(US_ASCII));
        post(Practice.webhook(Practice.text("wamid.end" + ++servings, "Ende " + servings)));

        Await.until("all that came", LIMIT, practice::taken);
        assertTrue(practice.count("select count(*) from quarantine") > aside, "what is no webhook is kept");
    }

    private void post(byte[] body) {
        var signatures = List.of(IntakeTest.signed(Practice.SECRET, body));
        assertEquals(
                IntakeAnswer.ACCEPTED, practice.intake().accept(HookPlace.of(ChannelName.WHATSAPP), body, signatures));
    }
}
