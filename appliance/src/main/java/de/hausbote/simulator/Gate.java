package de.hausbote.simulator;

import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Lets in only who asks for the simulator by its own names, and no page of somebody else. The name {@code localhost}
 * belongs to the appliance, whose cookies a browser would send here as well, because cookies ignore ports.
 */
final class Gate implements Resource {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final IntSupplier port;
    private final Resource inside;

    Gate(IntSupplier port, Resource inside) {
        this.port = port;
        this.inside = inside;
    }

    @Override
    public Answer answer(Request request) throws TooLargeException {
        if (!hosts().contains(request.header("Host"))) {
            return guarded(Answer.refused(421, "the simulator answers under https://simulator.localhost"));
        }
        if (foreign(request)) {
            return guarded(Answer.refused(403, "pages of others have no business here"));
        }
        return switch (inside.answer(request)) {
            case Answer.Whole whole -> guarded(whole);
            case Answer.Cut cut -> cut;
        };
    }

    private Set<String> hosts() {
        var at = ":" + port.getAsInt();
        return Set.of("simulator.localhost" + at, "127.0.0.1" + at, "[::1]" + at);
    }

    private boolean foreign(Request request) {
        var origin = request.header("Origin");
        var site = request.header("Sec-Fetch-Site");
        var otherOrigin = !origin.isEmpty() && !origin.equals("https://" + request.header("Host"));
        var otherSite = !Set.of("", "none", "same-origin").contains(site);
        return otherOrigin || otherSite;
    }

    private static Answer.Whole guarded(Answer.Whole whole) {
        return whole.with("X-Content-Type-Options", "nosniff")
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Cache-Control", "no-store");
    }
}
