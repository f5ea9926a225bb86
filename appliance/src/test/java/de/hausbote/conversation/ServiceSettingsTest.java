package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.hausbote.House;
import de.hausbote.SharedHouse;
import de.hausbote.conversation.Reply.Own;
import de.hausbote.conversation.ServiceSettings.Signs;
import de.hausbote.conversation.ServiceSettings.Values;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Card;
import de.hausbote.message.Content.Location;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceSettingsTest extends SharedHouse {
    private static final Location PLACE = new Location(52.5, 13.4, "Amt", "Markt 1");
    private static final Card CARD = new Card(
            "Amt",
            "Stadt",
            List.of("+49 30 12345"),
            List.of("amt@haus.example"),
            List.of("Markt 1", "https://haus.example"));

    @BeforeEach
    void begin() {
        house.receiveText("wamid.1", House.phone("4915112345678"), "Frage");
    }

    static Stream<Values> refused() {
        return Stream.of(
                placed(new Location(90.1, 0, "Amt", "")),
                placed(new Location(0, -180.1, "Amt", "")),
                placed(new Location(Double.NaN, 0, "Amt", "")),
                placed(new Location(0, 0, " ", "")),
                placed(new Location(0, 0, "zwei\nZeilen", "")),
                reached(new Card("", "Stadt", List.of(), List.of(), List.of())),
                reached(new Card("Amt", "", List.of("030 1234"), List.of(), List.of())),
                reached(new Card("Amt", "", List.of(), List.of("amt"), List.of())),
                reached(new Card("Amt", "", List.of(), List.of(), List.of("http://haus.example"))),
                reached(new Card("Amt", "", List.of(), List.of(), List.of("a", "b", "c", "d"))),
                reminded(Duration.ofMinutes(-1)),
                reminded(Duration.ofHours(13)));
    }

    private static Values placed(Location place) {
        return new Values(Optional.of(place), Optional.empty(), Signs.OFF, Duration.ZERO);
    }

    private static Values reached(Card card) {
        return new Values(Optional.empty(), Optional.of(card), Signs.OFF, Duration.ZERO);
    }

    private static Values reminded(Duration before) {
        return new Values(Optional.empty(), Optional.empty(), Signs.OFF, before);
    }

    @ParameterizedTest
    @MethodSource
    void refused(Values values) {
        assertEquals(Code.BAD_REQUEST, refusal(() -> house.service().change(house.admin(), values)));
        assertEquals(Values.USUAL, house.service().read(house.admin()));
    }

    @Test
    void whatIsSetIsFoundAgain() {
        var values = new Values(Optional.of(PLACE), Optional.of(CARD), Signs.ON, Duration.ofMinutes(90));

        house.service().change(house.admin(), values);

        assertEquals(values, house.service().read(house.admin()));
        assertEquals(values, house.service().offered(house.agent()));
    }

    @Test
    void onlyAdministratorsSetItAndOnlyAgentsUseIt() {
        assertEquals(Code.NOT_ALLOWED, refusal(() -> house.service().change(house.agent(), Values.USUAL)));
        assertEquals(Code.NOT_ALLOWED, refusal(() -> house.service().offered(house.admin())));
    }

    @Test
    void aPlaceAndACardAreMessagesOfTheirOwn() {
        house.service()
                .change(house.admin(), new Values(Optional.of(PLACE), Optional.of(CARD), Signs.OFF, Duration.ZERO));

        assertEquals(PLACE, say(Own.PLACE, "").content());
        assertEquals(new Content.Cards(List.of(CARD)), say(Own.CARD, "").content());
    }

    @Test
    void whatTheHouseDoesNotHaveIsNotSentNorAnythingBesideIt() {
        assertEquals(Code.BAD_REQUEST, refusal(() -> say(Own.PLACE, "")));
        house.service().change(house.admin(), placed(PLACE));
        assertEquals(Code.BAD_REQUEST, refusal(() -> say(Own.PLACE, "und Worte")));
    }

    private MessageEntry say(Own own, String text) {
        var key = house.ground().ids().next().toString();
        var reply = new Reply(
                text, Optional.empty(), List.of(), Optional.empty(), Optional.of(own), Reply.Length.WHOLE, key);
        return house.conversations().reply(house.agent(), seat.conversation(), reply);
    }

    private static Code refusal(Runnable act) {
        return assertThrows(RefusedException.class, act::run).code();
    }
}
