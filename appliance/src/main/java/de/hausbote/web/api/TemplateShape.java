package de.hausbote.web.api;

import de.hausbote.conversation.Sendable;
import de.hausbote.conversation.StoredTemplate;
import de.hausbote.conversation.Templates;
import de.hausbote.message.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A template.
 *
 * @param before what it counted as before the provider moved it
 * @param topic what it advertises, in the house's own words
 * @param hindrance why it is not offered for sending; nothing when it is
 * @param unusedSince of a consent to it that was not used for long, where it is offered for somebody
 */
record TemplateShape(
        String id,
        String name,
        String language,
        String category,
        Optional<String> before,
        Optional<String> topic,
        String state,
        String quality,
        Optional<String> reason,
        Optional<String> hindrance,
        Header header,
        String body,
        Optional<String> footer,
        List<Button> buttons,
        List<Slot> slots,
        List<Card> cards,
        long changed,
        Optional<Long> unusedSince) {

    record Header(String kind, Optional<String> text) {}

    record Button(String kind, String label, Optional<String> target) {}

    record Card(Header header, Optional<String> body, List<Button> buttons) {}

    record Slot(String part, int card, int button, String name, Optional<String> sample) {}

    static TemplateShape of(StoredTemplate stored) {
        return of(new Sendable(stored, Optional.empty()));
    }

    static TemplateShape of(Sendable sendable) {
        var stored = sendable.stored();
        var template = stored.template();
        var form = template.form();
        return new TemplateShape(
                stored.id().toString(),
                template.name(),
                template.language(),
                Words.of(template.category()),
                stored.before().map(Words::of),
                Words.present(stored.topic()),
                Words.of(template.state()),
                Words.of(template.quality()),
                Words.present(template.reason()),
                stored.hindrance().map(Words::of),
                header(form.header()),
                form.body(),
                Words.present(form.footer()),
                form.buttons().stream().map(TemplateShape::button).toList(),
                form.slots().stream().map(TemplateShape::slot).toList(),
                form.cards().stream().map(TemplateShape::card).toList(),
                stored.changed().toEpochMilli(),
                Words.millis(sendable.unusedSince()));
    }

    private static Header header(Template.Header header) {
        return new Header(Words.of(header.kind()), Words.present(header.text()));
    }

    private static Card card(Template.Card card) {
        return new Card(
                header(card.header()),
                Words.present(card.body()),
                card.buttons().stream().map(TemplateShape::button).toList());
    }

    private static Button button(Template.Button button) {
        return new Button(Words.of(button.kind()), button.label(), Words.present(button.target()));
    }

    private static Slot slot(Template.Slot slot) {
        return new Slot(Words.of(slot.part()), slot.card(), slot.button(), slot.name(), Words.present(slot.sample()));
    }

    /** @param pulled when the whole list was last fetched */
    record Shelf(List<TemplateShape> items, Optional<Long> pulled, List<String> topics) {
        static Shelf of(Templates.Shelf shelf) {
            return new Shelf(
                    shelf.templates().stream().map(TemplateShape::of).toList(),
                    shelf.pulled().map(Instant::toEpochMilli),
                    shelf.topics());
        }
    }
}
