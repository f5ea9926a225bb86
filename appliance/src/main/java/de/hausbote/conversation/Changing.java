package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.MessageEdited;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.MessageWithdrawn;
import de.hausbote.conversation.HouseSettings.Changes;
import de.hausbote.conversation.MessageFacts.Changed;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Sender;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does to messages what their senders do to them: writes them anew, takes them back. Whether the house keeps what they
 * said before is its own decision (RET-5). A change that comes before its message stands for it until it comes, so that
 * any order ends alike.
 */
final class Changing {
    private final MessageTable messages = new MessageTable();
    private final MessageVersionTable versions = new MessageVersionTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final Ground ground;
    private final HouseSettings settings;
    private final Receiving receiving;
    private final Senders senders;
    private final ContactKeys keys;
    private final Blinds blinds;
    private final FileShelf shelf;

    Changing(Ground ground, HouseSettings settings, Receiving receiving) {
        this.ground = ground;
        this.settings = settings;
        this.receiving = receiving;
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
        this.senders = new Senders(ground, settings, blinds);
        this.shelf = new FileShelf(ground.vault().files("media"));
    }

    void edit(Transaction tx, ChannelAccount account, MessageEdited event) {
        var target = target(tx, account, event.target());
        if (target.isEmpty()) {
            stand(tx, account, event);
        }
        var at = Arrival.written(event.at(), tx.now());
        target.filter(message -> isHers(tx, account, message, event.sender()))
                .filter(message -> mayStillSay(tx, message, at))
                .ifPresent(message -> say(tx, message, event.content(), at));
    }

    /** What was taken back says nothing new, but where the house keeps it, it learns what was said before that. */
    private boolean mayStillSay(Transaction tx, MessageFacts message, Instant at) {
        var kept = message.changed().stub() || message.kind() != MessageKind.WITHDRAWN;
        return message.changed()
                .withdrawn()
                .map(until -> keeps(tx) && kept && !at.isAfter(until))
                .orElse(true);
    }

    /** The newest of the forms is what it says; the others belong between those that were there before them. */
    private void say(Transaction tx, MessageFacts message, Content content, Instant at) {
        var last = message.changed().edited();
        if (last.filter(at::isBefore).isEmpty()) {
            if (last.filter(at::equals).isEmpty()) {
                rewrite(tx, message, content, at);
            }
        } else if (keeps(tx) && versions.insert(tx, message, content, at, keys.of(tx, message.contact()))) {
            changed(tx, message, AuditAction.MESSAGE_EDIT);
        }
    }

    void withdraw(Transaction tx, ChannelAccount account, MessageWithdrawn event) {
        var target = target(tx, account, event.target());
        if (target.isEmpty()) {
            stand(tx, account, event);
        }
        target.filter(message -> isHers(tx, account, message, event.sender()))
                .filter(message -> message.changed().withdrawn().isEmpty())
                .ifPresent(message -> takeBack(tx, message, Arrival.written(event.at(), tx.now())));
    }

    /**
     * Whether this message is here. Where a change stood for it until now, it takes its place and has nothing to add but
     * what is kept of it.
     */
    boolean knows(Transaction tx, ChannelAccount account, MessageReceived event) {
        if (!event.id().present()) {
            return false;
        }
        var known = target(tx, account, event.id());
        known.filter(message -> message.changed().stub()).ifPresent(stub -> complete(tx, stub, event));
        return known.isPresent();
    }

    private Optional<MessageFacts> target(Transaction tx, ChannelAccount account, ProviderId id) {
        return messages.byProvider(tx, blinds.provider(account.id(), id));
    }

    private boolean isHers(Transaction tx, ChannelAccount account, MessageFacts message, Sender sender) {
        return message.direction() == Direction.IN
                && senders.known(tx, account.id(), sender)
                        .filter(message.contact()::equals)
                        .isPresent();
    }

    private void stand(Transaction tx, ChannelAccount account, MessageEdited event) {
        var at = Arrival.written(event.at(), tx.now());
        stand(
                tx,
                account,
                new MessageReceived(
                        event.route(),
                        event.target(),
                        event.sender(),
                        event.at(),
                        event.content(),
                        event.files(),
                        ProviderId.NONE),
                new Changed(0, Optional.of(at), Optional.empty(), true));
    }

    private void stand(Transaction tx, ChannelAccount account, MessageWithdrawn event) {
        var at = Arrival.written(event.at(), tx.now());
        stand(
                tx,
                account,
                new MessageReceived(
                        event.route(),
                        event.target(),
                        event.sender(),
                        event.at(),
                        new Content.Withdrawn(),
                        List.of(),
                        ProviderId.NONE),
                new Changed(0, Optional.empty(), Optional.of(at), true));
    }

    private void stand(Transaction tx, ChannelAccount account, MessageReceived message, Changed changed) {
        receiving.receive(tx, account, message);
        target(tx, account, message.id()).ifPresent(stored -> {
            messages.rewrite(tx, stored, message.content(), changed, keys.of(tx, stored.contact()));
            messages.stub(tx, stored.id(), true);
        });
    }

    private void complete(Transaction tx, MessageFacts stub, MessageReceived event) {
        messages.stub(tx, stub.id(), false);
        var seal = keys.of(tx, stub.contact());
        var original = receiving.original(tx, stub, event);
        var message = messages.place(tx, message(tx, stub, seal), original, seal);
        receiving.awaitQuoted(tx, original, seal);
        if (keeps(tx) && message.changed().edited().isPresent()) {
            versions.addFirst(tx, message, event.content(), seal);
        } else if (keeps(tx) && message.changed().withdrawn().isPresent()) {
            messages.rewrite(tx, message, event.content(), message.changed(), seal);
            receiving.attach(tx, message, event, seal);
        }
        changed(tx, message, AuditAction.MESSAGE_RECEIVE);
    }

    private void rewrite(Transaction tx, MessageFacts message, Content content, Instant at) {
        var seal = keys.of(tx, message.contact());
        if (keeps(tx) && message.kind() != MessageKind.WITHDRAWN) {
            var since = message.changed().edited();
            versions.add(tx, message.id(), content(tx, message, seal), since, at, seal);
        }
        var changed = new Changed(0, Optional.of(at), message.changed().withdrawn(), false);
        messages.rewrite(tx, message, content, changed, seal);
        changed(tx, message, AuditAction.MESSAGE_EDIT);
        receiving.heard(tx, message, content, at, seal);
    }

    private void takeBack(Transaction tx, MessageFacts message, Instant at) {
        var seal = keys.of(tx, message.contact());
        if (keeps(tx)) {
            var changed = new Changed(0, message.changed().edited(), Optional.of(at), false);
            messages.rewrite(tx, message, content(tx, message, seal), changed, seal);
        } else {
            var changed = new Changed(0, Optional.empty(), Optional.of(at), false);
            messages.rewrite(tx, message, new Content.Withdrawn(), changed, seal);
            versions.delete(tx, message.id());
            deleteFiles(tx, message, seal);
        }
        changed(tx, message, AuditAction.MESSAGE_WITHDRAW);
    }

    private void deleteFiles(Transaction tx, MessageFacts message, ContactSeal seal) {
        attachments.of(tx, List.of(message.id()), seal).values().stream()
                .flatMap(List::stream)
                .map(Attachment::file)
                .filter(file -> !file.isEmpty())
                .forEach(file -> tx.afterCommit(() -> shelf.delete(file)));
        attachments.deleteOf(tx, message.id());
    }

    private boolean keeps(Transaction tx) {
        return settings.values(tx).changes() == Changes.KEPT;
    }

    private Content content(Transaction tx, MessageFacts message, ContactSeal seal) {
        return message(tx, message, seal).content();
    }

    private Message message(Transaction tx, MessageFacts message, ContactSeal seal) {
        return messages.find(tx, List.of(message.id()), new Seals(Map.of(message.contact(), seal)))
                .getFirst();
    }

    private void changed(Transaction tx, MessageFacts message, AuditAction action) {
        ground.record(tx, action, "message", message.id());
        ground.changed(tx, message.conversation(), message.id());
    }
}
