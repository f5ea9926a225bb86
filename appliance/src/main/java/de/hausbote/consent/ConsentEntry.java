package de.hausbote.consent;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One entry of the ledger of consents, as it was written and never changed since (CON-1).
 *
 * @param sequence in the order of writing
 * @param said when the person said it; written down at {@code recorded}
 * @param wording what she was shown, by its id and hash
 * @param messages by which it was said and answered, in order
 * @param address where she was reached at that time, as it is shown to those who may see it whole; empty for nowhere
 * @param note what the agent wrote beside it, or what of the house's she saw on a page; may be empty
 */
public record ConsentEntry(
        Id id,
        long sequence,
        ChannelName channel,
        ConsentPurpose purpose,
        Step step,
        Way way,
        Instant said,
        Instant recorded,
        Optional<Wording> wording,
        List<MessageId> messages,
        Optional<PersonId> recorder,
        String address,
        String note) {
    /** What an entry says; the name is the stored form. */
    public enum Step {
        /** She agreed to the wording; her own message has yet to confirm that it was she. */
        ASKED,
        /** She agreed, and it is certain that it was she. */
        CONFIRMED,
        /** She took it back, or does not want it in the first place. */
        WITHDRAWN
    }

    /** @param hash of everything about the text, 64 hexadecimal digits */
    public record Wording(Id text, String hash) {}

    public ConsentEntry {
        messages = List.copyOf(messages);
    }

    boolean is(Step wanted) {
        return step == wanted;
    }

    @Override
    public String toString() {
        return id + " [redacted]";
    }
}
