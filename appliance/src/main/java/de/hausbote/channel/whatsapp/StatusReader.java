package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.time.Instant;

/** Reads one report on a message of ours; words that nobody knows yet are counted. */
final class StatusReader {
    private static final int LONGEST_ID = 300;
    private static final int LONGEST_CALLBACK = 512;
    private final String route;
    private final Instant received;

    StatusReader(String route, Instant received) {
        this.route = route;
        this.received = received;
    }

    ChannelEvent read(JsonNode status) {
        var id = Loose.text(status, "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return new ChannelEvent.Unreadable(route, "status without id");
        }
        return switch (Loose.text(status, "status")) {
            case "sent" -> reported(status, id, DeliveryState.SENT, Reason.NONE);
            case "delivered" -> reported(status, id, DeliveryState.DELIVERED, Reason.NONE);
            case "read", "played" -> reported(status, id, DeliveryState.READ, Reason.NONE);
            case "failed" -> failed(status, id);
            default -> new ChannelEvent.Notice(route, "status-unknown");
        };
    }

    private ChannelEvent failed(JsonNode status, String id) {
        var told = reported(status, id, DeliveryState.FAILED, reason(status));
        return new ChannelEvent.StatusReported(
                told.route(), told.id(), told.state(), told.at(), told.callback(), told.reason(), ofAccount(status));
    }

    private ChannelEvent.StatusReported reported(JsonNode status, String id, DeliveryState state, Reason reason) {
        return new ChannelEvent.StatusReported(
                route,
                new ProviderId(id),
                state,
                Loose.time(status, "timestamp", received),
                Loose.text(status, "biz_opaque_callback_data", LONGEST_CALLBACK),
                reason);
    }

    /** Whether nothing more goes on this account before somebody acts: a missing payment is told only in reports. */
    private static boolean ofAccount(JsonNode status) {
        for (var error : Loose.each(status, "errors")) {
            return ErrorTable.meaning(ErrorTable.code(error)) instanceof ErrorTable.Meaning.Stop;
        }
        return false;
    }

    private static Reason reason(JsonNode status) {
        for (var error : Loose.each(status, "errors")) {
            return ErrorTable.reason(ErrorTable.code(error));
        }
        return Reason.of(Reason.Code.UNKNOWN);
    }
}
