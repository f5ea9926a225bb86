package de.hausbote.config;

import java.util.regex.Pattern;

/** An amount of bytes, written with its unit: {@code 4 MiB}. */
public record ByteSize(long bytes) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9}) ?(B|KiB|MiB|GiB)");
    private static final int KIBI = 10;

    static ByteSize ofMebibytes(long mebibytes) {
        return new ByteSize(mebibytes << (2 * KIBI));
    }

    static ByteSize parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a size is written like 4 MiB");
        }
        var shift = switch (parts.group(2)) {
            case "GiB" -> 3 * KIBI;
            case "MiB" -> 2 * KIBI;
            case "KiB" -> KIBI;
            default -> 0;
        };
        return new ByteSize(Long.parseLong(parts.group(1)) << shift);
    }
}
