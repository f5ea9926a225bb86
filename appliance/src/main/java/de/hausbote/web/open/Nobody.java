package de.hausbote.web.open;

import de.hausbote.consent.HouseLanguage;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Pages that say why there is nobody to write to. */
final class Nobody {
    private Nobody() {}

    /** The house is sealed. */
    static void sealed(ServerResponse response, HouseLanguage language) {
        say(response, Status.SERVICE_UNAVAILABLE_503, language, "sealed");
    }

    /** There is no such widget. */
    static void unknown(ServerResponse response, HouseLanguage language) {
        say(response, Status.NOT_FOUND_404, language, "unknown");
    }

    /** It is shown where nobody allowed it. */
    static void stranger(ServerResponse response, HouseLanguage language) {
        say(response, Status.FORBIDDEN_403, language, "stranger");
    }

    private static void say(ServerResponse response, Status status, HouseLanguage language, String key) {
        var words = WidgetWords.in(language);
        var main = Html.tag("main", Html.tag("h1", words.of(key)), Html.tag("p", words.of(key + ".text")));
        WidgetFrame.plain(language, words.of(key)).send(response, status, main);
    }
}
