package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.RemoteFile;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentTexts;
import de.hausbote.consent.ConsentTexts.Draft;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** Anna, who writes to a house that holds back what people write before they agree. */
abstract class HeldBackStory extends SharedHouse {
    static final Sender ANNA = House.phone("4915112345678");

    int messages;
    Id wording;

    @BeforeEach
    void holdBack() {
        messages = 0;
        wording = texts().add(
                        Noticing.officer(house), new Draft(ConsentPurpose.SERVICE, "de", "1", "Dürfen wir antworten?"))
                .id();
        settings(true, 1);
    }

    ConsentTexts texts() {
        return new ConsentTexts(
                house.database(), house.ground().audit(), house.ground().ids());
    }

    void settings(boolean asks, int heldDays) {
        new DialogSettings(house.ground())
                .change(Noticing.officer(house), new DialogSettings.Values(asks, false, heldDays));
    }

    void says(String words) {
        says(new Content.Text(words));
    }

    void says(Content content, RemoteFile... files) {
        house.clock().advance(Duration.ofSeconds(3));
        house.receive(House.message("wamid." + ++messages, ANNA, house.now(), content, files));
    }

    void presses(String title) {
        says(new Content.ButtonReply("key", title));
    }

    List<MessageEntry> hers() {
        return seat.messages().stream()
                .filter(entry -> entry.direction() == Direction.IN)
                .toList();
    }

    List<String> words() {
        return hers().stream().map(entry -> Excerpt.of(entry.content())).toList();
    }

    static Code refused(Executable act) {
        return assertThrows(RefusedException.class, act).code();
    }

    ContactConsents.Asked asked() {
        var contact = seat.top().contact().id();
        return new ContactConsents(house.ground())
                .read(house.agent(), contact)
                .asked()
                .orElseThrow();
    }
}
