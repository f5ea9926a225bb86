package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.Consents;
import de.hausbote.consent.Subject;
import de.hausbote.conversation.TemplateTable.Owner;
import de.hausbote.message.AccountId;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Category;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which messages advertise, and whether a person may be sent one now (CON-2). What advertised when it was written does so
 * for ever; what the provider counts as advertising by now, does so too.
 */
final class Advertising {
    private final PromotionTable promotions = new PromotionTable();
    private final TemplateTable templates = new TemplateTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final AddressTable addresses = new AddressTable();
    private final Consents consents;

    Advertising(Ground ground) {
        this.consents = new Consents(ground.vault(), ground.ids());
    }

    /** A category that this version does not know is taken for advertising. */
    static boolean advertises(Template template) {
        return template.category() == Category.MARKETING || template.category() == Category.OTHER;
    }

    /** Whether a message that is there advertises. */
    boolean advertises(Transaction tx, MessageFacts message, Content content) {
        return content instanceof Templated form && (promotions.has(tx, message.id()) || countedSo(tx, message, form));
    }

    private boolean countedSo(Transaction tx, MessageFacts message, Templated form) {
        return accounts.find(tx, message.account())
                .flatMap(account -> templates.named(tx, Owner.of(account), form.name(), form.language()))
                .filter(stored -> advertises(stored.template()))
                .isPresent();
    }

    /** What stands between this person and advertising, if anything does. */
    Optional<Hindrance> hindrance(Transaction tx, Conversation conversation, ContactSeal seal) {
        var channel = accounts.find(tx, conversation.account()).orElseThrow().channel();
        var subject = subject(tx, conversation.contact(), channel, seal);
        var standing = consents.standing(tx, subject, ConsentPurpose.MARKETING);
        if (standing.confirmed()) {
            return Optional.empty();
        }
        var code = standing.withdrawn() ? Code.CONSENT_WITHDRAWN : Code.CONSENT_MISSING;
        return Optional.of(
                new Hindrance(code, standing.since().map(Instant::toEpochMilli).orElse(0L)));
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
