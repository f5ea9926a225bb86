package de.hausbote.conversation;

import static de.hausbote.conversation.BrokenRule.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.conversation.TemplateDraft.Rule;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of a carousel: what may stand around its cards, how many there are, and that they are alike. */
class DraftCardsTest {
    private static final Button REPLY = new Button(ButtonKind.REPLY, "Diesen", "");
    private static final Button LINK = new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}");
    private static final Card PLAIN = card(HeaderKind.IMAGE, "Der Saal ist frei.", REPLY);

    private static Card card(HeaderKind kind, String body, Button... buttons) {
        return new Card(new Header(kind, ""), body, List.of(buttons));
    }

    private static TemplateDraft draft(Category category, Header above, List<Card> cards, String... samples) {
        return new TemplateDraft(
                "saele",
                "de",
                category,
                above,
                "Welcher Saal? STOPP beendet Werbung.",
                "",
                List.of(),
                cards,
                List.of(samples));
    }

    private static TemplateDraft draft(Card... cards) {
        return draft(Category.MARKETING, Header.NONE, List.of(cards));
    }

    @Test
    void eachCardHasPlacesOfItsOwnWithTheirSamples() {
        var cards = List.of(
                card(HeaderKind.VIDEO, "Am {{1}} frei.", REPLY, LINK),
                card(HeaderKind.VIDEO, "Bis {{1}} frei.", REPLY, LINK));

        var slots = draft(Category.MARKETING, Header.NONE, cards, "Montag", "klein", "Dienstag", "gross")
                .checked()
                .form()
                .slots();

        assertEquals(
                List.of(
                        new Slot(Part.BODY, 1, 0, "1", "Montag"),
                        new Slot(Part.BUTTON, 1, 1, "1", "klein"),
                        new Slot(Part.BODY, 2, 0, "1", "Dienstag"),
                        new Slot(Part.BUTTON, 2, 1, "1", "gross")),
                slots);
    }

    private static Stream<Arguments> brokenOnes() {
        var words = new Header(HeaderKind.TEXT, "Unsere Säle");
        return Stream.of(
                Arguments.of(Rule.CARDS_ALONE, draft(Category.MARKETING, words, List.of(PLAIN, PLAIN))),
                Arguments.of(Rule.CARDS_CATEGORY, draft(Category.UTILITY, Header.NONE, List.of(PLAIN, PLAIN))),
                Arguments.of(Rule.CARDS_COUNT, draft(PLAIN)),
                Arguments.of(Rule.CARDS_COUNT, draft(Category.MARKETING, Header.NONE, Collections.nCopies(11, PLAIN))),
                Arguments.of(Rule.CARD_FILE, draft(PLAIN, card(HeaderKind.DOCUMENT, "Der Plan.", REPLY))),
                Arguments.of(Rule.CARD_BODY, draft(PLAIN, card(HeaderKind.IMAGE, "x".repeat(161), REPLY))),
                Arguments.of(Rule.CARD_BUTTONS, draft(PLAIN, card(HeaderKind.IMAGE, "Der Saal."))),
                Arguments.of(Rule.CARD_BUTTONS, draft(PLAIN, card(HeaderKind.IMAGE, "Der Saal.", REPLY, REPLY))),
                Arguments.of(Rule.CARDS_ALIKE, draft(PLAIN, card(HeaderKind.VIDEO, "Der Saal.", REPLY))),
                Arguments.of(Rule.CARDS_ALIKE, draft(PLAIN, card(HeaderKind.IMAGE, "", REPLY))),
                Arguments.of(
                        Rule.CARDS_ALIKE,
                        draft(
                                card(HeaderKind.IMAGE, "Der Saal.", LINK, REPLY),
                                card(HeaderKind.IMAGE, "Der Saal.", REPLY, LINK))),
                Arguments.of(Rule.PLACES, draft(PLAIN, card(HeaderKind.IMAGE, "{{1}} ist frei.", REPLY))),
                Arguments.of(
                        Rule.PLACES_MIXED,
                        draft(
                                card(HeaderKind.IMAGE, "Am {{1}} frei.", REPLY),
                                card(HeaderKind.IMAGE, "Am {{tag}} frei.", REPLY))),
                Arguments.of(Rule.SAMPLES, draft(PLAIN, card(HeaderKind.IMAGE, "Am {{1}} frei.", REPLY))));
    }

    @ParameterizedTest
    @MethodSource("brokenOnes")
    void aRuleThatIsBrokenIsNamed(Rule rule, TemplateDraft draft) {
        assertEquals(rule, broken(draft));
    }

    @Test
    void twoCardsAndTenCardsAreTaken() {
        assertEquals(2, draft(PLAIN, PLAIN).checked().form().files().size());
        assertEquals(
                10,
                draft(Category.MARKETING, Header.NONE, Collections.nCopies(10, PLAIN))
                        .checked()
                        .form()
                        .cards()
                        .size());
    }
}
