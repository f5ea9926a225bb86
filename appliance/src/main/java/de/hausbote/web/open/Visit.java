package de.hausbote.web.open;

import de.hausbote.consent.HouseLanguage;
import de.hausbote.message.Id;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.function.Function;

/**
 * Somebody looks at a widget.
 *
 * @param site that shows it in a frame, as it says itself; empty for the page of its own
 * @param phone whether the messenger is likely to be on the same device
 */
record Visit(Id widget, HouseLanguage language, String site, boolean phone) {
    private static final int LONGEST_SITE = 200;

    /**
     * Nothing where the path names no widget.
     *
     * @param asked what was asked for beside it, by its name; empty for nothing
     */
    static Optional<Visit> of(ServerRequest request, Function<String, String> asked) {
        try {
            var widget = Id.parse(request.path().pathParameters().get("id"));
            var site = asked.apply("site");
            var shown = site.substring(0, Math.min(site.length(), LONGEST_SITE));
            return Optional.of(new Visit(widget, language(request, asked.apply("l")), shown, isPhone(request)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static HouseLanguage language(ServerRequest request, String asked) {
        return HouseLanguage.of(asked).orElseGet(() -> OpenPage.language(request));
    }

    /** Phones say so in the first line of every request; it is looked at and not kept. */
    private static boolean isPhone(ServerRequest request) {
        var agent = request.headers().first(HeaderNames.USER_AGENT).orElse("");
        return agent.contains("Mobi") || agent.contains("Android");
    }

    boolean framed() {
        return !site.isEmpty();
    }
}
