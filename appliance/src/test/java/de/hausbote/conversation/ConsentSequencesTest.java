package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.Way;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order: advertising leaves only while a consent is confirmed and no no came after it. What she
 * did is followed beside the house by rules of its own, of which one is enough to say no.
 */
@Tag("CON-2")
@Tag("CON-3")
class ConsentSequencesTest extends SharedHouse {
    private static final int SEQUENCES = 10;
    private static final int STEPS = 25;

    private final List<MessageId> sent = new ArrayList<>();
    private ConsentHouse anna;
    private int number;
    private int left;
    private int refusals;
    private boolean agreed;
    private boolean ever;
    private boolean byWord;
    private boolean bySwitch;

    private boolean welcome() {
        return agreed && !byWord && !bySwitch;
    }

    @Test
    void advertisingNeverLeavesAgainstHerWill() {
        for (var seed = 1; seed <= SEQUENCES; seed++) {
            house.clear();
            begin();
            var random = new Random(seed);
            for (var step = 0; step < STEPS; step++) {
                house.clock().advance(Duration.ofSeconds(2));
                happen(random.nextInt(17), "seed " + seed + ", step " + step);
            }
        }
        assertTrue(left > SEQUENCES / 4 && refusals > SEQUENCES, "left " + left + ", refused " + refusals);
    }

    @BeforeEach
    void begin() {
        sent.clear();
        agreed = ever = byWord = bySwitch = false;
        anna = new ConsentHouse(house);
        anna.asks();
        says("Guten Tag");
    }

    private void says(String text) {
        house.receive(House.text("wamid." + number++, ANNA, house.now(), text));
    }

    private void happen(int what, String when) {
        switch (what) {
            case 0, 1, 2 -> agree();
            case 3, 4, 5 -> tried(anna::advertise);
            case 6 -> {
                says("STOP");
                byWord = true;
            }
            case 7 -> {
                says("START");
                byWord = bySwitch = !ever && (byWord || bySwitch);
            }
            case 8 -> {
                anna.wishes(Wish.STOP);
                bySwitch = true;
            }
            case 9 -> {
                anna.wishes(Wish.RESUME);
                bySwitch = bySwitch && (byWord || !ever);
            }
            case 10 -> {
                anna.refuses(Way.TELEPHONE);
                byWord = true;
            }
            case 11, 12 -> leave(when);
            case 14 -> presses("Ja, einverstanden");
            case 15 -> {
                var asked = house.count("select count(*) from consent_dialog where step = 'MARKETING'") > 0;
                presses("Ja, gern");
                if (asked) {
                    agreed = ever = true;
                    byWord = bySwitch = false;
                }
            }
            default -> sent.forEach(id -> tried(() -> house.conversations().retry(house.agent(), id)));
        }
    }

    private void presses(String button) {
        var content = new Content.ButtonReply("key", button);
        house.receive(House.message("wamid." + number++, ANNA, house.now(), content));
    }

    private void agree() {
        anna.agrees();
        agreed = ever = true;
        byWord = bySwitch = false;
    }

    private void tried(Runnable act) {
        try {
            act.run();
        } catch (RefusedException refused) {
            refusals++;
        }
    }

    private void leave(String when) {
        for (var parcel = anna.claim(); parcel.isPresent(); parcel = anna.claim()) {
            if (parcel.get().content() instanceof Templated) {
                assertTrue(welcome(), when);
                left++;
            }
            end(parcel.get());
        }
    }

    private void end(OutboundMessage parcel) {
        sent.add(parcel.id());
        var result = number++ % 2 == 0
                ? new SendResult.Accepted(new ProviderId("out." + number), "")
                : new SendResult.Refused(Reason.of(Reason.Code.PROVIDER_ERROR));
        house.conversations().settle(parcel.id(), result, house.now());
    }
}
