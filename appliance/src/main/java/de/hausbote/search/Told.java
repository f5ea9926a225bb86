package de.hausbote.search;

import de.hausbote.event.Event;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What was told and is not in the index yet. Thread-safe. */
final class Told {
    private static final int AT_MOST = 10_000;
    private static final int AT_ONCE = 500;

    private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>(AT_MOST);

    /** A part of it: messages that were stored, conversations that changed. */
    record Part(List<MessageId> messages, Set<ConversationId> conversations) {
        boolean empty() {
            return messages.isEmpty() && conversations.isEmpty();
        }
    }

    /** Whether there was room for it. */
    boolean add(Event event) {
        return waiting.offer(event);
    }

    /** What there is, in one go; waits so long for the first. */
    Part take(Duration wait) {
        var events = new ArrayList<Event>();
        try {
            Optional.ofNullable(waiting.poll(wait.toMillis(), TimeUnit.MILLISECONDS))
                    .ifPresent(events::add);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        waiting.drainTo(events, AT_ONCE);
        return part(events);
    }

    private static Part part(List<Event> events) {
        var part = new Part(new ArrayList<>(), new HashSet<>());
        events.forEach(event -> {
            switch (event) {
                case Event.MessageStored(var _, var message) -> part.messages().add(message);
                case Event.ConversationChanged(var conversation) ->
                    part.conversations().add(conversation);
                case Event.MessageChanged(var _, var message) -> part.messages().add(message);
                case Event.StateChanged _,
                        Event.WorkQueued _,
                        Event.WindowCloses _,
                        Event.AccountChanged _,
                        Event.TemplatesChanged _,
                        Event.AccessChanged _ -> {}
            }
        });
        return part;
    }
}
