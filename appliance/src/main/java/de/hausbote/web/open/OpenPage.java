package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.config.ProgramFiles;
import de.hausbote.consent.NoticeLanguage;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Objects;

/** The frame of every page for people outside, and what browsers may do on it: show words and one style sheet. */
final class OpenPage {
    /** Style that all pages share. */
    static final String STYLE = "/open/page.css";

    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final Header SHOW_WORDS = HeaderValues.createCached(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'");
    private static final Header ASK = HeaderValues.createCached(
            POLICY,
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'none'");
    private static final Header HTML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    private static final Header CSS = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8");
    private static final Header AN_HOUR = HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=3600");

    private static final byte[] SHEET =
            Objects.requireNonNull(ProgramFiles.below("/open", "page.css").get("page.css"));

    private OpenPage() {}

    /** What whoever looks reads best: German unless her browser asks for English first. */
    static NoticeLanguage language(ServerRequest request) {
        var wanted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        return wanted.startsWith("en") ? NoticeLanguage.ENGLISH : NoticeLanguage.GERMAN;
    }

    /** A page with a form that is sent to the house. */
    static void ask(ServerResponse response, NoticeLanguage language, String title, Html... body) {
        send(response, ASK, language, title, body);
    }

    static void send(ServerResponse response, NoticeLanguage language, String title, Html... body) {
        send(response, SHOW_WORDS, language, title, body);
    }

    private static void send(
            ServerResponse response, Header policy, NoticeLanguage language, String title, Html... body) {
        response.header(HTML).header(policy);
        response.header(HeaderNames.VARY, "Accept-Language");
        response.send(whole(language, title, body).getBytes(UTF_8));
    }

    /** The house is sealed, or has nothing to show yet. */
    static void nobody(ServerResponse response) {
        response.status(Status.SERVICE_UNAVAILABLE_503);
        send(
                response,
                NoticeLanguage.GERMAN,
                "Zurzeit nicht erreichbar",
                Html.tag(
                        "main",
                        Html.tag("h1", "Zurzeit nicht erreichbar"),
                        Html.tag("p", "Diese Seite ist gerade nicht da. Bitte versuchen Sie es später noch einmal."),
                        Html.tag(
                                "p",
                                List.of("lang", "en"),
                                Html.words("This page is not available at the moment. Please try again later."))));
    }

    static void style(ServerResponse response) {
        response.header(CSS).header(AN_HOUR);
        response.send(SHEET);
    }

    private static String whole(NoticeLanguage language, String title, Html... body) {
        var head = Html.tag(
                "head",
                Html.tag("meta", List.of("charset", "utf-8")),
                Html.tag("meta", List.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                Html.tag("meta", List.of("name", "robots", "content", "noindex")),
                Html.tag("title", title),
                Html.tag("link", List.of("rel", "stylesheet", "href", STYLE)));
        return "<!doctype html>" + Html.tag("html", List.of("lang", language.code()), head, Html.tag("body", body));
    }
}
