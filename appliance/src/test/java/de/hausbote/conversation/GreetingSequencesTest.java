package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Seat;
import de.hausbote.consent.OptWord;
import de.hausbote.message.Content;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes at whatever time: what the house may never say by itself it never says. */
@Tag("CON-3")
class GreetingSequencesTest extends GreetingStory {
    private static final int SEQUENCES = 8;
    private static final int STEPS = 30;
    private static final List<String> WORDS = List.of(
            "Guten Tag", "STOP", "Öffnungszeiten", "START", "Parken", "Abmelden", "Hallo?", "Automatic reply: away");
    private static final List<Duration> AGES =
            List.of(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(9), Duration.ofMinutes(11), Duration.ofHours(25));

    private int spoken;

    @Test
    void aWordOfConsentIsNeverGreetedNothingOldIsAndNobodyIsTalkedAt() {
        for (var seed = 1; seed <= SEQUENCES; seed++) {
            house.clear();
            seat = new Seat(house, house.agent());
            switchOn();
            says("Guten Tag");
            var random = new Random(seed);
            for (var step = 0; step < STEPS; step++) {
                house.clock().advance(Duration.ofMinutes(random.nextInt(200)));
                if (random.nextInt(5) == 0) {
                    resolve();
                }
                write(
                        WORDS.get(random.nextInt(WORDS.size())),
                        AGES.get(random.nextInt(AGES.size())),
                        seed + "/" + step);
            }
        }
        assertTrue(spoken > SEQUENCES * 5, "spoken " + spoken);
    }

    private void write(String word, Duration ago, String when) {
        var before = greetings();
        says(new Content.Text(word), ago);
        var said = greetings().size() - before.size();
        spoken += said;
        assertTrue(said <= 1, when);
        var silent = OptWord.read(word).isPresent() || ago.toMinutes() > 10 || word.startsWith("Automatic");
        assertEquals(0, silent ? said : 0, when);
        assertTrue(lastHour() <= 6, when);
    }

    /** What it says beside the answers to words that stop or start advertising. */
    private List<String> greetings() {
        return automatic().stream()
                .filter(text -> !text.contains("STOPP") && !text.contains("START"))
                .toList();
    }

    private long lastHour() {
        return messages().stream()
                .filter(entry -> entry.state().isPresent() && entry.author().isEmpty())
                .filter(entry -> entry.at().isAfter(house.now().minus(Duration.ofHours(1))))
                .count();
    }
}
