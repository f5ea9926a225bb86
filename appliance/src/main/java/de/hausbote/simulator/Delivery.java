package de.hausbote.simulator;

import java.time.Instant;
import java.util.List;

/**
 * One try to deliver a webhook.
 *
 * @param ids of the messages in it
 * @param attempt 1 for the first try
 * @param status of the webhook's answer, 0 when there was none
 * @param forged whether its signature was made wrong on purpose
 */
public record Delivery(Instant at, List<String> ids, int attempt, int status, boolean forged) {
    public Delivery {
        ids = List.copyOf(ids);
    }

    @Override
    public String toString() {
        return "Delivery[" + ids.size() + " ids, attempt " + attempt + ", status " + status + "]";
    }
}
