package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.message.ContactId;
import de.hausbote.store.Transaction;

/**
 * Follows a contact to her new number or id, and says that somebody has to confirm her again (INB-6). What a message of
 * the provider tells stands in the conversation, once; it opens no work and no service window.
 */
final class PersonChanges {
    private final Ground ground;
    private final Senders senders;
    private final Receiving receiving;

    PersonChanges(Ground ground, HouseSettings settings, Receiving receiving) {
        this.ground = ground;
        this.senders = new Senders(ground, settings, new Blinds(ground.vault()));
        this.receiving = receiving;
    }

    void take(Transaction tx, ChannelAccount account, PersonChanged event) {
        var told = event.id().present();
        if (told && receiving.seen(tx, account, event.id())) {
            return;
        }
        var known = senders.known(tx, account.id(), event.before())
                .or(() -> senders.known(tx, account.id(), event.after()));
        known.ifPresent(contact -> {
            var news = senders.replace(tx, account.id(), contact, event.after());
            if (news || !event.after().known()) {
                senders.doubt(tx, contact, event.change());
            }
            ground.record(tx, AuditAction.CONTACT_CHANGE, "contact", contact);
        });
        if (told) {
            receiving.note(tx, account, known.orElseGet(() -> doubtful(tx, account, event)), event);
        }
    }

    /**
     * Whoever this is told of before she wrote is in doubt from the beginning. Her number stays the one by which her first
     * message will know her.
     */
    private ContactId doubtful(Transaction tx, ChannelAccount account, PersonChanged event) {
        var someone = event.before().known() ? event.before() : event.after();
        var contact = senders.find(tx, account.id(), someone).contact();
        senders.doubt(tx, contact, event.change());
        return contact;
    }
}
