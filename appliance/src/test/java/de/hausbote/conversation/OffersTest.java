package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.message.Content.Buttons;
import de.hausbote.message.Content.Choices;
import de.hausbote.message.Content.Link;
import de.hausbote.message.Content.NumberRequest;
import de.hausbote.message.Content.Offered;
import de.hausbote.message.Content.Option;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OffersTest {
    private final Offers offers = new Offers(new Ids(new SecureRandom()));

    static Stream<Offered> permitted() {
        return Stream.of(
                new Buttons(options(3, 20)),
                new Choices("a".repeat(20), options(10, 24)),
                new Choices("Mehr", List.of(new Option("", "eins", "d".repeat(72)))),
                new Link("Öffnen", "https://haus.example/a?b=c#d"),
                new NumberRequest());
    }

    static Stream<Offered> refused() {
        return Stream.of(
                new Buttons(List.of()),
                new Buttons(options(4, 5)),
                new Buttons(options(1, 21)),
                new Buttons(List.of(new Option("", "gleich", ""), new Option("", " gleich ", ""))),
                new Buttons(List.of(new Option("", "kurz", "Knöpfe haben keine zweite Zeile"))),
                new Buttons(List.of(new Option("", "  ", ""))),
                new Choices("", options(1, 5)),
                new Choices("a".repeat(21), options(1, 5)),
                new Choices("Mehr", options(11, 5)),
                new Choices("Mehr", options(1, 25)),
                new Choices("Mehr", List.of(new Option("", "eins", "d".repeat(73)))),
                new Link("", "https://haus.example"),
                new Link("Öffnen", "http://haus.example"),
                new Link("Öffnen", "javascript:alert(1)"),
                new Link("Öffnen", "https://nutzer:wort@haus.example"),
                new Link("Öffnen", "https://haus.example/" + "a".repeat(2000)),
                new Link("Öffnen", "https://"));
    }

    private static List<Option> options(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Option(
                        "",
                        number + "x".repeat(length - Integer.toString(number).length()),
                        ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource
    void permitted(Offered offered) {
        assertEquals(offered.getClass(), offers.permitted("Bitte", offered).getClass());
    }

    @ParameterizedTest
    @MethodSource
    void refused(Offered offered) {
        var refused = assertThrows(RefusedException.class, () -> offers.permitted("Bitte", offered));
        assertEquals(RefusedException.Code.BAD_REQUEST, refused.code());
    }

    @Test
    void wordsBelongToIt() {
        assertThrows(RefusedException.class, () -> offers.permitted("", new NumberRequest()));
        assertThrows(RefusedException.class, () -> offers.permitted("a".repeat(1025), new NumberRequest()));
    }

    @Test
    @Tag("REL-13")
    void everyMessageHasKeysOfItsOwn() {
        var buttons = new Buttons(List.of(new Option("mein Schlüssel", "Ja", "")));
        var one = (Buttons) offers.permitted("Bitte", buttons);
        var other = (Buttons) offers.permitted("Bitte", buttons);

        assertTrue(one.options().getFirst().key().matches("[A-Z0-9]{26}"));
        assertNotEquals(
                one.options().getFirst().key(), other.options().getFirst().key());
    }
}
