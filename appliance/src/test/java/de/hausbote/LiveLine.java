package de.hausbote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A browser's end of the live channel: keeps what it is told, and how the connection ended. */
final class LiveLine implements WebSocket.Listener {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int ended;
    private volatile Optional<WebSocket> socket = Optional.empty();

    @Override
    public void onOpen(WebSocket opened) {
        socket = Optional.of(opened);
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            heard.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(from);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended = code;
        return CompletableFuture.completedStage(from);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        ended = 1006;
    }

    void say(String text) {
        socket.orElseThrow().sendText(text, true).join();
    }

    void hangUp() {
        socket.orElseThrow().abort();
    }

    /** Every frame, as it came. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    JsonNode await(String kind) {
        return await(told -> told.path("kind").asText().equals(kind));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return Await.value(
                "a word of the live channel",
                () -> heard.stream().map(LiveLine::read).filter(wanted).findFirst());
    }

    int awaitEnd() {
        Await.until("the live channel to end", () -> ended != 0);
        return ended;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("a frame is JSON", broken);
        }
    }
}
