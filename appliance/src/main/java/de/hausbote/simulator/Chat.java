package de.hausbote.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The conversation on one customer's telephone, the newest part of it, and when the customer last wrote: that opens the
 * window in which the business may answer freely. Shared by threads, guarded by its own lock.
 */
final class Chat {
    static final Duration WINDOW = Duration.ofHours(24);
    private static final int MOST = 200;
    private static final List<String> RANKS = List.of("waiting", "accepted", "failed", "sent", "delivered", "read");

    private final SequencedMap<String, ChatEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> reactions = new HashMap<>();
    private Optional<Instant> lastHeard = Optional.empty();

    synchronized void add(ChatEntry entry) {
        entries.put(entry.id(), entry);
        if (entries.size() > MOST) {
            reactions.remove(entries.pollFirstEntry().getKey());
        }
    }

    synchronized void heard(Instant at) {
        if (lastHeard.filter(at::isBefore).isEmpty()) {
            lastHeard = Optional.of(at);
        }
    }

    synchronized boolean windowOpen(Instant now) {
        return lastHeard.filter(heard -> heard.plus(WINDOW).isAfter(now)).isPresent();
    }

    /** Notes how far a message came; a lower state that comes late changes nothing. */
    synchronized void advance(String id, String state, int code) {
        entries.computeIfPresent(id, (_, entry) -> rank(state) < rank(entry.state()) ? entry : entry.now(state, code));
    }

    private static int rank(String state) {
        return RANKS.indexOf(state);
    }

    /**
     * Everything that the customer wrote up to this message has been seen.
     *
     * @return false when the customer wrote no such message
     */
    synchronized boolean readUpTo(String id) {
        if (entries.values().stream()
                .noneMatch(entry -> entry.byCustomer() && entry.id().equals(id))) {
            return false;
        }
        for (var entry : List.copyOf(entries.values())) {
            if (entry.byCustomer()) {
                entries.put(entry.id(), entry.now("read", 0));
            }
            if (entry.id().equals(id)) {
                break;
            }
        }
        return true;
    }

    synchronized void reacted(String target, String emoji) {
        if (emoji.isEmpty()) {
            reactions.remove(target);
        } else if (entries.containsKey(target)) {
            reactions.put(target, emoji);
        }
    }

    synchronized String reaction(String id) {
        return reactions.getOrDefault(id, "");
    }

    synchronized List<ChatEntry> entries() {
        return List.copyOf(entries.values());
    }

    synchronized Optional<ChatEntry> last() {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.lastEntry().getValue());
    }
}
