package de.hausbote.web.open;

import de.hausbote.config.ProgramFiles;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** A file of the program for pages on the public listener: the same bytes for everybody, kept by browsers for a year. */
final class OpenFile {
    /** The script that stands on other people's sites. Its bytes are frozen: whoever embeds it names their hash. */
    static final OpenFile LOADER = new OpenFile("/w/v1.js", "v1.js", "text/javascript");

    static final OpenFile FRAME = new OpenFile("/w/frame.js", "frame.js", "text/javascript");
    /** Of the pages beside the widgets. */
    static final OpenFile PAGE = new OpenFile("/open/page.css", "page.css", "text/css");

    static final OpenFile SHEET = new OpenFile("/w/widget.css", "widget.css", "text/css");

    private static final Header FOR_A_YEAR =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final int MARK = 8;

    private final String path;
    private final Header type;
    private final byte[] bytes;

    private OpenFile(String path, String file, String type) {
        this.path = path;
        this.type = HeaderValues.create(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8");
        Map<String, byte[]> files = ProgramFiles.below("/open", file);
        this.bytes = Objects.requireNonNull(files.get(file));
    }

    /** On the public listener. */
    String path() {
        return path;
    }

    /** With a mark that changes with the bytes. */
    String address() {
        return path + "?" + HexFormat.of().formatHex(digest("SHA-256")).substring(0, MARK);
    }

    /** As the attribute {@code integrity} has it. */
    String integrity() {
        return "sha384-" + Base64.getEncoder().encodeToString(digest("SHA-384"));
    }

    void send(ServerResponse response) {
        response.header(type).header(FOR_A_YEAR);
        response.send(bytes);
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
