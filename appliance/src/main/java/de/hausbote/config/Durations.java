package de.hausbote.config;

import java.time.Duration;
import java.util.regex.Pattern;

/** Times as an administrator writes them: {@code 15 min}. */
final class Durations {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6}) ?(ms|s|min|h|d)");

    private Durations() {}

    static Duration parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a time is written like 15 min");
        }
        var amount = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
