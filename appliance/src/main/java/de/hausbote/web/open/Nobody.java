package de.hausbote.web.open;

import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Pages that say why there is nobody to write to. */
final class Nobody {
    private Nobody() {}

    /** The house is sealed. */
    static void sealed(ServerResponse response, Visit visit) {
        say(response, Status.SERVICE_UNAVAILABLE_503, visit, "sealed");
    }

    /** There is no such widget. */
    static void unknown(ServerResponse response, Visit visit) {
        say(response, Status.NOT_FOUND_404, visit, "unknown");
    }

    /** It is shown where nobody allowed it. */
    static void stranger(ServerResponse response, Visit visit) {
        say(response, Status.FORBIDDEN_403, visit, "stranger");
    }

    private static void say(ServerResponse response, Status status, Visit visit, String key) {
        var words = WidgetWords.in(visit.language());
        var main = Html.tag("main", Html.tag("h1", words.of(key)), Html.tag("p", words.of(key + ".text")));
        WidgetFrame.plain(visit.language(), words.of(key)).send(response, status, main);
    }
}
