package de.hausbote.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Until when versions of Meta's interface are answered: two years after the release of the next one (Graph API,
 * "Versions" and "Changelog"). What has no successor that this program knows has no end yet.
 */
final class GraphVersions {
    static final Duration SOON = Duration.ofDays(90);

    private static final Map<String, Instant> ENDS = Map.of(
            "v19.0", Instant.parse("2026-05-21T00:00:00Z"),
            "v20.0", Instant.parse("2026-09-24T00:00:00Z"),
            "v21.0", Instant.parse("2027-01-21T00:00:00Z"),
            "v22.0", Instant.parse("2027-05-29T00:00:00Z"),
            "v23.0", Instant.parse("2027-10-08T00:00:00Z"));
    private static final int FIRST_KNOWN = 19;

    private GraphVersions() {}

    static Optional<Instant> end(String version) {
        var number = version.replaceFirst("^v([0-9]{1,3})\\..*", "$1");
        var old = number.matches("[0-9]{1,3}") && Integer.parseInt(number) < FIRST_KNOWN;
        return old ? Optional.of(Instant.EPOCH) : Optional.ofNullable(ENDS.get(version));
    }
}
