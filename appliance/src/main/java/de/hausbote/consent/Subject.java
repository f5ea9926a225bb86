package de.hausbote.consent;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.vault.ContactSeal;
import java.util.List;

/**
 * Whom something is asked or said of, over one messenger.
 *
 * @param addresses all that are hers, the one she is written to first
 */
public record Subject(ContactId contact, ChannelName channel, List<Address> addresses, ContactSeal seal) {
    public Subject {
        addresses = List.copyOf(addresses);
    }

    @Override
    public String toString() {
        return contact + " [redacted]";
    }
}
