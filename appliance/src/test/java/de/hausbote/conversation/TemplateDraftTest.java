package de.hausbote.conversation;

import static de.hausbote.conversation.BrokenRule.broken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.conversation.TemplateDraft.Rule;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Slot;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateDraftTest {
    private static TemplateDraft draft(String name, String body, String... samples) {
        return new TemplateDraft(name, "de", Category.UTILITY, Header.NONE, body, "", List.of(), List.of(samples));
    }

    @Test
    void aDraftWithinTheRulesHasASampleForEveryPlace() {
        var link = new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}");
        var draft = new TemplateDraft(
                "termin",
                "de",
                Category.UTILITY,
                Header.NONE,
                "Guten Tag {{1}}, bis {{2}}.",
                "",
                List.of(link),
                List.of("Frau Muster", "Montag", "abc"));

        var slots = draft.checked().form().slots();

        assertEquals(3, slots.size());
        assertEquals("abc", slots.getLast().sample());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Termin|Guten Tag.|NAME",
                "termin|{{1}} guten Tag.|PLACES",
                "termin|Guten Tag {{1}}|PLACES",
                "termin|Guten Tag {{2}}.|PLACES",
                "termin|Guten Tag {{Name}}.|PLACE_NAME",
                "termin|Guten Tag {{}}, bis bald.|PLACE_NAME",
                "termin|Guten Tag {{diagnose}}, bis bald.|PLACE_TELLS",
                "termin|Guten Tag {{name}}, bis {{1}} Uhr.|PLACES_MIXED",
                "termin|Guten Tag {{name.|PLACES",
                "termin|Guten Tag {{name}} {{tag}}.|PLACES",
                "termin|Guten Tag.|SAMPLES"
            })
    void aRuleThatIsBrokenIsNamed(String name, String body, Rule rule) {
        var samples = rule == Rule.SAMPLES ? new String[] {"zu viel"} : new String[] {"Muster"};

        assertEquals(rule, broken(draft(name, body, samples)));
    }

    @Test
    @Tag("REL-12")
    void samplesAreMadeUpAndNamesTellNothing() {
        assertEquals(Rule.SAMPLE_OF_SOMEBODY, broken(draft("a", "Ihre Nummer {{1}}.", "0151 23456789")));
        assertEquals(Rule.SAMPLE_OF_SOMEBODY, broken(draft("a", "Ihre Adresse {{1}}.", "anna@haus.example")));
        assertEquals(Rule.NAME_TELLS, broken(draft("schuldnerberatung_termin", "Guten Tag.")));
    }

    @Test
    @Tag("CON-5")
    void whoeverIsSentAdvertisingIsToldHowItEnds() {
        assertEquals(Rule.WAY_OUT, broken(advertising("Neue Zinsen ab Mai.", "", List.of())));
        assertEquals(Rule.WAY_OUT, broken(advertising("Besuchen Sie unsere Stoppuhrschau.", "", List.of())));

        advertising("Neue Zinsen ab Mai. Mit STOPP beenden Sie das.", "", List.of())
                .checked();
        advertising("Neue Zinsen ab Mai.", "Stop beendet Werbung", List.of()).checked();
        advertising("Neue Zinsen ab Mai.", "", List.of(new Button(ButtonKind.REPLY, "Abmelden", "")))
                .checked();
    }

    private static TemplateDraft advertising(String body, String footer, List<Button> buttons) {
        return new TemplateDraft("angebot", "de", Category.MARKETING, Header.NONE, body, footer, buttons, List.of());
    }

    private static TemplateDraft under(HeaderKind kind, String words) {
        return new TemplateDraft(
                "termin", "de", Category.UTILITY, new Header(kind, words), "Guten Tag.", "", List.of(), List.of());
    }

    @Test
    void aboveTheTextStandWordsOrAFile() {
        assertEquals(
                HeaderKind.IMAGE,
                under(HeaderKind.IMAGE, "").checked().form().header().kind());
        assertEquals(Rule.ABOVE, broken(under(HeaderKind.IMAGE, "Termin")));
        assertEquals(Rule.ABOVE, broken(under(HeaderKind.TEXT, "")));
    }

    @Test
    void namedPlacesHaveTheirSamplesAsTheyAreRead() {
        var draft = new TemplateDraft(
                "termin",
                "de",
                Category.UTILITY,
                new Header(HeaderKind.TEXT, "{{wann}} bei uns"),
                "Guten Tag {{name}}, bis {{am_tag_2}}, {{name}}.",
                "",
                List.of(new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}")),
                List.of("Montag", "Frau Muster", "Dienstag", "abc"));

        var form = draft.checked().form();

        assertTrue(form.named());
        assertEquals(
                List.of("wann", "name", "am_tag_2", "1"),
                form.slots().stream().map(Slot::name).toList());
        assertEquals("Dienstag", form.slots().get(2).sample());
    }

    @Test
    void whereNamesAndNumbersStandInDifferentTextsTheyAreMixedToo() {
        var draft = new TemplateDraft(
                "termin",
                "de",
                Category.UTILITY,
                new Header(HeaderKind.TEXT, "Am {{1}}"),
                "Guten Tag {{name}}, bis bald.",
                "",
                List.of(),
                List.of("Montag", "Frau Muster"));

        assertEquals(Rule.PLACES_MIXED, broken(draft));
    }
}
