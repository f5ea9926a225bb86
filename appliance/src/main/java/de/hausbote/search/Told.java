package de.hausbote.search;

import de.hausbote.event.Event;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What was told and is not in the index yet. Thread-safe. */
final class Told {
    private static final int AT_MOST = 10_000;
    private static final int AT_ONCE = 500;

    private final BlockingQueue<Part> waiting = new LinkedBlockingQueue<>(AT_MOST);

    /** A part of it: messages that were stored, conversations that changed. */
    record Part(List<MessageId> messages, Set<ConversationId> conversations) {
        private static final Part NOTHING = new Part(List.of(), Set.of());

        private static Part of(Event event) {
            return switch (event) {
                case Event.MessageStored(var _, var message) -> new Part(List.of(message), Set.of());
                case Event.MessageChanged(var _, var message) -> new Part(List.of(message), Set.of());
                case Event.ConversationChanged(var conversation) -> new Part(List.of(), Set.of(conversation));
                case Event.StateChanged _,
                        Event.WorkQueued _,
                        Event.WindowCloses _,
                        Event.AccountChanged _,
                        Event.TemplatesChanged _,
                        Event.AccessChanged _ -> NOTHING;
            };
        }

        boolean empty() {
            return messages.isEmpty() && conversations.isEmpty();
        }
    }

    /** Whether there was room for it; what changes nothing that is searched needs none. */
    boolean add(Event event) {
        var part = Part.of(event);
        return part.empty() || waiting.offer(part);
    }

    /** What there is, in one go; waits so long for the first. */
    Part take(Duration wait) {
        var parts = new ArrayList<Part>();
        try {
            Optional.ofNullable(waiting.poll(wait.toMillis(), TimeUnit.MILLISECONDS))
                    .ifPresent(parts::add);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        waiting.drainTo(parts, AT_ONCE);
        return new Part(
                parts.stream().flatMap(part -> part.messages().stream()).toList(),
                parts.stream().flatMap(part -> part.conversations().stream()).collect(Collectors.toSet()));
    }
}
