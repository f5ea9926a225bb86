package de.hausbote.relay;

import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Form;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.util.List;

/** Templates of every form that can be sent. Their words lie with the provider and are not sent, so each has a mark. */
final class MarkedTemplates {
    private final Canaries canaries;

    MarkedTemplates(Canaries canaries) {
        this.canaries = canaries;
    }

    List<Template> all() {
        var words = new Header(HeaderKind.TEXT, canaries.in("header of a template") + " {{1}}");
        return List.of(
                template("worte", words, List.of(), List.of(slot(Part.HEADER, 0, "1"), slot(Part.BODY, 0, "1"))),
                template("bild", file(HeaderKind.IMAGE), List.of(), List.of(slot(Part.BODY, 0, "name"))),
                template("film", file(HeaderKind.VIDEO), List.of(), List.of()),
                template("papier", file(HeaderKind.DOCUMENT), buttons(), List.of(slot(Part.BUTTON, 1, "1"))),
                carousel());
    }

    /** One card of each kind, the first with a counted and the second with a named place. */
    private Template carousel() {
        var cards = List.of(
                new Card(file(HeaderKind.IMAGE), canaries.in("words of a card") + " {{1}}", buttons()),
                new Card(file(HeaderKind.VIDEO), canaries.in("words of a card") + " {{name}}", List.of()));
        var slots = List.of(
                slot(Part.BODY, 0, "1"),
                onCard(Part.BODY, 1, 0, "1"),
                onCard(Part.BUTTON, 1, 1, "1"),
                onCard(Part.BODY, 2, 0, "name"));
        var words = canaries.in("words of a template") + " {{1}}.";
        return stored("karten", new Form(Header.NONE, words, "", List.of(), slots, cards, true));
    }

    private Slot onCard(Part part, int card, int button, String name) {
        return new Slot(part, card, button, name, canaries.in("sample of a template"));
    }

    private static Header file(HeaderKind kind) {
        return new Header(kind, "");
    }

    private List<Button> buttons() {
        return List.of(
                new Button(ButtonKind.REPLY, canaries.in("button of a template"), ""),
                new Button(
                        ButtonKind.URL,
                        canaries.in("link of a template"),
                        "https://haus.example/" + canaries.in("page of a template") + "/{{1}}"));
    }

    private Slot slot(Part part, int button, String name) {
        return new Slot(part, button, name, canaries.in("sample of a template"));
    }

    private Template template(String name, Header header, List<Button> buttons, List<Slot> slots) {
        var places = new StringBuilder();
        slots.stream()
                .filter(slot -> slot.part() == Part.BODY)
                .forEach(slot -> places.append("{{").append(slot.name()).append("}}"));
        var form = new Form(
                header,
                canaries.in("words of a template") + " " + places + ".",
                canaries.in("footer of a template"),
                buttons,
                slots,
                true);
        return stored(name, form);
    }

    private Template stored(String name, Form form) {
        return new Template(
                name,
                "de",
                canaries.in("provider's id of a template"),
                Template.Category.UTILITY,
                Template.State.APPROVED,
                Template.Quality.GREEN,
                canaries.in("provider's reason for a template"),
                form);
    }
}
