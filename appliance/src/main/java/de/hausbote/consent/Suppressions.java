package de.hausbote.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.SuppressionTable.Hashes;
import de.hausbote.message.Address;
import de.hausbote.message.Ids;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Remembers where somebody said no, without knowing who. An address counts for the whole house, whatever account of the
 * messenger it was said to (decision 81).
 */
final class Suppressions {
    private final SuppressionTable table = new SuppressionTable();
    private final Vault vault;
    private final Ids ids;

    Suppressions(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    void put(
            Transaction tx, ChannelName channel, ConsentPurpose purpose, Collection<Address> addresses, Instant since) {
        addresses.forEach(address -> table.put(tx, ids.next(), channel, purpose, hashes(channel, address), since));
    }

    Optional<Instant> newest(
            Transaction tx, ChannelName channel, ConsentPurpose purpose, Collection<Address> addresses) {
        return table.newest(
                tx,
                channel,
                purpose,
                addresses.stream().map(address -> hashes(channel, address)).toList());
    }

    private Hashes hashes(ChannelName channel, Address address) {
        var whole = channel + "\n" + address.kind() + "\n" + address.value();
        return new Hashes(vault.allKeyed(Purpose.SUPPRESSION, whole.getBytes(UTF_8)));
    }
}
