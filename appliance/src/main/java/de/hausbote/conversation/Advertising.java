package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Consents;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Subject;
import de.hausbote.conversation.TemplateTable.Owner;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.Category;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which messages advertise and for what, and whether a person may be sent one now (CON-2). What advertised when it was
 * written does so for ever; what the provider counts as advertising by now, does so too.
 */
final class Advertising {
    private final PromotionTable promotions = new PromotionTable();
    private final TemplateTable templates = new TemplateTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final AddressTable addresses = new AddressTable();
    private final ConsentUse use = new ConsentUse();
    private final Consents consents;
    private final ContactKeys keys;

    Advertising(Ground ground) {
        this.keys = new ContactKeys(ground.vault());
        this.consents = new Consents(ground.vault(), ground.ids());
    }

    /**
     * What somebody has to have agreed to before she is sent this; nothing where it does not advertise. A category that this
     * version does not know is taken for advertising.
     */
    static Optional<ConsentPurpose> purpose(StoredTemplate stored) {
        var category = stored.template().category();
        return category == Category.MARKETING || category == Category.OTHER
                ? Optional.of(ConsentPurpose.marketing(stored.topic()))
                : Optional.empty();
    }

    /** The same for a message that is there: what it advertised when it was written, and what its template does by now. */
    Set<ConsentPurpose> purposes(Transaction tx, MessageFacts message, Content content) {
        return content instanceof Templated form
                ? Stream.concat(promotions.purpose(tx, message.id()).stream(), counted(tx, message, form).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Optional<ConsentPurpose> counted(Transaction tx, MessageFacts message, Templated form) {
        return accounts.find(tx, message.account())
                .flatMap(account -> templates.named(tx, Owner.of(account), form.name(), form.language()))
                .flatMap(Advertising::purpose);
    }

    /** What stands between this person and what is advertised, if anything does. */
    Optional<Hindrance> hindrance(
            Transaction tx, Conversation conversation, Collection<ConsentPurpose> purposes, ContactSeal seal) {
        if (purposes.isEmpty()) {
            return Optional.empty();
        }
        var channel = accounts.find(tx, conversation.account()).orElseThrow().channel();
        var subject = subject(tx, conversation.contact(), channel, seal);
        return purposes.stream()
                .map(purpose -> consents.standing(tx, subject, purpose))
                .filter(standing -> !standing.confirmed())
                .map(Advertising::hindrance)
                .findFirst();
    }

    /** Since when what she agreed to for this was not used, where that is so long ago that she has to be asked anew. */
    Optional<Instant> unusedSince(Transaction tx, Conversation conversation, ConsentPurpose purpose) {
        var channel = accounts.find(tx, conversation.account()).orElseThrow().channel();
        var contact = conversation.contact();
        if (!keys.of(tx, List.of(contact)).has(contact)) {
            return Optional.empty();
        }
        var subject = subject(tx, contact, channel, keys.of(tx, contact));
        return use.unusedSince(tx, contact, channel, consents.standing(tx, subject, purpose));
    }

    private static Hindrance hindrance(Standing standing) {
        var code = standing.withdrawn() ? Code.CONSENT_WITHDRAWN : Code.CONSENT_MISSING;
        var since = standing.since().map(Instant::toEpochMilli).orElse(0L);
        return new Hindrance(code, since, standing.purpose().topic());
    }

    /** She is reached at one more address: what she does not want does not come there either. */
    void follow(Transaction tx, AccountId account, ContactId contact, Address fresh, ContactSeal seal) {
        var channel = accounts.find(tx, account).orElseThrow().channel();
        consents.follow(tx, new Subject(contact, channel, List.of(fresh), seal));
    }

    /** The contact as the ledger of consents knows her. */
    Subject subject(Transaction tx, ContactId contact, ChannelName channel, ContactSeal seal) {
        var hers = addresses.of(tx, contact, seal).stream()
                .map(AddressTable.Known::address)
                .distinct()
                .sorted(Comparator.comparing(Address::kind))
                .toList();
        return new Subject(contact, channel, hers, seal);
    }
}
