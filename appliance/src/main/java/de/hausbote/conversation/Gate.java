package de.hausbote.conversation;

import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.Address.Kind;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules that everything must pass before it is queued. Consent and data class join them here. */
final class Gate {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final AddressTable addresses = new AddressTable();
    private final ContactTable contacts = new ContactTable();

    /**
     * @throws RefusedException CHANNEL_STOPPED while the account sends nothing, WINDOW_CLOSED with the time when it
     *     closed, NOT_ALLOWED when the contact has no address to write to, CONFIRM_CONTACT for something confidential to
     *     somebody who may have become somebody else (REL-22)
     */
    void pass(Transaction tx, Conversation conversation, ContactSeal seal) {
        requireActive(tx, conversation);
        var window = Window.after(conversation.lastInbound(), tx.now());
        if (!window.open()) {
            throw new RefusedException(
                    Code.WINDOW_CLOSED,
                    window.closesAt().map(Instant::toEpochMilli).orElse(0L));
        }
        requireReachable(tx, conversation, seal);
    }

    /** The same for what may be said by template at any time. */
    void passByTemplate(Transaction tx, Conversation conversation, ContactSeal seal) {
        requireActive(tx, conversation);
        requireReachable(tx, conversation, seal);
    }

    private void requireActive(Transaction tx, Conversation conversation) {
        if (accounts.find(tx, conversation.account())
                .filter(ChannelAccount::active)
                .isEmpty()) {
            throw new RefusedException(Code.CHANNEL_STOPPED);
        }
    }

    private void requireReachable(Transaction tx, Conversation conversation, ContactSeal seal) {
        if (conversation.dataClass().confidential()
                && contacts.doubted(tx, conversation.contact()).isPresent()) {
            throw new RefusedException(Code.CONFIRM_CONTACT);
        }
        if (address(tx, conversation, seal).isEmpty()) {
            throw new RefusedException(Code.NOT_ALLOWED);
        }
    }

    private Optional<Address> address(Transaction tx, Conversation conversation, ContactSeal seal) {
        return address(conversation.account(), addresses.of(tx, conversation.contact(), seal));
    }

    /**
     * Where a contact is written to: at her number, which every version of the provider's interface takes; at her user id
     * when she has no number or it is in doubt. Never at both (REL-7).
     */
    static Optional<Address> address(AccountId account, List<Known> known) {
        return Stream.of(Kind.PHONE, Kind.USER_ID)
                .flatMap(kind -> known.stream().filter(each -> each.usable(account, kind)))
                .map(Known::address)
                .findFirst();
    }
}
