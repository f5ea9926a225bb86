package de.hausbote.web.api;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.conversation.DialogSettings;
import de.hausbote.language.Spoken;
import de.hausbote.message.Content;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import de.hausbote.web.open.BoxTitle;
import java.util.List;
import java.util.Optional;

/** Whether people are asked in the chat, and what. */
final class DialogResource implements Resource {
    private final DialogSettings dialog;

    DialogResource(DialogSettings dialog) {
        this.dialog = dialog;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.SHOW_DIALOG.route(), call -> Answer.ok(Shape.of(dialog.read(call.actor()))));
        routes.on(ApiRoute.CHANGE_DIALOG.route(), this::change);
        routes.on(ApiRoute.PREVIEW_CONSENT_TEXT.route(), this::preview);
    }

    private Answer change(Call call) {
        var wanted = call.body(Shape.class);
        dialog.change(call.actor(), wanted.values());
        return Answer.nothing();
    }

    private Answer preview(Call call) {
        var draft = call.body(ConsentsResource.NewText.class).draft();
        var language = Call.read(
                "language",
                draft.language(),
                code -> HouseLanguage.of(code).orElseThrow(IllegalArgumentException::new));
        var spoken = language == HouseLanguage.GERMAN ? Spoken.GERMAN : Spoken.ENGLISH;
        var question = dialog.question(call.actor(), draft.purpose(), draft.words(), spoken);
        return Answer.ok(new Preview(
                question.map(_ -> BoxTitle.of(draft.purpose().kind(), language)), question.map(Question::of)));
    }

    /** @param box what stands above the words beside the box of a widget */
    private record Preview(Optional<String> box, Optional<Question> question) {}

    /** @param buttons titles; none where the words are too long for them */
    private record Question(String text, List<String> buttons) {
        static Question of(Content content) {
            if (content instanceof Content.Offer(var text, Content.Buttons(var options))) {
                return new Question(
                        text, options.stream().map(Content.Option::title).toList());
            }
            return new Question(((Content.Text) content).body(), List.of());
        }
    }

    private record Shape(boolean asks, boolean advertises, int heldDays) {
        static Shape of(DialogSettings.Values values) {
            return new Shape(values.asks(), values.advertises(), values.heldDays());
        }

        DialogSettings.Values values() {
            return new DialogSettings.Values(asks, advertises, heldDays);
        }
    }
}
