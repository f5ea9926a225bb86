package de.hausbote.conversation;

import de.hausbote.consent.ConsentPurpose;
import de.hausbote.conversation.AddressTable.Known;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.Address.Kind;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may go to this person now, and what stands in the way: the one place that decides it, for everybody who sends and
 * before every attempt. Data class joins here.
 */
final class Gate {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final AddressTable addresses = new AddressTable();
    private final ContactTable contacts = new ContactTable();
    private final ConversationTable conversations = new ConversationTable();
    private final DialogTable dialogs = new DialogTable();
    private final Advertising advertising;

    Gate(Ground ground) {
        this.advertising = new Advertising(ground);
    }

    /**
     * @throws RefusedException CHANNEL_STOPPED while the account sends nothing, WINDOW_CLOSED with the time when it
     *     closed, NOT_ALLOWED when the contact has no address to write to, CONFIRM_CONTACT for something confidential to
     *     somebody who may have become somebody else (REL-22), CONSENT_DECLINED to somebody who does not want to be answered here
     */
    void pass(Transaction tx, Conversation conversation, ContactSeal seal) {
        hindrance(tx, conversation, seal).ifPresent(Gate::refuse);
    }

    /** Why an answer would not pass. */
    Optional<Hindrance> hindrance(Transaction tx, Conversation conversation, ContactSeal seal) {
        return inactive(tx, conversation)
                .or(() -> closed(tx, conversation))
                .or(() -> unreachable(tx, conversation, seal))
                .or(() -> declined(tx, conversation));
    }

    /** She was asked whether she may be answered here, and said no. */
    private Optional<Hindrance> declined(Transaction tx, Conversation conversation) {
        return dialogs.find(tx, conversation.id())
                .filter(dialog -> dialog.step() == DialogStep.DECLINED)
                .map(dialog ->
                        new Hindrance(Code.CONSENT_DECLINED, dialog.since().toEpochMilli()));
    }

    /**
     * The same for what may be said by template at any time, once the person agreed to it where it advertises.
     *
     * @throws RefusedException TEMPLATE_NOT_OFFERED, TEMPLATE_WAY_OUT for advertising that does not say how it ends,
     *     CONSENT_MISSING or CONSENT_WITHDRAWN for advertising, with its topic, and as {@link #pass} but for the window
     */
    void pass(Transaction tx, Conversation conversation, StoredTemplate stored, ContactSeal seal) {
        stored.hindrance().map(each -> new Hindrance(each.code(), 0)).ifPresent(Gate::refuse);
        passByTemplate(tx, conversation, seal);
        var purposes = Advertising.purpose(stored).stream().toList();
        advertising.hindrance(tx, conversation, purposes, seal).ifPresent(Gate::refuse);
    }

    /** The same for a message that was there before. */
    void passAgain(Transaction tx, Conversation conversation, MessageFacts message, Content content, ContactSeal seal) {
        if (message.kind() != MessageKind.TEMPLATE) {
            pass(tx, conversation, seal);
            return;
        }
        passByTemplate(tx, conversation, seal);
        var purposes = advertising.purposes(tx, message, content);
        advertised(tx, conversation, purposes, content, seal).ifPresent(Gate::refuse);
    }

    /** Why a message whose turn has come does not leave after all: she may have changed her mind since it was written. */
    Optional<Hindrance> lastMoment(Transaction tx, MessageFacts message, Content content, ContactSeal seal) {
        var purposes = advertising.purposes(tx, message, content);
        return purposes.isEmpty()
                ? Optional.empty()
                : advertised(tx, conversations.find(tx, message.conversation()).orElseThrow(), purposes, content, seal);
    }

    /** What stands in the way of a message that is there, and of its purposes; none where it does not advertise. */
    private Optional<Hindrance> advertised(
            Transaction tx,
            Conversation conversation,
            Set<ConsentPurpose> purposes,
            Content content,
            ContactSeal seal) {
        if (!purposes.isEmpty() && content instanceof Templated form && !WayOut.standsIn(form)) {
            return Optional.of(new Hindrance(Code.TEMPLATE_WAY_OUT, 0));
        }
        return advertising.hindrance(tx, conversation, purposes, seal);
    }

    private void passByTemplate(Transaction tx, Conversation conversation, ContactSeal seal) {
        inactive(tx, conversation).or(() -> unreachable(tx, conversation, seal)).ifPresent(Gate::refuse);
    }

    private static void refuse(Hindrance hindrance) {
        throw hindrance.refused();
    }

    private Optional<Hindrance> inactive(Transaction tx, Conversation conversation) {
        return accounts.find(tx, conversation.account())
                        .filter(ChannelAccount::active)
                        .isEmpty()
                ? Optional.of(new Hindrance(Code.CHANNEL_STOPPED, 0))
                : Optional.empty();
    }

    private static Optional<Hindrance> closed(Transaction tx, Conversation conversation) {
        var window = Window.after(conversation.lastInbound(), tx.now());
        var since = window.closesAt().map(Instant::toEpochMilli).orElse(0L);
        return window.open() ? Optional.empty() : Optional.of(new Hindrance(Code.WINDOW_CLOSED, since));
    }

    private Optional<Hindrance> unreachable(Transaction tx, Conversation conversation, ContactSeal seal) {
        if (conversation.dataClass().confidential()
                && contacts.doubted(tx, conversation.contact()).isPresent()) {
            return Optional.of(new Hindrance(Code.CONFIRM_CONTACT, 0));
        }
        return address(tx, conversation, seal).isEmpty()
                ? Optional.of(new Hindrance(Code.NOT_ALLOWED, 0))
                : Optional.empty();
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
