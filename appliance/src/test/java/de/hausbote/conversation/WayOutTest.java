package de.hausbote.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the word stands by which advertising ends. */
@Tag("CON-5")
class WayOutTest {
    @ParameterizedTest
    @CsvSource({
        "Mit STOPP beenden Sie das., -, -, -, -",
        "-, Abmeldung jederzeit, -, -, -",
        "-, -, Stop promotions, -, -",
        "-, -, -, Widerruf jederzeit, -",
        "-, -, -, -, Austragen"
    })
    void itStandsAnywhereWhereSheReadsIt(String body, String footer, String button, String card, String onCard) {
        var form = form(body, footer, button, card, onCard);
        var message = message(body, footer, button, card, onCard);

        assertTrue(WayOut.standsIn(form));
        assertTrue(WayOut.standsIn(message));
    }

    private static Form form(String body, String footer, String button, String card, String onCard) {
        return new Form(
                Header.NONE,
                body,
                footer,
                List.of(new Button(ButtonKind.REPLY, button, "")),
                List.of(),
                List.of(new Card(Header.NONE, card, List.of(new Button(ButtonKind.REPLY, onCard, "")))),
                true);
    }

    private static Templated message(String body, String footer, String button, String card, String onCard) {
        return new Templated(
                "angebot",
                "de",
                Header.NONE,
                body,
                footer,
                List.of(new FormButton(ButtonKind.REPLY, button, "", "k")),
                List.of(new FormCard(Header.NONE, card, List.of(new FormButton(ButtonKind.REPLY, onCard, "", "l")))),
                List.of());
    }

    @Test
    void aWordThatOnlyLooksLikeItIsNone() {
        var words = "Besuchen Sie unsere Stoppuhrschau.";

        assertFalse(WayOut.standsIn(form(words, words, words, words, words)));
        assertFalse(WayOut.standsIn(message(words, words, words, words, words)));
    }
}
