package de.hausbote.conversation;

import static de.hausbote.conversation.ConsentHouse.ANNA;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.WishReported.Wish;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Way;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens in whatever order: advertising leaves only while a consent is confirmed and no no came after it. What she
 * did is followed beside the house by {@link Wishes}, of which one is enough to say no.
 */
@Tag("CON-2")
@Tag("CON-3")
class ConsentSequencesTest extends SharedHouse {
    private static final int SEQUENCES = 10;
    private static final int STEPS = 35;
    private static final List<String> TOPICS = List.of("rabatte", "neues");

    private final List<MessageId> sent = new ArrayList<>();
    private final Map<MessageId, String> written = new HashMap<>();
    private final Map<String, String> templates = new HashMap<>();
    private final Map<String, ConsentText> wordings = new HashMap<>();
    private ConsentHouse anna;
    private int number;
    private int left;
    private int leftByTopic;
    private int refusals;
    private Wishes wishes = new Wishes(TOPICS);

    @Test
    void advertisingNeverLeavesAgainstHerWill() {
        for (var seed = 1; seed <= SEQUENCES; seed++) {
            house.clear();
            begin();
            var random = new Random(seed);
            for (var step = 0; step < STEPS; step++) {
                house.clock().advance(Duration.ofSeconds(2));
                happen(random.nextInt(24), TOPICS.get(random.nextInt(2)), "seed " + seed + ", step " + step);
            }
        }
        var counted = "left " + left + ", of them by topic " + leftByTopic + ", refused " + refusals;
        assertTrue(left > SEQUENCES / 2 && leftByTopic > 1 && refusals > SEQUENCES, counted);
    }

    @BeforeEach
    void begin() {
        sent.clear();
        written.clear();
        wishes = new Wishes(TOPICS);
        anna = new ConsentHouse(house);
        templates.put("angebot", "");
        wordings.put("", anna.text());
        TOPICS.forEach(topic -> {
            templates.put(topic, topic);
            wordings.put(topic, anna.topic(topic));
        });
        anna.asks();
        says("Guten Tag");
    }

    private void says(String text) {
        house.receive(House.text("wamid." + number++, ANNA, house.now(), text));
    }

    private void happen(int what, String topic, String when) {
        switch (what) {
            case 0, 1 -> agree("");
            case 2, 3, 4 -> agree(topic);
            case 5 -> tried(() -> advertise("angebot"));
            case 6, 7, 8, 9 -> tried(() -> advertise(topic));
            case 10 -> {
                says("STOP");
                wishes.endByWord();
            }
            case 11 -> {
                says("START");
                wishes.beginByWord();
            }
            case 12 -> {
                anna.wishes(Wish.STOP);
                wishes.endBySwitch();
            }
            case 13 -> {
                anna.wishes(Wish.RESUME);
                wishes.beginBySwitch();
            }
            case 14 -> {
                anna.refuses(Way.TELEPHONE);
                wishes.endByWord();
            }
            case 15 -> {
                refuse(topic);
                wishes.end(topic);
            }
            case 16 -> {
                var other = other(topic);
                anna.moves(topic, other);
                templates.put(topic, other);
            }
            case 17, 18, 19, 20 -> leave(when);
            case 21 -> presses("Ja, einverstanden");
            case 22 -> {
                var asked = house.count("select count(*) from consent_dialog where step = 'MARKETING'") > 0;
                presses("Ja, gern");
                if (asked) {
                    wishes.agree("");
                }
            }
            default -> sent.forEach(id -> tried(() -> house.conversations().retry(house.agent(), id)));
        }
    }

    /** Another topic than this template has, or none. */
    private String other(String template) {
        return Objects.requireNonNull(templates.get(template)).isEmpty() ? template : "";
    }

    private void presses(String button) {
        var content = new Content.ButtonReply("key", button);
        house.receive(House.message("wamid." + number++, ANNA, house.now(), content));
    }

    private void agree(String topic) {
        anna.agrees(Objects.requireNonNull(wordings.get(topic)));
        wishes.agree(topic);
    }

    private void refuse(String topic) {
        if (number % 2 == 0) {
            anna.refuses(ConsentPurpose.marketing(topic), Way.TELEPHONE);
        } else {
            says("Stopp " + topic);
        }
    }

    private void advertise(String template) {
        written.put(anna.send(template).id(), Objects.requireNonNull(templates.get(template)));
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
            if (parcel.get().content() instanceof Templated form) {
                look(parcel.get().id(), form, when);
            }
            end(parcel.get());
        }
    }

    /** What it advertised when it was written, and what its template does now. */
    private void look(MessageId id, Templated form, String when) {
        var before = Objects.requireNonNull(written.get(id));
        var now = Objects.requireNonNull(templates.get(form.name()));
        assertTrue(wishes.welcome(before) && wishes.welcome(now), when + ": " + before + ", " + now);
        left++;
        if (!wishes.welcome("")) {
            leftByTopic++;
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
