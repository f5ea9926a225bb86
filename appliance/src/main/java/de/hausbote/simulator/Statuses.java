package de.hausbote.simulator;

import java.time.Instant;
import java.util.List;

/** Reports on messages that somebody sends by hand, beside those that come by themselves. */
public final class Statuses {
    private final Network network;

    Statuses(Network network) {
        this.network = network;
    }

    /**
     * @param status the provider's word: sent, delivered, read, played
     * @throws IllegalArgumentException when no accepted message has this id
     */
    public void send(String messageId, String status) {
        var _ = network.report(new Receipts.Due(message(messageId), status, 0, Instant.now()));
    }

    public void fail(String messageId, int code) {
        var _ = network.report(new Receipts.Due(message(messageId), "failed", code, Instant.now()));
    }

    /** Every report so far, the oldest first. */
    public List<Report> emitted() {
        return network.reports();
    }

    private SentMessage message(String id) {
        return network.sent().stream()
                .filter(message -> message.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no accepted message has this id"));
    }
}
