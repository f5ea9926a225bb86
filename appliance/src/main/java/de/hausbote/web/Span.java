package de.hausbote.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a file that was asked for, so that a film can be begun in its middle (RFC 9110, 14).
 *
 * @param from the first byte of it, counted from 0
 */
record Span(long from, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{1,15})-([0-9]{0,15})");

    /** What one may answer with the whole file (several parts, the last bytes, nonsense) is none. */
    static Optional<Span> of(String range, long size) {
        var one = ONE.matcher(range);
        if (!one.matches()) {
            return Optional.empty();
        }
        var from = Long.parseLong(one.group(1));
        var last = one.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(one.group(2)));
        return from > last ? Optional.empty() : Optional.of(new Span(from, last - from + 1));
    }

    static Span whole(long size) {
        return new Span(0, size);
    }

    /** As the answer's header says it. */
    String written(long size) {
        return "bytes " + from + "-" + (from + length - 1) + "/" + size;
    }
}
