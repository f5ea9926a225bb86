package de.hausbote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.net.ssl.SSLContext;

/**
 * A person at the desk, without a browser: speaks to the inside listener over HTTPS as docs/api.md says, with a cookie
 * and a session token. Every call fails on a status that the caller did not ask for.
 */
final class Desk {
    /** Whatever the house answers. */
    static final int ANY = -1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final URI origin;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String token = "";

    Desk(URI origin, SSLContext trust) {
        this.origin = origin;
        this.client = HttpClient.newBuilder()
                .sslContext(trust)
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Takes a one-time code and begins a session. */
    JsonNode activate(String code, String name, String login, String password) {
        var person = send(
                "POST",
                "/activations",
                Map.of("code", code, "name", name, "login", login, "password", password, "language", "de"),
                201);
        token = person.path("token").asText();
        return person;
    }

    JsonNode signIn(String login, String password) {
        var person = send("POST", "/session", Map.of("login", login, "password", password), 200);
        token = person.path("token").asText();
        return person;
    }

    /** What this person's browser proves itself with: the values of its cookies, and the token of its session. */
    List<String> proofs() {
        return Stream.concat(cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue), Stream.of(token))
                .filter(proof -> !proof.isEmpty())
                .toList();
    }

    /** Opens the live channel as our page does. */
    LiveLine live() {
        return live(origin.toString(), new LiveLine());
    }

    /**
     * @param line the end that is told
     * @throws java.util.concurrent.CompletionException when the house does not let it in
     */
    <L extends WebSocket.Listener> L live(String from, L line) {
        var address = URI.create(origin.toString().replace("https", "wss") + "/api/v1/live");
        var opening = client.newWebSocketBuilder().header("Origin", from);
        var _ = opening.buildAsync(address, line).join();
        return line;
    }

    /** Tries to sign in; the pause that this brings, if it brings one. */
    Optional<Duration> pauseAfter(Map<String, ?> credentials) {
        var request = request("/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json(credentials)));
        var answer = exchange(request.build());
        return answer.statusCode() == 429
                ? Optional.of(Duration.ofSeconds(
                        read(answer, 429).path("remedy").path("seconds").asLong()))
                : Optional.empty();
    }

    JsonNode get(String path) {
        return send("GET", path, Map.of(), 200);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return send("PUT", path, body, 0);
    }

    JsonNode delete(String path) {
        return send("DELETE", path, Map.of(), 0);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return send("POST", path, body, 0);
    }

    /** Sends a text into a conversation and gives its entry. */
    JsonNode answer(String conversation, String text) {
        return send("POST", "/conversations/" + conversation + "/messages", Map.of("text", text), 201);
    }

    /** The refusal that an answer meets. */
    JsonNode refusedAnswer(String conversation, String text, int status) {
        return send("POST", "/conversations/" + conversation + "/messages", Map.of("text", text), status);
    }

    /** Uploads a file into a conversation's draft and gives the attachment. */
    JsonNode upload(String conversation, String name, String type, byte[] bytes) {
        return upload("/conversations/" + conversation + "/attachments", name, type, bytes, 201);
    }

    /** Hands a file over as raw bytes. */
    JsonNode upload(String path, String name, String type, byte[] bytes, int expected) {
        var request = request(path)
                .header("Content-Type", type)
                .header("X-File-Name", name)
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        return read(exchange(request), expected);
    }

    byte[] content(String attachment) {
        return file("/attachments/" + attachment + "/content");
    }

    byte[] file(String path) {
        var answer = exchange(request(path).GET().build());
        read(answer, 200);
        return answer.body();
    }

    /** All rows of the inbox, page by page. */
    List<JsonNode> rows(String filter, String state) {
        var rows = new ArrayList<JsonNode>();
        var path = "/conversations?filter=" + filter + "&state=" + state + "&limit=100";
        var page = get(path);
        page.path("items").forEach(rows::add);
        while (page.hasNonNull("next")) {
            page = get(path + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(rows::add);
        }
        return rows;
    }

    /** Those that are open. */
    List<String> conversations() {
        return rows("all", "open").stream().map(row -> row.path("id").asText()).toList();
    }

    /** All messages of a conversation, oldest first. */
    List<JsonNode> messages(String conversation) {
        var pages = new ArrayDeque<List<JsonNode>>();
        var path = "/conversations/" + conversation + "/messages?limit=100";
        var page = get(path);
        pages.addFirst(messagesOf(page));
        while (page.hasNonNull("next")) {
            page = get(path + "&before=" + page.path("next").asText());
            pages.addFirst(messagesOf(page));
        }
        return pages.stream().flatMap(List::stream).toList();
    }

    private static List<JsonNode> messagesOf(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .filter(entry -> entry.path("entry").asText().equals("message"))
                .toList();
    }

    /** Waits until a row of the inbox fits. */
    JsonNode awaitRow(Predicate<JsonNode> wanted) {
        return Await.value(
                "a row in the inbox",
                () -> rows("all", "open").stream().filter(wanted).findFirst());
    }

    /** Waits until a message of the conversation fits. */
    JsonNode awaitMessage(String conversation, Predicate<JsonNode> wanted) {
        return Await.value(
                "a message",
                () -> messages(conversation).stream().filter(wanted).findFirst());
    }

    JsonNode send(String method, String path, Map<String, ?> body, int expected) {
        var request = request(path);
        if (method.equals("GET") || method.equals("DELETE")) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofByteArray(json(body)));
        }
        return read(exchange(request.build()), expected);
    }

    /** The body of whatever is answered. */
    String raw(String method, String path) {
        return raw(method, path, origin.toString(), token);
    }

    /** The same, as if another site made this browser ask. */
    String from(String otherOrigin, String method, String path) {
        return raw(method, path, otherOrigin, token);
    }

    /** The same with the cookie, but without the token that only our page knows. */
    String withoutToken(String method, String path) {
        return raw(method, path, origin.toString(), "");
    }

    private String raw(String method, String path, String from, String proof) {
        var body = method.equals("GET") || method.equals("DELETE")
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString("{}");
        var request = request(path, from, proof)
                .header("Content-Type", "application/json")
                .method(method, body);
        return new String(exchange(request.build()).body(), StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return request(path, origin.toString(), token);
    }

    private HttpRequest.Builder request(String path, String from, String proof) {
        return HttpRequest.newBuilder(origin.resolve("/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Origin", from)
                .header("X-Session-Token", proof)
                .header("Idempotency-Key", randomKey());
    }

    private static String randomKey() {
        var key = new byte[16];
        ThreadLocalRandom.current().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer, int expected) {
        var asked = switch (expected) {
            case ANY -> true;
            case 0 -> answer.statusCode() / 100 == 2;
            default -> answer.statusCode() == expected;
        };
        if (!asked) {
            throw new AssertionError(
                    answer.request().method() + " " + answer.request().uri().getPath() + " answered "
                            + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        try {
            return isJson(answer) ? JSON.readTree(answer.body()) : JSON.createObjectNode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean isJson(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json");
    }

    private static byte[] json(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
