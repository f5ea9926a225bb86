package de.hausbote.conversation;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.conversation.AutomaticAnswer.Occasion;
import de.hausbote.conversation.AutomaticAnswers.State;
import de.hausbote.conversation.AutomaticAnswers.Values;
import de.hausbote.hours.BusinessHours;
import de.hausbote.hours.Region;
import de.hausbote.hours.Week;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Id;
import de.hausbote.message.Sender;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Anna writes to a house that answers by itself; it begins on Monday, 1 June 2026, at 14:00 in Berlin. */
abstract class GreetingStory extends SharedHouse {
    static final Sender ANNA = House.phone("4915112345678");
    static final Duration TO_THE_EVENING = Duration.ofHours(6);

    static final AutomaticAnswer FIRST = said(Occasion.FIRST, "Willkommen bei {organisation}.", "");
    static final AutomaticAnswer LATER = said(Occasion.LATER, "Schön, dass Sie wieder da sind.", "");
    static final AutomaticAnswer CLOSED =
            said(Occasion.CLOSED, "Wir sind {next-opening} wieder da.", "We are back {next-opening}.");
    static final AutomaticAnswer HOURS = asked(Occasion.HOURS, "Öffnungszeiten", "Opening hours", "", "");
    static final AutomaticAnswer PROFILE = asked(Occasion.PROFILE, "Profil", "Profile", "", "");
    static final AutomaticAnswer PARKING =
            asked(Occasion.KEYWORD, "Parken, Parkplatz", "Parking", "Hinter dem Haus.", "Behind the house.");

    static final BusinessHours OFFICE = new BusinessHours(
            ZoneId.of("Europe/Berlin"),
            Region.of("DE-BW").orElseThrow(),
            Set.of(),
            Week.read("09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;09:00-17:00;;"),
            List.of());

    private ConversationId conversation = new ConversationId(new Id(0, 0));
    private int number;

    static AutomaticAnswer said(Occasion occasion, String german, String english) {
        return new AutomaticAnswer(occasion, Bilingual.NOTHING, new Bilingual(german, english));
    }

    static AutomaticAnswer asked(
            Occasion occasion, String germanWords, String englishWords, String german, String english) {
        return new AutomaticAnswer(occasion, new Bilingual(germanWords, englishWords), new Bilingual(german, english));
    }

    AutomaticAnswers settings() {
        return new AutomaticAnswers(house.ground());
    }

    void switchOn() {
        switchOn(FIRST, LATER, CLOSED, HOURS, PROFILE, PARKING);
    }

    void switchOn(AutomaticAnswer... answers) {
        settings().change(house.admin(), new Values(State.ON, OFFICE, List.of(answers)));
    }

    void says(String text) {
        says(new Content.Text(text));
    }

    void says(Content content) {
        house.clock().advance(Duration.ofSeconds(10));
        says(content, Duration.ZERO);
    }

    void says(Content content, Duration ago) {
        receive(House.message("wamid." + number++, ANNA, house.now().minus(ago), content));
    }

    void receive(MessageReceived message) {
        house.receive(message);
        conversation = seat.conversation();
    }

    void resolve() {
        house.tickets().resolve(house.agent(), conversation);
    }

    List<MessageEntry> messages() {
        return seat.messages(conversation);
    }

    /** What the house said by itself, in its order. */
    List<String> automatic() {
        return messages().stream()
                .filter(entry -> entry.state().isPresent() && entry.author().isEmpty())
                .map(entry -> ((Content.Text) entry.content()).body())
                .toList();
    }
}
