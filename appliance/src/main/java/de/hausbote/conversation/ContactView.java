package de.hausbote.conversation;

import de.hausbote.message.Content.Change;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contact as the side panel shows her. Number and user id are masked; showing them is an act of its own.
 *
 * @param givenName the agents' name for her, or empty
 * @param profileName her own name at the messenger, or empty
 * @param customerNumber the house's own number of her
 */
public record ContactView(
        ContactName name,
        String givenName,
        String profileName,
        CustomerNumber customerNumber,
        Optional<String> phoneMasked,
        Optional<String> userIdMasked,
        Instant created,
        Optional<Doubt> doubt,
        List<Talk> talks) {
    public ContactView {
        talks = List.copyOf(talks);
    }

    /** One conversation of hers that the reader may see. */
    public record Talk(ConversationId id, AccountSummary account, Instant activity) {}

    /** What changed about her, and since when nobody has confirmed that she is still the same person. */
    public record Doubt(Change change, Instant since) {}

    @Override
    public String toString() {
        return name.id() + " [redacted]";
    }
}
