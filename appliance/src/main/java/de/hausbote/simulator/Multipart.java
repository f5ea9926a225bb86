package de.hausbote.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a form in parts ({@code multipart/form-data}). */
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:.*[; ]name=\"([^\"]*)\".*");
    private static final Pattern FILE_NAME = Pattern.compile("(?i)content-disposition:.*filename=\"([^\"]*)\".*");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*(.*)");

    private final byte[] body;
    private final byte[] mark;

    /**
     * @param fileName or empty
     * @param type media type, or empty
     */
    record Part(String name, String fileName, String type, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.mark = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
    }

    static List<Part> read(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        return boundary.matches() ? new Multipart(body, boundary.group(1)).parts() : List.of();
    }

    static Optional<Part> named(List<Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var start = mark.length - 2;
        for (var end = find(mark, start); end >= 0; end = find(mark, start)) {
            part(start + 2, end).ifPresent(parts::add);
            start = end + mark.length;
        }
        return parts;
    }

    private Optional<Part> part(int from, int to) {
        var blank = find("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), from);
        if (blank < 0 || blank > to) {
            return Optional.empty();
        }
        var head = new String(body, from, blank - from, StandardCharsets.UTF_8).split("\r\n");
        var content = new byte[to - blank - 4];
        System.arraycopy(body, blank + 4, content, 0, content.length);
        return Optional.of(new Part(first(NAME, head), first(FILE_NAME, head), first(TYPE, head), content));
    }

    private static String first(Pattern pattern, String[] lines) {
        for (var line : lines) {
            var found = pattern.matcher(line);
            if (found.matches()) {
                return found.group(1).strip();
            }
        }
        return "";
    }

    private int find(byte[] wanted, int from) {
        for (var at = from; at <= body.length - wanted.length; at++) {
            if (matches(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] wanted, int at) {
        for (var index = 0; index < wanted.length; index++) {
            if (body[at + index] != wanted[index]) {
                return false;
            }
        }
        return true;
    }
}
