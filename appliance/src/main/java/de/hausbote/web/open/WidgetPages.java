package de.hausbote.web.open;

import de.hausbote.message.AccountId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.web.Site;
import de.hausbote.widget.Begun;
import de.hausbote.widget.Choice;
import de.hausbote.widget.Door;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Widgets as people outside see them: the script that shows a button on other people's sites, the page behind it, and the
 * way to a messenger (protocols/channels.md 8). No cookie, and nothing is kept of whoever looks.
 */
public final class WidgetPages implements Site {
    /** Sites name the script's hash; for that their browsers want to be let read it, with and without isolation. */
    private static final Header ANY_ORIGIN = HeaderValues.createCached("Access-Control-Allow-Origin", "*");

    private static final Header FOR_OTHERS = HeaderValues.createCached("Cross-Origin-Resource-Policy", "cross-origin");

    private final OpenDoor open;
    private final Slowdown slowdown;

    public WidgetPages(OpenDoor open, Clock clock) {
        this.open = open;
        this.slowdown = new Slowdown(clock);
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get(OpenFile.LOADER.path(), (request, response) -> {
                    response.header(ANY_ORIGIN).header(FOR_OTHERS);
                    OpenFile.LOADER.send(response);
                })
                .get(OpenFile.FRAME.path(), (request, response) -> OpenFile.FRAME.send(response))
                .get(OpenFile.SHEET.path(), (request, response) -> OpenFile.SHEET.send(response))
                .get("/w/{id}", this::show)
                .get("/w/{id}/look.css", this::look)
                .post("/w/{id}/start", this::start);
    }

    private void show(ServerRequest request, ServerResponse response) {
        at(
                response,
                Visit.of(request, name -> request.query().first(name).orElse("")),
                (door, visit) ->
                        show(response, door, visit, door.open() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, ""));
    }

    private void look(ServerRequest request, ServerResponse response) {
        at(response, Visit.of(request, name -> ""), (door, visit) -> {
            response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8"));
            response.send(Colours.sheet(door.widget().form().colour()));
        });
    }

    private void start(ServerRequest request, ServerResponse response) {
        var sent = new Sent(request);
        at(response, Visit.of(request, sent::get), (door, visit) -> {
            var words = WidgetWords.in(door.language());
            if (!slowdown.admits(request.remotePeer().address())) {
                show(response, door, visit, Status.TOO_MANY_REQUESTS_429, words.of("crowded"));
                return;
            }
            switch (begun(door, sent)) {
                case Begun.Ready ready -> lead(response, door, visit, ready);
                case Begun.NotAgreed() -> show(response, door, visit, Status.BAD_REQUEST_400, words.of("tick"));
                case Begun.Changed() -> show(response, door, visit, Status.CONFLICT_409, words.of("changed"));
            }
        });
    }

    private Begun begun(Door door, Sent sent) {
        try {
            var texts = Stream.of("agree", "offers")
                    .map(sent::get)
                    .filter(id -> !id.isEmpty())
                    .map(Id::parse)
                    .toList();
            var choice = new Choice(
                    door.language(), AccountId.parse(sent.get("number")), Integer.parseInt(sent.get("notice")), texts);
            return open.house()
                    .flatMap(house -> house.entrance().begin(door.widget().id(), choice))
                    .orElse(new Begun.Changed());
        } catch (IllegalArgumentException | RefusedException unclear) {
            return new Begun.Changed();
        }
    }

    private static void lead(ServerResponse response, Door door, Visit visit, Begun.Ready ready) {
        if (visit.phone()) {
            response.status(Status.SEE_OTHER_303);
            response.header(HeaderValues.create(
                    HeaderNames.LOCATION, ready.link().address().toString()));
            response.send();
            return;
        }
        var targets = ready.link().sites();
        frame(door, visit, targets).send(response, Status.OK_200, new ReadyView(door, visit).main(ready));
    }

    private static void show(ServerResponse response, Door door, Visit visit, Status status, String problem) {
        frame(door, visit, door.targets()).send(response, status, new DoorView(door, visit).main(problem));
    }

    private static WidgetFrame frame(Door door, Visit visit, List<String> targets) {
        var widget = door.widget();
        return new WidgetFrame(
                door.language(),
                widget.form().text(door.language()).headline(),
                visit.site(),
                visit.framed() ? String.join(" ", widget.form().sites()) : "'none'",
                targets,
                widget.path() + "/look.css?" + widget.revision());
    }

    /** What happens at a widget that is there, and may be shown where it is. */
    private void at(ServerResponse response, Optional<Visit> visit, Happening happening) {
        if (visit.isEmpty()) {
            response.next();
            return;
        }
        var house = open.house();
        if (house.isEmpty()) {
            Nobody.sealed(response, visit.get().language());
            return;
        }
        var door = house.get().entrance().door(visit.get().widget(), visit.get().language());
        if (door.isEmpty()) {
            Nobody.unknown(response, visit.get().language());
        } else if (visit.get().framed()
                && !door.get().widget().form().sites().contains(visit.get().site())) {
            Nobody.stranger(response, visit.get().language());
        } else {
            happening.with(door.get(), visit.get());
        }
    }

    @FunctionalInterface
    private interface Happening {
        void with(Door door, Visit visit);
    }
}
