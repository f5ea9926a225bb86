package de.hausbote.conversation;

import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Ids;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a template in, within the limits of the platform (WhatsApp Cloud API, template messages): what the provider would
 * refuse is refused before it is queued. Every value stands on one line and has no more than three blanks in a row.
 */
final class TemplateFilling {
    private static final Pattern UNEVEN = Pattern.compile("(?s).*(\\p{Cntrl}|[\\u2028\\u2029]| {4}).*");
    private static final Pattern OF_A_LINK = Pattern.compile("[\\x21-\\x7e]+");
    private static final int LONGEST_ABOVE = 60;
    private static final int LONGEST_BODY = 1_024;
    /** Meta, media card carousel templates. */
    private static final int LONGEST_ON_A_CARD = 160;

    private static final int LONGEST_LINK = 2_000;

    private final Template template;
    private final List<Filled> values;

    private TemplateFilling(Template template, List<Filled> values) {
        this.template = template;
        this.values = values;
    }

    /**
     * @throws RefusedException TEMPLATE_VALUE with the number of the place, counted from 1, that is empty, or filled with what
     *     does not go there; BAD_REQUEST for values that have no place
     */
    static Templated filled(Template template, List<Filled> given, Ids ids) {
        var values = new ArrayList<Filled>();
        var slots = template.form().slots();
        for (var number = 0; number < slots.size(); number++) {
            values.add(value(slots.get(number), given, number + 1));
        }
        if (given.size() != values.size()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return new TemplateFilling(template, values).message(ids);
    }

    private static Filled value(Slot slot, List<Filled> given, int number) {
        var value = given.stream()
                .filter(each -> each.fills(slot))
                .findFirst()
                .map(each -> each.value().strip())
                .orElse("");
        var fits = !value.isEmpty()
                && !UNEVEN.matcher(value).matches()
                && (slot.part() != Part.BUTTON || OF_A_LINK.matcher(value).matches());
        if (!fits) {
            throw new RefusedException(Code.TEMPLATE_VALUE, number);
        }
        return new Filled(slot.part(), slot.card(), slot.button(), slot.name(), value);
    }

    private Templated message(Ids ids) {
        var form = template.form();
        return new Templated(
                template.name(),
                template.language(),
                new Header(form.header().kind(), text(form.header().text(), new Where(Part.HEADER, 0, 0))),
                text(form.body(), new Where(Part.BODY, 0, 0)),
                form.footer(),
                buttons(form.buttons(), 0, ids),
                cards(form.cards(), ids),
                values);
    }

    private List<FormCard> cards(List<Template.Card> cards, Ids ids) {
        var made = new ArrayList<FormCard>();
        for (var card : cards) {
            var number = made.size() + 1;
            var body = text(card.body(), new Where(Part.BODY, number, 0));
            made.add(new FormCard(card.header(), body, buttons(card.buttons(), number, ids)));
        }
        return made;
    }

    private List<FormButton> buttons(List<Template.Button> buttons, int card, Ids ids) {
        var made = new ArrayList<FormButton>();
        for (var button : buttons) {
            var target = text(button.target(), new Where(Part.BUTTON, card, made.size()));
            var key = button.kind() == ButtonKind.REPLY ? ids.next().toString() : "";
            made.add(new FormButton(button.kind(), button.label(), target, key));
        }
        return made;
    }

    /** Filled in, and no longer than the platform takes; the last place is named, for something has to be shortened. */
    private String text(String text, Where where) {
        var words = text;
        var last = 0;
        for (var number = 0; number < values.size(); number++) {
            var value = values.get(number);
            if (where.holds(value)) {
                words = words.replaceAll(
                        "\\{\\{\\s*" + Pattern.quote(value.name()) + "\\s*}}", Matcher.quoteReplacement(value.value()));
                last = number + 1;
            }
        }
        if (words.codePointCount(0, words.length()) > where.longest()) {
            throw new RefusedException(Code.TEMPLATE_VALUE, last);
        }
        return words;
    }

    /** One text of a template. */
    private record Where(Part part, int card, int button) {
        boolean holds(Filled value) {
            return value.part() == part && value.card() == card && value.button() == button;
        }

        int longest() {
            return switch (part) {
                case HEADER -> LONGEST_ABOVE;
                case BODY -> card == 0 ? LONGEST_BODY : LONGEST_ON_A_CARD;
                case BUTTON -> LONGEST_LINK;
            };
        }
    }
}
