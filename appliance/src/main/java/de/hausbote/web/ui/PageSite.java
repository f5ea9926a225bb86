package de.hausbote.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.config.ProgramFiles;
import de.hausbote.web.Site;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Serves the page for every place in it, and its files under the hash of their content. Immutable after start. */
public final class PageSite implements Site {
    private static final Header FOR_A_YEAR =
            HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "public, max-age=31536000, immutable");
    private static final Header BY_ENCODING = HeaderValues.createCached(HeaderNames.VARY, "Accept-Encoding");
    private static final Header PACKED = HeaderValues.createCached(HeaderNames.CONTENT_ENCODING, "gzip");

    private static final String PAGE = "index.html";
    private static final String IMPORT_MAP = "importmap.json";
    private static final int HASH_LENGTH = 16;

    /** The places of the page; which of them a person sees, the page decides by what the interface answers. */
    private static final List<String> PLACES = List.of(
            "/",
            "/inbox",
            "/inbox/{id}",
            "/contact",
            "/doubts",
            "/search",
            "/search/{id}",
            "/settings",
            "/settings/*",
            "/sign-in",
            "/activate");

    private final Map<String, StaticFile> files;
    private final String root;
    private final byte[] page;
    private final String policy;

    public PageSite() {
        this(ProgramFiles.below("/ui", "index.html"));
    }

    PageSite(SortedMap<String, byte[]> bundled) {
        this.root = "/ui/" + hash(bundled);
        this.files = bundled.entrySet().stream()
                .filter(file -> !file.getKey().equals(PAGE))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, file -> new StaticFile(file.getKey(), file.getValue())));
        var importMap = text(bundled, IMPORT_MAP).replace("@root@", root).strip();
        this.page = text(bundled, PAGE)
                .replace("@importmap@", importMap)
                .replace("@root@", root)
                .getBytes(UTF_8);
        this.policy = policy(importMap);
    }

    /** What the browser may do on the page; sent with every response of the listener. */
    public String contentPolicy() {
        return policy;
    }

    @Override
    public void serve(HttpRouting.Builder routing) {
        PLACES.forEach(place -> routing.get(place, this::page));
        routing.get(root + "/*", this::file);
    }

    private void page(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.send(page);
    }

    private void file(ServerRequest request, ServerResponse response) {
        var path = request.path().path().substring(root.length() + 1);
        var file = files.get(path);
        if (file == null) {
            response.next();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        response.header(FOR_A_YEAR);
        response.header(BY_ENCODING);
        send(response, file, packs(request));
    }

    private static void send(ServerResponse response, StaticFile file, boolean packs) {
        if (packs && file.shrinks()) {
            response.header(PACKED);
            response.send(file.packed());
        } else {
            response.send(file.plain());
        }
    }

    private static boolean packs(ServerRequest request) {
        return request.headers().first(HeaderNames.ACCEPT_ENCODING).orElse("").contains("gzip");
    }

    private static String policy(String importMap) {
        var hash = Base64.getEncoder().encodeToString(sha256().digest(importMap.getBytes(UTF_8)));
        return "default-src 'none'; script-src 'self' 'sha256-" + hash + "'; style-src 'self'; img-src 'self' blob:;"
                + " media-src 'self' blob:; font-src 'self';"
                + " connect-src 'self'; manifest-src 'self';"
                + " form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none';"
                + " require-trusted-types-for 'script';"
                + " trusted-types lit-html";
    }

    private static String text(Map<String, byte[]> bundled, String path) {
        return new String(Objects.requireNonNull(bundled.get(path), path), UTF_8);
    }

    private static String hash(SortedMap<String, byte[]> bundled) {
        var digest = sha256();
        bundled.forEach((path, bytes) -> {
            digest.update(path.getBytes(UTF_8));
            digest.update(sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
