package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.House;
import de.hausbote.Seat;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageWithdrawn;
import de.hausbote.channel.RemoteFile;
import de.hausbote.conversation.HouseSettings.Changes;
import de.hausbote.conversation.HouseSettings.ProfileNames;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Customers write their messages anew and take them back. */
class ChangingTest extends SharedHouse {
    private static final Sender ANNA = House.phone("4915112345678");
    private static final Sender BERT = House.phone("4917700000000");

    @Test
    void anEditedMessageSaysTheNewWordsAndThatItWasEdited() {
        house.receiveText("wamid.1", ANNA, "Termin am 3.");
        edit("wamid.1", ANNA, 60, "Termin am 4.");

        var message = seat.messages().getFirst();
        assertEquals(new Content.Text("Termin am 4."), message.content());
        assertEquals(house.now().plusSeconds(0), message.edited().orElseThrow());
        assertEquals("Termin am 4.", seat.top().last().orElseThrow().preview());
        assertEquals(1, seat.top().unread(), "an edit is no message more");
        assertEquals(List.of(), earlier(message), "a house that follows keeps no earlier words");
    }

    @Test
    void anOlderEditThatComesLateChangesNothing() {
        house.receiveText("wamid.1", ANNA, "eins");
        house.clock().advance(java.time.Duration.ofMinutes(10));
        edit("wamid.1", ANNA, -60, "drei");
        edit("wamid.1", ANNA, -120, "zwei");

        assertEquals(new Content.Text("drei"), seat.messages().getFirst().content());
    }

    @Test
    @Tag("RET-5")
    void aHouseThatFollowsHasNothingLeftOfAMessageThatWasTakenBack() throws IOException {
        house.receive(House.message(
                "wamid.1",
                ANNA,
                house.now(),
                new Content.Image("mein Ausweis"),
                new RemoteFile("9001", "image/png", "")));
        var file = seat.messages().getFirst().attachments().getFirst();
        house.attachments().loaded(file.id(), new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)));
        edit("wamid.1", ANNA, 1, "mein Pass");
        withdraw("wamid.1", ANNA, 2);

        var message = seat.messages().getFirst();
        assertEquals(new Content.Withdrawn(), message.content());
        assertTrue(message.withdrawn().isPresent());
        assertEquals(List.of(), message.attachments());
        assertEquals(0, house.ground().vault().files("media").names().size());
        assertEquals(0, house.count("select count(*) from message_version"));
    }

    @Test
    @Tag("RET-5")
    void aHouseThatKeepsShowsWhatWasTakenBackAndWhatStoodThereBefore() {
        decide(Changes.KEPT);
        house.receiveText("wamid.1", ANNA, "Ich kündige");
        edit("wamid.1", ANNA, 1, "Ich kündige nicht");
        withdraw("wamid.1", ANNA, 2);

        var message = seat.messages().getFirst();
        assertEquals(new Content.Text("Ich kündige nicht"), message.content());
        assertTrue(message.withdrawn().isPresent());
        assertEquals(List.of(new Content.Text("Ich kündige")), earlier(message));
    }

    @Test
    void nobodyChangesTheMessagesOfOthersOrOurs() {
        house.receiveText("wamid.1", ANNA, "von Anna");
        edit("wamid.1", BERT, 1, "von Bert");
        withdraw("wamid.1", BERT, 2);

        assertEquals(List.of("von Anna"), seat.texts(seat.conversation()));
    }

    @Test
    void anEditOfAMessageThatNeverCameIsReadAllTheSame() {
        edit("wamid.1", ANNA, 1, "neuer Wortlaut");

        assertEquals(
                new Content.Text("neuer Wortlaut"), seat.messages().getFirst().content());
        assertEquals(1, seat.top().unread());
    }

    /** Whatever order a provider tells it in, and however often. */
    @ParameterizedTest
    @EnumSource
    void anyOrderAndRepetitionEndsAlike(Changes changes) {
        var random = new Random(6);
        List<String> expected = List.of();
        for (var round = 0; round < 40; round++) {
            house.clear();
            decide(changes);
            var told = new ArrayList<Runnable>(told());
            for (var again = 0; again < round % 4; again++) {
                told.add(told.get(random.nextInt(told.size())));
            }
            if (round > 0) {
                Collections.shuffle(told, random);
            }
            told.forEach(Runnable::run);
            var state = state();
            expected = round == 0 ? state : expected;
            assertEquals(expected, state, "round " + round);
        }
    }

    private List<Runnable> told() {
        return List.of(
                () -> house.receiveText("wamid.1", ANNA, "eins"),
                () -> edit("wamid.1", ANNA, -20, "eins, anders"),
                () -> edit("wamid.1", ANNA, -10, "eins, noch anders"),
                () -> house.receiveText("wamid.2", ANNA, "zwei"),
                () -> withdraw("wamid.2", ANNA, -5),
                () -> edit("wamid.3", ANNA, -5, "drei"),
                () -> house.receiveText("wamid.3", ANNA, "drei vorher"));
    }

    private List<String> state() {
        return new Seat(house, house.agent())
                .messages().stream()
                        .map(message ->
                                message.content() + " " + message.edited().isPresent() + " "
                                        + message.withdrawn().isPresent())
                        .sorted()
                        .toList();
    }

    private List<Content> earlier(MessageEntry message) {
        return house.conversations().earlier(house.agent(), message.id()).stream()
                .map(EarlierForm::content)
                .toList();
    }

    private void decide(Changes changes) {
        house.settings().change(house.admin(), new HouseSettings.Values(ProfileNames.SHOWN, changes, "Haus"));
    }

    private void edit(String target, Sender sender, int seconds, String words) {
        var event = new MessageEdited(
                House.ROUTE,
                new ProviderId("wamid.edit" + target + seconds),
                sender,
                house.now().plusSeconds(seconds),
                new ProviderId(target),
                new Content.Text(words),
                List.of());
        house.ground().database().change(tx -> house.conversations().edit(tx, house.account(), event));
    }

    private void withdraw(String target, Sender sender, int seconds) {
        var event = new MessageWithdrawn(
                House.ROUTE,
                new ProviderId("wamid.back" + target),
                sender,
                house.now().plusSeconds(seconds),
                new ProviderId(target));
        house.ground().database().change(tx -> house.conversations().withdraw(tx, house.account(), event));
    }
}
