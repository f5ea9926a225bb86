package de.hausbote.web.api;

import de.hausbote.conversation.TemplateDraft;
import de.hausbote.conversation.Templates;
import de.hausbote.message.AccountId;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.TemplateId;
import de.hausbote.relay.TemplateDesk;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** Templates of the house's numbers, as those see them who look after them. */
final class TemplatesResource implements Resource {
    private final Templates templates;
    private final TemplateDesk desk;

    TemplatesResource(Templates templates, TemplateDesk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_TEMPLATES.route(), this::list);
        routes.on(ApiRoute.PULL_TEMPLATES.route(), this::pull);
        routes.on(ApiRoute.SUBMIT_TEMPLATE.route(), this::submit);
        routes.on(ApiRoute.DELETE_TEMPLATE.route(), this::delete);
        routes.on(ApiRoute.AGREE_CATEGORY.route(), this::agree);
        routes.on(ApiRoute.CHANGE_TOPIC.route(), this::topic);
    }

    private Answer list(Call call) {
        return Answer.ok(TemplateShape.Shelf.of(templates.list(call.actor(), account(call))));
    }

    private Answer pull(Call call) {
        return Answer.ok(TemplateShape.Shelf.of(desk.pull(call.actor(), account(call))));
    }

    private Answer submit(Call call) {
        var draft = call.body(Draft.class).draft();
        return Answer.created(TemplateShape.of(desk.submit(call.actor(), account(call), draft)));
    }

    private Answer delete(Call call) {
        desk.delete(call.actor(), account(call), named(call));
        return Answer.ok(TemplateShape.Shelf.of(templates.list(call.actor(), account(call))));
    }

    private static TemplateId named(Call call) {
        return call.body(Named.class).id();
    }

    private Answer agree(Call call) {
        return Answer.ok(TemplateShape.Shelf.of(templates.agree(call.actor(), account(call), named(call))));
    }

    private Answer topic(Call call) {
        var meant = call.body(Named.class);
        var topic = meant.topic().orElse("").strip();
        return Answer.ok(TemplateShape.Shelf.of(templates.topic(call.actor(), account(call), meant.id(), topic)));
    }

    private static AccountId account(Call call) {
        return call.id(AccountId::parse);
    }

    /**
     * @param above words above the text
     * @param file image, video or document in their place
     * @param cards those of a carousel
     * @param samples made up, one for each place, in the order above, text, buttons, and then text and buttons of each card
     */
    private record Draft(
            String name,
            String language,
            String category,
            Optional<String> above,
            Optional<String> file,
            String body,
            Optional<String> footer,
            Optional<List<DraftButton>> buttons,
            Optional<List<DraftCard>> cards,
            Optional<List<String>> samples) {
        TemplateDraft draft() {
            return new TemplateDraft(
                    name,
                    language,
                    Words.read("category", category, Category.class),
                    header(),
                    body.strip(),
                    footer.orElse("").strip(),
                    DraftButton.all(buttons),
                    cards.orElse(List.of()).stream().map(DraftCard::card).toList(),
                    samples.orElse(List.of()));
        }

        private Header header() {
            var words = above.orElse("").strip();
            return file.map(kind -> new Header(Words.read("file", kind, HeaderKind.class), words))
                    .orElseGet(() -> words.isEmpty() ? Header.NONE : new Header(HeaderKind.TEXT, words));
        }
    }

    /** @param file image or video */
    private record DraftCard(String file, Optional<String> body, Optional<List<DraftButton>> buttons) {
        Card card() {
            var header = new Header(Words.read("file", file, HeaderKind.class), "");
            return new Card(header, body.orElse("").strip(), DraftButton.all(buttons));
        }
    }

    private record DraftButton(String kind, String label, Optional<String> target) {
        static List<Button> all(Optional<List<DraftButton>> given) {
            return given.orElse(List.of()).stream().map(DraftButton::button).toList();
        }

        Button button() {
            return new Button(
                    Words.read("kind", kind, ButtonKind.class),
                    label.strip(),
                    target.orElse("").strip());
        }
    }

    private record Named(String template, Optional<String> topic) {
        TemplateId id() {
            return Call.read("template", template, TemplateId::parse);
        }
    }
}
