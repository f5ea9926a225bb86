package de.hausbote.conversation;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
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
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A template as an administrator writes it, checked against the platform's limits (Meta, template components) before it is
 * handed over. Samples go to reviewers outside the house, so they are made up: what looks like a number or an address of
 * somebody is refused, and so is a name that tells something special about whoever gets it (REL-12).
 *
 * @param above what stands above the text: nothing, words, or the kind of a file; reviewers see a sample of the house's own
 * @param footer or empty
 * @param samples one for each place, in the order above, text, buttons
 */
public record TemplateDraft(
        String name,
        String language,
        Category category,
        Header above,
        String body,
        String footer,
        List<Button> buttons,
        List<String> samples) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([0-9]{1,2})}}");
    private static final Pattern AT_AN_END = Pattern.compile("(?s)\\s*\\{\\{.*|.*}}\\s*");
    private static final Pattern TOGETHER = Pattern.compile("(?s).*}}\\s*\\{\\{.*");
    private static final Pattern OF_SOMEBODY = Pattern.compile("(?s).*([0-9][0-9 /().-]{5,}[0-9]|\\S@\\S).*");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{4,19}");
    private static final Pattern LINK = Pattern.compile("https://[\\x21-\\x7e]{1,1900}");
    private static final List<String> TELLING = List.of(
            "hiv",
            "aids",
            "krebs",
            "cancer",
            "sucht",
            "addict",
            "psych",
            "depress",
            "therap",
            "diagnos",
            "schwanger",
            "pregnan",
            "abtreib",
            "abortion",
            "religion",
            "kirche",
            "church",
            "gewerkschaft",
            "union",
            "partei",
            "asyl",
            "asylum",
            "straf",
            "criminal",
            "schuld",
            "debt",
            "behinder",
            "disab",
            "sexual",
            "genet");
    private static final int LONGEST_ABOVE = 60;
    private static final int LONGEST_BODY = 1_024;
    private static final int LONGEST_FOOTER = 60;
    private static final int LONGEST_LABEL = 25;
    private static final int MOST_BUTTONS = 10;
    private static final int MOST_LINKS = 2;

    public TemplateDraft {
        buttons = List.copyOf(buttons);
        samples = samples.stream().map(String::strip).toList();
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
        SAMPLE_OF_SOMEBODY(11);

        private final int number;

        Rule(int number) {
            this.number = number;
        }

        /** As the page and the interface know it. */
        int number() {
            return number;
        }
    }

    /** @throws RefusedException TEMPLATE_RULE with the number of the first rule that it breaks */
    public Template checked() {
        require(NAME.matcher(name).matches(), Rule.NAME);
        require(TELLING.stream().noneMatch(name.toLowerCase(Locale.ROOT)::contains), Rule.NAME_TELLS);
        require(LANGUAGE.matcher(language).matches(), Rule.LANGUAGE);
        require(category == Category.UTILITY || category == Category.MARKETING, Rule.CATEGORY);
        require(aboveFits(), Rule.ABOVE);
        require(!body.isBlank() && body.length() <= LONGEST_BODY, Rule.BODY);
        require(
                counted(above.text())
                        && counted(body)
                        && !AT_AN_END.matcher(body).matches(),
                Rule.PLACES);
        require(!TOGETHER.matcher(body).matches(), Rule.PLACES);
        require(footer.length() <= LONGEST_FOOTER && !footer.contains("{{"), Rule.FOOTER);
        require(buttonsFit(), Rule.BUTTONS);
        var slots = slots();
        require(samples.size() == slots.size() && samples.stream().noneMatch(String::isEmpty), Rule.SAMPLES);
        require(samples.stream().noneMatch(sample -> OF_SOMEBODY.matcher(sample).matches()), Rule.SAMPLE_OF_SOMEBODY);
        var form = new Form(above, body, footer, buttons, slots, true);
        return new Template(name, language, "", category, State.PENDING, Quality.UNKNOWN, "", form);
    }

    private boolean aboveFits() {
        var words = above.text();
        return (above.kind() == HeaderKind.TEXT) == !words.isEmpty()
                && words.length() <= LONGEST_ABOVE
                && places(words).size() <= 1;
    }

    private boolean buttonsFit() {
        var links = buttons.stream()
                .filter(button -> button.kind() == ButtonKind.URL)
                .count();
        var calls = buttons.stream()
                .filter(button -> button.kind() == ButtonKind.PHONE)
                .count();
        return buttons.size() <= MOST_BUTTONS
                && links <= MOST_LINKS
                && calls <= 1
                && buttons.stream().map(Button::label).distinct().count() == buttons.size()
                && buttons.stream().allMatch(TemplateDraft::fits);
    }

    private static boolean fits(Button button) {
        var labelled = !button.label().isBlank() && button.label().length() <= LONGEST_LABEL;
        return labelled
                && switch (button.kind()) {
                    case REPLY -> button.target().isEmpty();
                    case URL ->
                        LINK.matcher(button.target()).matches()
                                && (places(button.target()).isEmpty()
                                        || button.target().endsWith("{{1}}"));
                    case PHONE -> NUMBER.matcher(button.target()).matches();
                    case OTHER -> false;
                };
    }

    /** Places are counted from 1, without a gap. */
    private static boolean counted(String text) {
        var places = places(text);
        for (var number = 1; number <= places.size(); number++) {
            if (!places.contains(Integer.toString(number))) {
                return false;
            }
        }
        return !PLACE.matcher(text).replaceAll("").contains("{{");
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted((one, other) -> Integer.parseInt(one) - Integer.parseInt(other))
                .toList();
    }

    private List<Slot> slots() {
        var slots = new ArrayList<Slot>();
        places(above.text()).forEach(name -> slots.add(slot(Part.HEADER, 0, name, slots.size())));
        places(body).forEach(name -> slots.add(slot(Part.BODY, 0, name, slots.size())));
        for (var number = 0; number < buttons.size(); number++) {
            var button = number;
            places(buttons.get(button).target())
                    .forEach(name -> slots.add(slot(Part.BUTTON, button, name, slots.size())));
        }
        return slots;
    }

    private Slot slot(Part part, int button, String name, int number) {
        return new Slot(part, button, name, number < samples.size() ? samples.get(number) : "");
    }

    private static void require(boolean holds, Rule rule) {
        if (!holds) {
            throw new RefusedException(Code.TEMPLATE_RULE, rule.number());
        }
    }
}
