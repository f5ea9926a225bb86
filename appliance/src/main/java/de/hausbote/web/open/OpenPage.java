package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.consent.HouseLanguage;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/** The frame of every page for people outside, and what browsers may do on it: show words and one style sheet. */
final class OpenPage {
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

    private OpenPage() {}

    /** What whoever looks reads best: German unless her browser asks for English first. */
    static HouseLanguage language(ServerRequest request) {
        var wanted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        return wanted.startsWith("en") ? HouseLanguage.ENGLISH : HouseLanguage.GERMAN;
    }

    /** A page with a form that is sent to the house. */
    static void ask(ServerResponse response, HouseLanguage language, String title, Html... body) {
        send(response, ASK, language, title, body);
    }

    static void send(ServerResponse response, HouseLanguage language, String title, Html... body) {
        send(response, SHOW_WORDS, language, title, body);
    }

    private static void send(
            ServerResponse response, Header policy, HouseLanguage language, String title, Html... body) {
        response.header(HTML).header(policy);
        response.header(HeaderNames.VARY, "Accept-Language");
        response.send(whole(language, title, body).getBytes(UTF_8));
    }

    private static String whole(HouseLanguage language, String title, Html... body) {
        var head = Html.tag(
                "head",
                Html.tag("meta", List.of("charset", "utf-8")),
                Html.tag("meta", List.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                Html.tag("meta", List.of("name", "robots", "content", "noindex")),
                Html.tag("title", title),
                Html.tag("link", List.of("rel", "stylesheet", "href", OpenFile.PAGE.address())));
        return "<!doctype html>" + Html.tag("html", List.of("lang", language.code()), head, Html.tag("body", body));
    }
}
