package de.hausbote.web.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** One file as it goes over the wire, plain and packed. Packed once, at start. */
final class StaticFile {
    private static final String UNKNOWN = "application/octet-stream";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final String type;
    private final byte[] plain;
    private final byte[] packed;

    StaticFile(String path, byte[] bytes) {
        this.type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), UNKNOWN);
        this.plain = bytes;
        this.packed = pack(bytes);
    }

    String type() {
        return type;
    }

    /** Whether packing is worth it; pictures are packed already. */
    boolean shrinks() {
        return packed.length < plain.length * 9 / 10;
    }

    byte[] plain() {
        return plain;
    }

    byte[] packed() {
        return packed;
    }

    private static byte[] pack(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
