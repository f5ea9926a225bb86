package de.hausbote.conversation;

import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The limits of buttons of a draft (Meta, template components): no label twice, and a page with a place at its end alone.
 *
 * @param most how many there can be
 * @param links how many of them open a page
 * @param calls how many of them call a number
 */
record DraftButtons(int most, int links, int calls) {
    static final DraftButtons OF_A_MESSAGE = new DraftButtons(10, 2, 1);
    static final DraftButtons OF_A_CARD = new DraftButtons(2, 2, 2);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,19}");
    private static final Pattern LINK = Pattern.compile("https://[\\x21-\\x7e&&[^{}]]{1,1900}(\\{\\{1}})?");
    private static final int LONGEST_LABEL = 25;

    boolean hold(List<Button> buttons) {
        return buttons.size() <= most
                && count(buttons, ButtonKind.URL) <= links
                && count(buttons, ButtonKind.PHONE) <= calls
                && buttons.stream().map(Button::label).distinct().count() == buttons.size()
                && buttons.stream().allMatch(DraftButtons::fits);
    }

    private static long count(List<Button> buttons, ButtonKind kind) {
        return buttons.stream().filter(button -> button.kind() == kind).count();
    }

    private static boolean fits(Button button) {
        var labelled = !button.label().isBlank() && button.label().length() <= LONGEST_LABEL;
        return labelled
                && switch (button.kind()) {
                    case REPLY -> button.target().isEmpty();
                    case URL -> LINK.matcher(button.target()).matches();
                    case PHONE -> NUMBER.matcher(button.target()).matches();
                    case OTHER -> false;
                };
    }
}
