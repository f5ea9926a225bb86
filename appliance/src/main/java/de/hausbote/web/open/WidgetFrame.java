package de.hausbote.web.open;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.consent.HouseLanguage;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of a widget as it goes out: what browsers may do on it, and who may show it in a frame.
 *
 * @param title of the window
 * @param site on which it is shown, or empty where it is a page of its own
 * @param ancestors who may show it, as the content policy has it
 * @param targets where its form may lead, beside the house itself
 * @param sheet address of the colours, or empty
 */
record WidgetFrame(
        HouseLanguage language, String title, String site, String ancestors, List<String> targets, String sheet) {
    private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
    private static final Header HTML = HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");

    /** Pages that isolate themselves show frames that say so too, and no others. */
    private static final Header ISOLATED = HeaderValues.createCached("Cross-Origin-Embedder-Policy", "require-corp");

    private static final Header FOR_OTHERS = HeaderValues.createCached("Cross-Origin-Resource-Policy", "cross-origin");
    private static final Header NO_POWERS = HeaderValues.createCached(
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=(), clipboard-read=()");

    WidgetFrame {
        targets = List.copyOf(targets);
    }

    /** A page that says one thing and may be shown anywhere, because nothing can be done on it. */
    static WidgetFrame plain(HouseLanguage language, String title) {
        return new WidgetFrame(language, title, "", "*", List.of(), "");
    }

    void send(ServerResponse response, Status status, Html main) {
        response.status(status).header(HTML).header(ISOLATED).header(FOR_OTHERS).header(NO_POWERS);
        response.header(HeaderValues.create(POLICY, policy()));
        response.send(whole(main).getBytes(UTF_8));
    }

    private String policy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'"
                + (targets.isEmpty() ? "" : " " + String.join(" ", targets))
                + "; frame-ancestors " + ancestors;
    }

    private String whole(Html main) {
        var head = new ArrayList<Html>();
        head.add(Html.tag("meta", List.of("charset", "utf-8")));
        head.add(Html.tag("meta", List.of("name", "viewport", "content", "width=device-width, initial-scale=1")));
        head.add(Html.tag("meta", List.of("name", "robots", "content", "noindex")));
        head.add(Html.tag("title", title));
        head.add(Html.tag("link", List.of("rel", "stylesheet", "href", OpenFile.SHEET.address())));
        if (!sheet.isEmpty()) {
            head.add(Html.tag("link", List.of("rel", "stylesheet", "href", sheet)));
        }
        var attributes = new ArrayList<>(List.of("lang", language.code()));
        if (!site.isEmpty()) {
            head.add(Html.tag("script", List.of("src", OpenFile.FRAME.address(), "defer", "")));
            attributes.addAll(List.of("data-site", site));
        }
        return "<!doctype html>"
                + Html.tag("html", attributes, Html.tag("head", Html.all(head)), Html.tag("body", main));
    }
}
