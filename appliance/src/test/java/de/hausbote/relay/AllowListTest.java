package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelName;
import de.hausbote.relay.AllowList.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("REL-3")
class AllowListTest {
    private static final AllowList LIST = AllowList.of(ChannelName.WHATSAPP);
    private static final String BODY =
            "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"text\","
                    + "\"text\":{\"body\":\"Hallo\",\"preview_url\":false},"
                    + "\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"}";
    private static final String LINE = "POST /v23.0/77/messages HTTP/1.1";
    private static final String FORM =
            "--B\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
                    + "--B\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage/png\r\n"
                    + "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.png\"\r\n"
                    + "Content-Type: image/png\r\n\r\nPNG\r\n--B--\r\n";
    private static final String BOUNDARY = "0123456789abcdef0123456789abcdef";

    @Test
    void aRequestOfTheListPassesAndIsMeasured() {
        var permitted = assertInstanceOf(Verdict.Permitted.class, send(LINE, BODY));

        assertEquals("POST /{version}/{account}/messages", permitted.endpoint());
        assertTrue(permitted.fields().contains("text.body=5"));
        assertTrue(permitted.fields().stream().noneMatch(field -> field.contains("Hallo")));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("\"text\":{", "\"text\":{\"agent\":\"Ada\","),
                body("\"type\":", "\"recipient_type\":\"individual\",\"type\":"),
                body("\"preview_url\":false", "\"preview_url\":true"),
                body("\"preview_url\":false", "\"preview_url\":\"false\""),
                body("\"to\":", "\"recipient\":\"DE.1\",\"to\":"),
                body("\"to\":\"+4915550000017\",", ""),
                body("\"to\":\"+", "\"to\":\""),
                body("\"type\":\"text\"", "\"type\":\"flow\""),
                body("\"type\":\"text\"", "\"type\":\"text\",\"type\":\"text\""),
                body(
                        "\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"",
                        "\"biz_opaque_callback_data\":\"7\""),
                body(",\"biz_opaque_callback_data\":\"0Q9XK3YB6V1M2N4P5R7S8T9W0Z\"", ""),
                body("\"text\":{\"body\":\"Hallo\"", "\"text\":{\"body\":[\"Hallo\"]"),
                body("\"text\":{\"body\":\"Hallo\"", "\"text\":{\"body\":null"),
                body("\"text\":{\"body\":\"Hallo\"", "\"text\":{\"body\":5"),
                body("\"text\":{\"body\":\"Hallo\",\"preview_url\":false}", "\"text.body\":\"Hallo\""),
                body("\"text\":{", "\"image\":{\"link\":\"https://x.example/a.png\"},\"text\":{"),
                body("\"text\":{", "\"document\":{\"id\":\"1\",\"filename\":\"Kündigung Anna.pdf\"},\"text\":{"),
                body("\"whatsapp\"", "\"instagram\""),
                body("\"preview_url\":false", "\"preview_url\":false,"),
                body("Z\"}", "Z\"}{}"),
                body("{\"messaging", "[{\"messaging"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aFieldTooMuchOrInAnotherFormIsBlocked(String body) {
        assertInstanceOf(Verdict.Blocked.class, send(LINE, body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v23.0/77/marketing_messages HTTP/1.1",
                "POST /v23.0/78/messages HTTP/1.1",
                "POST /23/77/messages HTTP/1.1",
                "POST /v23.0/77/messages/ HTTP/1.1",
                "POST //v23.0/77/messages HTTP/1.1",
                "POST /v23.0/77/messages?access_token=x HTTP/1.1",
                "POST /v23.0/../77/messages HTTP/1.1",
                "GET /v23.0/77/messages HTTP/1.1",
                "PUT /v23.0/77/messages HTTP/1.1",
                "POST /v23.0/77/messages HTTP/1.0",
                "POST https://graph.facebook.com/v23.0/77/messages HTTP/1.1",
                "POST /v23.0/77/messages HTTP/1.1\r\nX-Agent: Ada",
                "POST /v23.0/77/messages HTTP/1.1\r\nReferer: https://desk.example",
                "POST /v23.0/77/messages HTTP/1.1\r\nUser-Agent: Hausbote",
                "POST /v23.0/77/messages HTTP/1.1\r\nConnection: close",
                "POST /v23.0/77/messages HTTP/1.1\r\nCookie: a=b",
                "POST /v23.0/77/messages HTTP/1.1\r\n\r\nGET / HTTP/1.1",
                "POST /v23.0/77/messages HTTP/1.1\r\n X-Folded: a"
            })
    @Tag("REL-4")
    void aPathOrHeaderThatIsNotOnTheListIsBlocked(String line) {
        assertInstanceOf(Verdict.Blocked.class, send(line, BODY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "User-Agent: Hausbote/0.1",
                "User-Agent: Hausbote\r\nUser-Agent: Hausbote",
                "User-Agent: Hausbote desk-07"
            })
    @Tag("REL-4")
    void aHeaderInAnotherFormIsBlocked(String header) {
        var head = head(LINE, "application/json", BODY.length()).replace("User-Agent: Hausbote", header);

        assertInstanceOf(Verdict.Blocked.class, check("Send", "graph.facebook.com", head, BODY));
    }

    @Test
    void aHeaderTooFewIsBlocked() {
        var head = head(LINE, "application/json", BODY.length()).replace("Accept: application/json\r\n", "");

        assertInstanceOf(Verdict.Blocked.class, check("Send", "graph.facebook.com", head, BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.facebook.com:8443", "graph.facebook.com.evil.example", "evil.example", "127.0.0.1"})
    void aHostThatIsNotOnTheListIsBlocked(String host) {
        var head = head(LINE, "application/json", BODY.length()).replace("Host: graph.facebook.com", "Host: " + host);

        assertInstanceOf(Verdict.Blocked.class, check("Send", host, head, BODY));
    }

    @Test
    void aKindOfCallThatIsNotOnTheListIsBlocked() {
        var head = head(LINE, "application/json", BODY.length());

        assertInstanceOf(Verdict.Blocked.class, check("Subscribe", "graph.facebook.com", head, BODY));
    }

    @Test
    void aFormOfTheListPasses() {
        assertInstanceOf(Verdict.Permitted.class, upload(FORM));
    }

    static Stream<String> forms() {
        return Stream.of(
                FORM.replace("file.png", "Anna Beispiel.png"),
                FORM.replace("file.png\"", "file.png\"; note=\"x\""),
                FORM.replace("image/png\r\n\r\nPNG", "image/png\r\nX-Note: x\r\n\r\nPNG"),
                FORM.replace("--B--", "--B\r\nContent-Disposition: form-data; name=\"agent\"\r\n\r\nAda\r\n--B--"),
                FORM.replace("--B--", "--B\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage/png\r\n--B--"),
                FORM.replace("name=\"type\"", "name=\"kind\""),
                FORM.replace("whatsapp", "other"),
                "before" + FORM,
                FORM + "after",
                FORM.replace("--B--\r\n", ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Tag("REL-9")
    void aFormWithAnythingElseIsBlocked(String form) {
        assertInstanceOf(Verdict.Blocked.class, upload(form));
    }

    @Test
    void aListThatSaysSomethingUnclearIsNotRead() {
        assertThrows(IllegalStateException.class, () -> list("permit everything"));
        assertThrows(IllegalStateException.class, () -> list("json to phone"));
        assertThrows(IllegalStateException.class, () -> list("call Send api POST /x\njson to anything -- why not"));
        assertThrows(IllegalStateException.class, () -> list("call Send api POST /x\njson to phone"));
    }

    private static Arguments body(String part, String instead) {
        return Arguments.of(BODY.replace(part, instead));
    }

    private static Verdict send(String line, String body) {
        return check("Send", "graph.facebook.com", head(line, "application/json", body.getBytes(UTF_8).length), body);
    }

    private static Verdict upload(String form) {
        var body = form.replace("--B", "--" + BOUNDARY);
        var head = head("POST /v23.0/77/media HTTP/1.1", "multipart/form-data; boundary=" + BOUNDARY, body.length());
        return check("Upload", "graph.facebook.com", head, body);
    }

    private static String head(String line, String type, int length) {
        return line + "\r\nHost: graph.facebook.com\r\nUser-Agent: Hausbote\r\nAccept: application/json\r\n"
                + "Authorization: Bearer token\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static AllowList list(String text) {
        return AllowListReader.read(ListText.parse(text));
    }

    private static Verdict check(String kind, String host, String head, String body) {
        var bytes = body.getBytes(UTF_8);
        var wire = new WireBytes(kind, host, head.getBytes(ISO_8859_1), bytes);
        return LIST.check(wire, new AllowedFacts(host, "77", "3", bytes.length, ""));
    }
}
