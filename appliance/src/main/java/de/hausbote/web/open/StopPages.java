package de.hausbote.web.open;

import de.hausbote.consent.NoticeText;
import de.hausbote.web.Site;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/**
 * Where a link leads that ends advertising. Opening it does nothing, because programs open links too; one press does. The
 * page shows nothing of whose link it is.
 */
public final class StopPages implements Site {
    private static final String PATH = "/stop/{token}";

    private final OpenDoor door;

    public StopPages(OpenDoor door) {
        this.door = door;
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get(PATH, this::ask).post(PATH, this::stop);
    }

    private void ask(ServerRequest request, ServerResponse response) {
        at(request, response, (house, token) -> house.stops().good(token), "stop.text", true);
    }

    private void stop(ServerRequest request, ServerResponse response) {
        at(request, response, (house, token) -> house.stops().withdraw(token), "stop.done", false);
    }

    private void at(ServerRequest request, ServerResponse response, Act act, String said, boolean asks) {
        var house = door.house();
        if (house.isEmpty()) {
            Nobody.sealed(response, OpenPage.language(request));
            return;
        }
        var text = NoticeText.in(OpenPage.language(request));
        if (!act.on(house.get(), request.path().pathParameters().get("token"))) {
            response.status(Status.NOT_FOUND_404);
            OpenPage.send(response, text.language(), text.word("stop"), page(text, "stop.unknown"));
        } else if (asks) {
            OpenPage.ask(response, text.language(), text.word("stop"), page(text, said, button(text)));
        } else {
            OpenPage.send(response, text.language(), text.word("stop"), page(text, said));
        }
    }

    private static Html page(NoticeText text, String said, Html... more) {
        return Html.tag(
                "main", Html.tag("h1", text.word("stop")), Html.tag("p", text.word(said)), Html.all(List.of(more)));
    }

    /** Sent to the address of the page itself. */
    private static Html button(NoticeText text) {
        return Html.tag(
                "form",
                List.of("method", "post"),
                Html.tag("button", List.of("type", "submit"), Html.words(text.word("stop.press"))));
    }

    /** What is done with a link; whether it was one. */
    @FunctionalInterface
    private interface Act {
        boolean on(OpenHouse house, String token);
    }
}
