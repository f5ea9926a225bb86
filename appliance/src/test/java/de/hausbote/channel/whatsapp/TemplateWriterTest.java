package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import de.hausbote.message.Template.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is handed over for approval where places have names, and of a carousel. */
class TemplateWriterTest {
    private static String written(Category category, Form form) {
        var template = new Template("termin", "de", "", category, State.PENDING, Template.Quality.UNKNOWN, "", form);
        return new String(TemplateWriter.write(template, "4:x"), UTF_8);
    }

    @Test
    void placesWithNamesAreSaidToHaveThem() {
        var form = new Form(
                new Header(HeaderKind.TEXT, "{{wann}} bei uns"),
                "Guten Tag {{vorname}}, bis bald.",
                "",
                List.of(new Button(ButtonKind.URL, "Sehen", "https://a.example/{{1}}")),
                List.of(
                        new Slot(Part.HEADER, 0, "wann", "Montag"),
                        new Slot(Part.BODY, 0, "vorname", "Eva"),
                        new Slot(Part.BUTTON, 0, "1", "7")),
                true);

        assertEquals(
                "{\"name\":\"termin\",\"language\":\"de\",\"category\":\"UTILITY\",\"parameter_format\":\"NAMED\",\"components\":["
                        + "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"{{wann}} bei uns\",\"example\":{"
                        + "\"header_text_named_params\":[{\"param_name\":\"wann\",\"example\":\"Montag\"}]}},"
                        + "{\"type\":\"BODY\",\"text\":\"Guten Tag {{vorname}}, bis bald.\",\"example\":{"
                        + "\"body_text_named_params\":[{\"param_name\":\"vorname\",\"example\":\"Eva\"}]}},"
                        + "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"URL\",\"url\":\"https://a.example/{{1}}\","
                        + "\"text\":\"Sehen\",\"example\":[\"7\"]}]}]}",
                written(Category.UTILITY, form));
    }

    @Test
    void eachCardOfACarouselShowsTheSampleOfTheHouse() {
        var buttons = List.of(
                new Button(ButtonKind.PHONE, "Anrufen", "+4930555"),
                new Button(ButtonKind.URL, "Sehen", "https://a.example/{{1}}"));
        var picture = new Header(HeaderKind.IMAGE, "");
        var form = new Form(
                Header.NONE,
                "Welcher Saal?",
                "",
                List.of(),
                List.of(
                        new Slot(Part.BODY, 1, 0, "1", "Montag"),
                        new Slot(Part.BUTTON, 1, 1, "1", "klein"),
                        new Slot(Part.BUTTON, 2, 1, "1", "gross")),
                List.of(new Card(picture, "Am {{1}} frei.", buttons), new Card(picture, "Immer frei.", buttons)),
                true);

        assertEquals(
                "{\"name\":\"termin\",\"language\":\"de\",\"category\":\"MARKETING\",\"components\":["
                        + "{\"type\":\"BODY\",\"text\":\"Welcher Saal?\"},{\"type\":\"CAROUSEL\",\"cards\":["
                        + card("\"Am {{1}} frei.\",\"example\":{\"body_text\":[[\"Montag\"]]}", "klein") + ","
                        + card("\"Immer frei.\"", "gross") + "]}]}",
                written(Category.MARKETING, form));
    }

    private static String card(String body, String sample) {
        return "{\"components\":[{\"type\":\"HEADER\",\"format\":\"IMAGE\",\"example\":{\"header_handle\":[\"4:x\"]}},"
                + "{\"type\":\"BODY\",\"text\":" + body + "},"
                + "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"PHONE_NUMBER\",\"phone_number\":\"+4930555\",\"text\":\"Anrufen\"},"
                + "{\"type\":\"URL\",\"url\":\"https://a.example/{{1}}\",\"text\":\"Sehen\",\"example\":[\"" + sample
                + "\"]}]}]}";
    }
}
