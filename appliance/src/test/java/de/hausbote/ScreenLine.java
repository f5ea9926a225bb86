package de.hausbote;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** An agent's end of the live channel that notes when it was told of messages. Thread-safe. */
final class ScreenLine implements WebSocket.Listener {
    private static final Pattern MESSAGE = Pattern.compile("\"kind\":\"message\",\"conversation\":\"([^\"]+)\"");

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final StringBuilder part = new StringBuilder();
    private final Map<String, BlockingQueue<Long>> times = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        var now = System.nanoTime();
        part.append(text);
        if (last) {
            var found = MESSAGE.matcher(part);
            if (found.find()) {
                times(found.group(1)).add(now);
            }
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(from);
    }

    /** When it was told of the next message of this conversation, by {@link System#nanoTime}; waits for it. */
    long next(String conversation) throws InterruptedException {
        var time = times(conversation).poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
        if (time == null) {
            throw new AssertionError("the page was not told of a message");
        }
        return time;
    }

    private BlockingQueue<Long> times(String conversation) {
        return times.computeIfAbsent(conversation, _ -> new LinkedBlockingQueue<>());
    }
}
