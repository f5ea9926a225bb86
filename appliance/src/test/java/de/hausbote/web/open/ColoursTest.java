package de.hausbote.web.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the colour of a widget can be read. */
class ColoursTest {
    @ParameterizedTest
    @CsvSource({
        "#000000, #fff",
        "#ffffff, #000",
        "#0b6b60, #fff",
        "#ff0000, #000",
        "#1f5f8b, #fff",
        "#ffd400, #000",
        "#777777, #000"
    })
    void whiteOrBlackWhicheverIsReadMoreEasily(String colour, String readable) {
        assertEquals(":root{--accent:" + colour + ";--on-accent:" + readable + "}", Colours.sheet(colour));
    }
}
