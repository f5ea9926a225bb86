package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.WireRequest.Part;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Forms of several parts as they stand on the wire. */
final class FormParts {
    private static final Pattern FIELD = Pattern.compile("Content-Disposition: form-data; name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE = Pattern.compile("Content-Disposition: form-data; name=\"([^\"\\r\\n]*)\";"
            + " filename=\"([^\"\\r\\n]*)\"\\r\\nContent-Type: ([^\\r\\n]*)");
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);

    private FormParts() {}

    static byte[] write(List<Part> parts, String boundary) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) {
            bytes.writeBytes(("--" + boundary + "\r\n" + head(part)).getBytes(UTF_8));
            bytes.writeBytes(HEAD_END);
            bytes.writeBytes(part.content());
            bytes.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        bytes.writeBytes(("--" + boundary + "--\r\n").getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    private static String head(Part part) {
        var field = "Content-Disposition: form-data; name=\"" + part.name() + "\"";
        return part.type().isEmpty()
                ? field
                : field + "; filename=\"" + part.fileName() + "\"\r\nContent-Type: " + part.type();
    }

    /**
     * Reads a form back.
     *
     * @throws UnreadableWireException when one byte stands where none belongs
     */
    static List<Part> read(byte[] body, String boundary) {
        var first = ("--" + boundary + "\r\n").getBytes(ISO_8859_1);
        var delimiter = ("\r\n--" + boundary).getBytes(ISO_8859_1);
        var parts = new ArrayList<Part>();
        if (!at(body, 0, first)) {
            throw new UnreadableWireException("a form that does not begin with its boundary");
        }
        var from = first.length;
        while (true) {
            var end = find(body, from, delimiter);
            parts.add(part(body, from, end));
            from = end + delimiter.length;
            if (at(body, from, "--\r\n".getBytes(ISO_8859_1)) && from + 4 == body.length) {
                return parts;
            }
            if (!at(body, from, "\r\n".getBytes(ISO_8859_1))) {
                throw new UnreadableWireException("a form that does not end with its boundary");
            }
            from += 2;
        }
    }

    private static Part part(byte[] body, int from, int end) {
        var content = find(body, from, HEAD_END);
        if (content >= end) {
            throw new UnreadableWireException("a part without its head");
        }
        var head = new String(body, from, content - from, UTF_8);
        var bytes = Arrays.copyOfRange(body, content + HEAD_END.length, end);
        var field = FIELD.matcher(head);
        if (field.matches()) {
            return new Part(field.group(1), "", "", bytes);
        }
        var file = FILE.matcher(head);
        if (file.matches()) {
            return new Part(file.group(1), file.group(2), file.group(3), bytes);
        }
        throw new UnreadableWireException("a part with a head of another form");
    }

    private static int find(byte[] body, int from, byte[] wanted) {
        for (var at = from; at <= body.length - wanted.length; at++) {
            if (at(body, at, wanted)) {
                return at;
            }
        }
        throw new UnreadableWireException("a form that breaks off");
    }

    private static boolean at(byte[] body, int at, byte[] wanted) {
        return at + wanted.length <= body.length
                && Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
