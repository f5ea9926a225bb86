package de.hausbote.web.api;

import de.hausbote.conversation.DialogSettings;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;

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
    }

    private Answer change(Call call) {
        var wanted = call.body(Shape.class);
        dialog.change(call.actor(), wanted.values());
        return Answer.nothing();
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
