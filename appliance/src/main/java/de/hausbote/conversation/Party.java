package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * With whom a conversation is, as search reads it.
 *
 * @param names what the agents call her, and what she calls herself; empty where nobody does
 * @param userName at the messenger, or empty
 * @param customerNumber the house's own number of her
 * @param addresses all that are known, newest first
 */
public record Party(
        ConversationId conversation,
        ContactId contact,
        AccountId account,
        TeamId team,
        Instant activity,
        List<String> names,
        String userName,
        CustomerNumber customerNumber,
        List<Address> addresses) {
    public Party {
        names = List.copyOf(names);
        addresses = List.copyOf(addresses);
    }

    /** The values of all addresses of one form. */
    public Stream<String> addresses(Address.Kind kind) {
        return addresses.stream().filter(address -> address.kind() == kind).map(Address::value);
    }

    @Override
    public String toString() {
        return conversation + " [redacted]";
    }
}
