package de.hausbote.web.open;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.consent.Notice;
import de.hausbote.consent.NoticeFact;
import de.hausbote.consent.NoticeText;
import de.hausbote.web.Site;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The privacy notice as anybody may read it: the version in force, and each version before it under its own address. */
public final class NoticePages implements Site {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,5}");

    private final OpenDoor door;

    public NoticePages(OpenDoor door) {
        this.door = door;
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        routing.get(OpenFile.PAGE.path(), (request, response) -> OpenFile.PAGE.send(response))
                .get("/notice", this::inTheirLanguage)
                .get("/notice/{language}", this::current)
                .get("/notice/{language}/{version}", this::version);
    }

    private void inTheirLanguage(ServerRequest request, ServerResponse response) {
        var language = OpenPage.language(request);
        response.header(HeaderNames.LOCATION, "/notice/" + language.code());
        response.header(HeaderNames.VARY, "Accept-Language");
        response.status(Status.FOUND_302).send();
    }

    private void current(ServerRequest request, ServerResponse response) {
        answer(request, response, house -> house.notices().current());
    }

    private void version(ServerRequest request, ServerResponse response) {
        var version = request.path().pathParameters().get("version");
        if (!VERSION.matcher(version).matches()) {
            response.next();
            return;
        }
        answer(request, response, house -> house.notices().find(Integer.parseInt(version)));
    }

    private void answer(ServerRequest request, ServerResponse response, Look look) {
        var language = HouseLanguage.of(request.path().pathParameters().get("language"));
        if (language.isEmpty()) {
            response.next();
            return;
        }
        var house = door.house();
        if (house.isEmpty()) {
            Nobody.sealed(response, language.get());
            return;
        }
        look.at(house.get())
                .ifPresentOrElse(notice -> show(response, house.get(), notice, language.get()), () -> response.next());
    }

    private static void show(ServerResponse response, OpenHouse house, Notice notice, HouseLanguage language) {
        var text = NoticeText.in(language);
        var current = house.notices().current().filter(newest -> newest.version() > notice.version());
        OpenPage.send(
                response,
                language,
                text.word("title") + " · " + notice.facts().getOrDefault(NoticeFact.CONTROLLER, ""),
                languages(notice, language),
                Html.tag("main", body(house, notice, text, language, current)));
    }

    /** The same page in every language, with the one that is shown marked. */
    private static Html languages(Notice notice, HouseLanguage shown) {
        var links = Stream.of(HouseLanguage.values())
                .map(language -> {
                    var attributes = new ArrayList<>(List.of(
                            "href", notice.path(language), "lang", language.code(), "hreflang", language.code()));
                    if (language == shown) {
                        attributes.addAll(List.of("aria-current", "page"));
                    }
                    return Html.tag("a", attributes, Html.words(language.own()));
                })
                .toList();
        return Html.tag("nav", List.of("aria-label", "Sprache, language"), Html.all(links));
    }

    private static Html body(
            OpenHouse house, Notice notice, NoticeText text, HouseLanguage language, Optional<Notice> newer) {
        var parts = new ArrayList<Html>();
        parts.add(Html.tag("h1", text.word("title")));
        parts.add(Html.tag("p", List.of("class", "lead"), Html.words(text.word("lead"))));
        newer.ifPresent(newest -> parts.add(Html.tag(
                "p",
                List.of("class", "older"),
                Html.words(text.word("older") + " "),
                Html.link(newest.path(language), text.word("newest")))));
        text.sections(notice).forEach(section -> parts.add(section(section)));
        parts.add(Html.tag("section", Html.tag("h2", text.word("statement")), Html.tag("p", statement(notice))));
        parts.add(Html.tag(
                "footer",
                QrView.of(house.url() + notice.path(language), text.word("here")),
                Html.tag("p", text.version(notice)),
                Html.tag("p", text.word("print"))));
        return Html.all(parts);
    }

    private static Html statement(Notice notice) {
        var address = notice.facts().getOrDefault(NoticeFact.STATEMENT, "");
        return Html.link(address, address);
    }

    private static Html section(NoticeText.Section section) {
        var parts = new ArrayList<Html>();
        parts.add(Html.tag("h2", section.heading()));
        if (!section.listed().isEmpty()) {
            parts.add(Html.tag(
                    "ul",
                    Html.all(section.listed().stream()
                            .map(line -> Html.tag("li", line))
                            .toList())));
        }
        section.lines().forEach(line -> parts.add(Html.tag("p", line)));
        return Html.tag("section", Html.all(parts));
    }

    /** Which version is wanted. */
    @FunctionalInterface
    private interface Look {
        Optional<Notice> at(OpenHouse house);
    }
}
