package de.hausbote.conversation;

import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
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
        return new Filled(slot.part(), slot.button(), slot.name(), value);
    }

    private Templated message(Ids ids) {
        var form = template.form();
        var above = within(words(form.header().text(), Part.HEADER, 0), LONGEST_ABOVE, Part.HEADER);
        var body = within(words(form.body(), Part.BODY, 0), LONGEST_BODY, Part.BODY);
        return new Templated(
                template.name(),
                template.language(),
                new Header(form.header().kind(), above),
                body,
                form.footer(),
                buttons(form.buttons(), ids),
                values);
    }

    private List<FormButton> buttons(List<Template.Button> buttons, Ids ids) {
        var made = new ArrayList<FormButton>();
        for (var button : buttons) {
            var target = within(words(button.target(), Part.BUTTON, made.size()), LONGEST_LINK, Part.BUTTON);
            var key = button.kind() == ButtonKind.REPLY ? ids.next().toString() : "";
            made.add(new FormButton(button.kind(), button.label(), target, key));
        }
        return made;
    }

    private String words(String text, Part part, int button) {
        var words = text;
        for (var value : values) {
            if (value.part() == part && value.button() == button) {
                words = words.replaceAll(
                        "\\{\\{\\s*" + Pattern.quote(value.name()) + "\\s*}}", Matcher.quoteReplacement(value.value()));
            }
        }
        return words;
    }

    /** The last place of the part is named, for something has to be shortened. */
    private String within(String text, int most, Part part) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        var last = 0;
        for (var number = 0; number < values.size(); number++) {
            last = values.get(number).part() == part ? number + 1 : last;
        }
        throw new RefusedException(Code.TEMPLATE_VALUE, last);
    }
}
