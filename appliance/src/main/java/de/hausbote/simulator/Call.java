package de.hausbote.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A call of the appliance.
 *
 * @param target path and query as they came
 * @param status of the answer, 0 when the connection was cut
 */
public record Call(Instant at, String method, String target, Map<String, List<String>> headers, int status) {
    public Call {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "Call[" + method + ", status " + status + "]";
    }
}
