package de.hausbote.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells committed facts to everybody who listens, in the thread that committed. Thread-safe. A listener must be quick
 * and must not fail the others: what it throws is logged and ends there.
 */
public final class Events {
    private static final Logger LOG = LoggerFactory.getLogger(Events.class);
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<Event> listener) {
        listeners.add(listener);
    }

    public void publish(Event event) {
        listeners.forEach(listener -> tell(listener, event));
    }

    private static void tell(Consumer<Event> listener, Event event) {
        try {
            listener.accept(event);
        } catch (RuntimeException broken) {
            LOG.error("listener failed event={}", event.getClass().getSimpleName(), broken);
        }
    }
}
