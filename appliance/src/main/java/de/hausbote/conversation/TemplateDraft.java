package de.hausbote.conversation;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Quality;
import de.hausbote.message.Template.Slot;
import de.hausbote.message.Template.State;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template as an administrator writes it, checked against the platform's limits (Meta, template components) before it is
 * handed over. Its places have numbers or names, not both. Samples go to reviewers outside the house, so they are made up:
 * what looks like a number or an address of somebody is refused, and so is a name that tells something special about
 * whoever gets it (REL-12).
 *
 * @param above what stands above the text: nothing, words, or the kind of a file; reviewers see a sample of the house's own
 * @param footer or empty
 * @param cards those of a carousel below the text, which then is all that stands there; none without one
 * @param samples one for each place, in the order above, text, buttons, and then text and buttons of each card; numbered
 *     places of one text by their numbers, named ones as they are read
 */
public record TemplateDraft(
        String name,
        String language,
        Category category,
        Header above,
        String body,
        String footer,
        List<Button> buttons,
        List<Card> cards,
        List<String> samples) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern OF_SOMEBODY = Pattern.compile("(?s).*([0-9][0-9 /().-]{5,}[0-9]|\\S@\\S).*");
    private static final int LONGEST_ABOVE = 60;
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_FOOTER = 60;

    public TemplateDraft {
        buttons = List.copyOf(buttons);
        cards = List.copyOf(cards);
        samples = samples.stream().map(String::strip).toList();
    }

    /** Without a carousel. */
    public TemplateDraft(
            String name,
            String language,
            Category category,
            Header above,
            String body,
            String footer,
            List<Button> buttons,
            List<String> samples) {
        this(name, language, category, above, body, footer, buttons, List.of(), samples);
    }

    /** What a draft can break. */
    public enum Rule {
        NAME(1),
        NAME_TELLS(2),
        LANGUAGE(3),
        CATEGORY(4),
        ABOVE(5),
        BODY(6),
        PLACES(7),
        FOOTER(8),
        BUTTONS(9),
        SAMPLES(10),
        SAMPLE_OF_SOMEBODY(11),
        PLACE_NAME(12),
        PLACE_TELLS(13),
        PLACES_MIXED(14),
        CARDS_ALONE(15),
        CARDS_CATEGORY(16),
        CARDS_COUNT(17),
        CARD_FILE(18),
        CARD_BODY(19),
        CARD_BUTTONS(20),
        CARDS_ALIKE(21),
        /** Whoever is sent advertising is told how it ends (CON-5). */
        WAY_OUT(22);

        private final int number;

        Rule(int number) {
            this.number = number;
        }

        /** As the page and the interface know it. */
        int number() {
            return number;
        }

        /** @throws RefusedException TEMPLATE_RULE with its number when it does not hold */
        void require(boolean holds) {
            if (!holds) {
                throw new RefusedException(Code.TEMPLATE_RULE, number);
            }
        }
    }

    /** @throws RefusedException TEMPLATE_RULE with the number of the first rule that it breaks */
    public Template checked() {
        checkHead();
        checkForm();
        var slots = slots();
        Rule.SAMPLES.require(samples.size() == slots.size() && samples.stream().noneMatch(String::isEmpty));
        Rule.SAMPLE_OF_SOMEBODY.require(
                samples.stream().noneMatch(sample -> OF_SOMEBODY.matcher(sample).matches()));
        var form = new Form(above, body, footer, buttons, slots, cards, true);
        Rule.WAY_OUT.require(category != Category.MARKETING || WayOut.standsIn(form));
        return new Template(name, language, "", category, State.PENDING, Quality.UNKNOWN, "", form);
    }

    private void checkHead() {
        Rule.NAME.require(NAME.matcher(name).matches());
        Rule.NAME_TELLS.require(!TellingWords.in(name));
        Rule.LANGUAGE.require(LANGUAGE.matcher(language).matches());
        Rule.CATEGORY.require(category == Category.UTILITY || category == Category.MARKETING);
    }

    private void checkForm() {
        DraftCards.checkAround(this);
        Rule.ABOVE.require(aboveFits());
        Rule.BODY.require(!body.isBlank() && body.length() <= LONGEST_BODY);
        DraftPlaces.check(above.text(), texts());
        Rule.FOOTER.require(footer.length() <= LONGEST_FOOTER && !footer.contains("{{"));
        Rule.BUTTONS.require(DraftButtons.OF_A_MESSAGE.hold(buttons));
        DraftCards.check(cards);
    }

    private boolean aboveFits() {
        var words = above.text();
        return (above.kind() == HeaderKind.TEXT) == !words.isEmpty()
                && words.length() <= LONGEST_ABOVE
                && DraftPlaces.in(words).size() <= 1;
    }

    private List<String> texts() {
        return Stream.concat(Stream.of(body), cards.stream().map(Card::body)).toList();
    }

    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        add(slots, Part.HEADER, 0, 0, above.text());
        add(slots, Part.BODY, 0, 0, body);
        addButtons(slots, 0, buttons);
        for (var number = 1; number <= cards.size(); number++) {
            var card = cards.get(number - 1);
            add(slots, Part.BODY, number, 0, card.body());
            addButtons(slots, number, card.buttons());
        }
        return slots;
    }

    private void addButtons(List<Slot> slots, int card, List<Button> all) {
        for (var number = 0; number < all.size(); number++) {
            add(slots, Part.BUTTON, card, number, all.get(number).target());
        }
    }

    private void add(List<Slot> slots, Part part, int card, int button, String text) {
        for (var name : DraftPlaces.in(text)) {
            var sample = slots.size() < samples.size() ? samples.get(slots.size()) : "";
            slots.add(new Slot(part, card, button, name, sample));
        }
    }
}
