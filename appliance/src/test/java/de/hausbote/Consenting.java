package de.hausbote;

import java.time.Instant;
import java.util.Map;

/** Gives what advertising needs: a wording of the house, and the consent of somebody. */
final class Consenting {
    private Consenting() {}

    /** The id of a new wording. */
    static String wording(Desk officer, String words) {
        return wording(officer, "", words);
    }

    /** The id of a new wording for a topic of advertising. */
    static String wording(Desk officer, String topic, String words) {
        var text =
                Map.of("purpose", "marketing", "topic", topic, "language", "de", "notice", "2026-11", "words", words);
        return officer.post("/consent-texts", text).path("id").asText();
    }

    /** The contact of this conversation signed it a moment ago. */
    static String agreed(Desk agent, String conversation, String wording, Instant now) {
        return agreed(agent, conversation, wording, "", now);
    }

    /** The same for a topic of advertising. */
    static String agreed(Desk agent, String conversation, String wording, String topic, Instant now) {
        var contact = agent.get("/conversations/" + conversation)
                .path("contact")
                .path("id")
                .asText();
        var said = now.minusSeconds(1).toEpochMilli();
        agent.post(
                "/contacts/" + contact + "/consents",
                Map.of("way", "paper", "said", said, "text", wording, "topic", topic, "note", "Ordner 7"));
        return contact;
    }
}
