package de.hausbote.conversation;

import de.hausbote.conversation.TemplateDraft.Rule;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import java.util.List;
import java.util.function.Function;

/**
 * The limits of a carousel (Meta, media card carousel templates): two to ten cards below a text that stands alone, for
 * marketing only; each card with a picture, or each with a film; words on all of them or on none; one or two buttons, of the
 * same kinds in the same order.
 */
final class DraftCards {
    private static final int FEWEST = 2;
    private static final int MOST = 10;
    private static final int LONGEST_BODY = 160;

    private DraftCards() {}

    /** What may stand around cards; where there are none, everything may. */
    static void checkAround(TemplateDraft draft) {
        if (draft.cards().isEmpty()) {
            return;
        }
        var alone = draft.above().equals(Header.NONE)
                && draft.footer().isEmpty()
                && draft.buttons().isEmpty();
        Rule.CARDS_ALONE.require(alone);
        Rule.CARDS_CATEGORY.require(draft.category() == Category.MARKETING);
    }

    static void check(List<Card> cards) {
        if (cards.isEmpty()) {
            return;
        }
        Rule.CARDS_COUNT.require(cards.size() >= FEWEST && cards.size() <= MOST);
        Rule.CARD_FILE.require(cards.stream().map(Card::header).allMatch(DraftCards::shows));
        Rule.CARD_BODY.require(cards.stream().allMatch(card -> card.body().length() <= LONGEST_BODY));
        Rule.CARD_BUTTONS.require(cards.stream().map(Card::buttons).allMatch(DraftCards::pressed));
        Rule.CARDS_ALIKE.require(same(cards, card -> card.header().kind())
                && same(cards, card -> card.body().isEmpty())
                && same(cards, DraftCards::kinds));
    }

    private static boolean shows(Header header) {
        return (header.kind() == HeaderKind.IMAGE || header.kind() == HeaderKind.VIDEO)
                && header.text().isEmpty();
    }

    private static boolean pressed(List<Button> buttons) {
        return !buttons.isEmpty() && DraftButtons.OF_A_CARD.hold(buttons);
    }

    private static List<ButtonKind> kinds(Card card) {
        return card.buttons().stream().map(Button::kind).toList();
    }

    private static boolean same(List<Card> cards, Function<Card, Object> feature) {
        return cards.stream().map(feature).distinct().count() == 1;
    }
}
