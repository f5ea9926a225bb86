package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelEvent.PersonChanged;
import de.hausbote.channel.RemoteFile;
import de.hausbote.event.Event;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ContactId;
import de.hausbote.message.Content;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.Optional;

/** Takes in what contacts write, whatever order it comes in. */
final class Receiving {
    private static final int LONGEST_FILE_NAME = 240;

    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final Ground ground;
    private final WorkItems work;
    private final ContactKeys keys;
    private final Senders senders;
    private final Signs signs;
    private final Awaiting awaiting;
    private final Blinds blinds;
    private final FirstTalk talks;
    private final Withdrawing withdrawing;
    private final Informing informing;

    Receiving(Ground ground, WorkItems work, HouseSettings settings) {
        this.ground = ground;
        this.work = work;
        this.blinds = new Blinds(ground.vault());
        this.keys = new ContactKeys(ground.vault());
        this.signs = new Signs(ground, blinds);
        this.awaiting = new Awaiting(ground, blinds);
        this.talks = new FirstTalk(ground);
        this.senders = new Senders(ground, settings, blinds);
        this.withdrawing = new Withdrawing(ground);
        this.informing = new Informing(ground);
    }

    /** A message that is not here yet; what the house may answer to by itself, unless it is a sign. */
    Optional<Greeting.Heard> receive(Transaction tx, ChannelAccount account, MessageReceived event) {
        var sender = senders.find(tx, account.id(), event.sender());
        var conversation = conversation(tx, account, sender.contact());
        if (event.content() instanceof Content.Reaction reaction) {
            sign(tx, conversation, event, reaction, sender);
            return Optional.empty();
        }
        conversations.heard(tx, conversation.id(), Arrival.written(event.at(), tx.now()));
        return Optional.of(store(tx, conversation, event, sender.seal()).heard());
    }

    /** A sign hangs where it belongs, or waits for that: where it is not taken back, it stands by itself meanwhile. */
    private void sign(
            Transaction tx,
            Conversation conversation,
            MessageReceived event,
            Content.Reaction reaction,
            Senders.Found sender) {
        conversations.hold(tx, conversation.id());
        if (signs.hang(tx, event, reaction, sender, conversation.account())) {
            return;
        }
        if (!reaction.removed()) {
            work.ensureOpen(tx, conversation.id(), conversation.team());
        }
        if (!reaction.target().present()) {
            stand(tx, conversation, event, reaction, sender);
            return;
        }
        var at = Arrival.written(event.at(), tx.now());
        if (awaiting.giveWay(tx, conversation, reaction.target(), at, sender.seal())) {
            var standing = stand(tx, conversation, event, reaction, sender);
            awaiting.sign(tx, conversation, reaction.target(), Signs.shortened(reaction), at, standing, sender.seal());
        }
    }

    private Optional<MessageId> stand(
            Transaction tx,
            Conversation conversation,
            MessageReceived event,
            Content.Reaction reaction,
            Senders.Found sender) {
        return reaction.removed()
                ? Optional.empty()
                : Optional.of(store(tx, conversation, event, sender.seal()).id());
    }

    /** A message that is here now. */
    private record Stored(MessageId id, Greeting.Heard heard) {}

    /** A message that a change of it announced, as it would be stored had it come first. */
    NewMessage original(Transaction tx, MessageFacts stub, MessageReceived event) {
        var conversation = conversations.find(tx, stub.conversation()).orElseThrow();
        var bottom = conversations.bottom(tx, conversation.id());
        return message(tx, stub.id(), conversation, event, Arrival.of(event.at(), tx.now(), bottom.answer()));
    }

    /** She wrote a message anew: what it says now may be a word that stops something. */
    void heard(Transaction tx, MessageFacts message, Content content, Instant at, ContactSeal seal) {
        conversations.hold(tx, message.conversation());
        var conversation = conversations.find(tx, message.conversation()).orElseThrow();
        withdrawing.heard(tx, conversation, message.id(), content, at, seal);
    }

    /** Hangs these files on a message that is there. */
    void attach(Transaction tx, MessageFacts message, MessageReceived event, ContactSeal seal) {
        var conversation = conversations.find(tx, message.conversation()).orElseThrow();
        attach(tx, message.id(), conversation, event, seal);
    }

    /** What the provider says of a contact, as a line of the conversation. */
    void note(Transaction tx, ChannelAccount account, ContactId contact, PersonChanged event) {
        var conversation = conversation(tx, account, contact);
        var bottom = conversations.bottom(tx, conversation.id());
        var message = new NewMessage(
                new MessageId(ground.ids().next()),
                conversation,
                Direction.IN,
                new Content.Notice(event.change()),
                Optional.empty(),
                event.id(),
                Optional.empty(),
                ProviderId.NONE,
                Arrival.of(event.at(), tx.now(), bottom.answer()));
        var seal = keys.of(tx, contact);
        messages.add(tx, message, blinds, seal);
        awaiting.came(tx, conversation.id(), conversation.account(), message.id(), event.id(), seal);
        ground.record(tx, AuditAction.MESSAGE_RECEIVE, "message", message.id());
        ground.tell(tx, new Event.MessageStored(conversation.id(), message.id()));
    }

    boolean seen(Transaction tx, ChannelAccount account, ProviderId id) {
        return id.present()
                && messages.byProvider(tx, blinds.provider(account.id(), id)).isPresent();
    }

    /** The talk of these two, begun when there is none. */
    Conversation conversation(Transaction tx, ChannelAccount account, ContactId contact) {
        return conversations
                .between(tx, contact, account.id())
                .orElseGet(() ->
                        talks.begin(tx, account.id(), contact, ground.teams().standard(tx)));
    }

    private Stored store(Transaction tx, Conversation conversation, MessageReceived event, ContactSeal seal) {
        var bottom = conversations.bottom(tx, conversation.id());
        var arrival = Arrival.of(event.at(), tx.now(), bottom.answer());
        var message = message(tx, new MessageId(ground.ids().next()), conversation, event, arrival);
        messages.add(tx, message, blinds, seal);
        attach(tx, message.id(), conversation, event, seal);
        awaitQuoted(tx, message, seal);
        awaiting.came(tx, conversation.id(), conversation.account(), message.id(), event.id(), seal);
        if (bottom.isAbove(arrival.shownAt())) {
            conversations.last(tx, conversation.id(), message.id(), arrival.shownAt());
        }
        var begins = work.ensureOpen(tx, conversation.id(), conversation.team());
        ground.record(tx, AuditAction.MESSAGE_RECEIVE, "message", message.id());
        ground.tell(tx, new Event.MessageStored(conversation.id(), message.id()));
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
        informing.inform(tx, conversation, seal);
        withdrawing.heard(tx, conversation, message.id(), event.content(), arrival.written(), seal);
        return new Stored(message.id(), new Greeting.Heard(conversation, event.content(), arrival, begins, seal));
    }

    /** Where it answers a message that is not here, it learns when that comes. */
    void awaitQuoted(Transaction tx, NewMessage message, ContactSeal seal) {
        if (message.quoted().present()) {
            awaiting.quote(tx, message.conversation(), message.quoted(), message.id(), seal);
        }
    }

    private NewMessage message(
            Transaction tx, MessageId id, Conversation conversation, MessageReceived event, Arrival arrival) {
        var quoteOf = quoted(tx, conversation, event.quoted());
        return new NewMessage(
                id,
                conversation,
                Direction.IN,
                event.content(),
                Optional.empty(),
                event.id(),
                quoteOf,
                quoteOf.isPresent() ? ProviderId.NONE : event.quoted(),
                arrival);
    }

    /** Only a message of the same conversation can be quoted in it. */
    private Optional<MessageId> quoted(Transaction tx, Conversation conversation, ProviderId quoted) {
        if (!quoted.present()) {
            return Optional.empty();
        }
        return messages.byProvider(tx, blinds.provider(conversation.account(), quoted))
                .filter(message -> message.conversation().equals(conversation.id()))
                .map(MessageFacts::id);
    }

    private void attach(
            Transaction tx, MessageId message, Conversation conversation, MessageReceived event, ContactSeal seal) {
        var name = event.content() instanceof Content.Document document ? document.fileName() : "";
        var number = 0;
        for (var file : event.files()) {
            var attachment = attachment(tx, message, conversation, name, file, number++);
            var claimed = attachment.facts().type();
            attachments.add(
                    tx, attachment, Optional.of(new RemoteFile(file.reference(), claimed, file.sha256())), seal);
        }
    }

    private Attachment attachment(
            Transaction tx, MessageId message, Conversation conversation, String name, RemoteFile file, int number) {
        return new Attachment(
                new AttachmentId(ground.ids().next()),
                conversation.id(),
                conversation.contact(),
                conversation.account(),
                Optional.of(message),
                number,
                Direction.IN,
                Optional.empty(),
                Excerpt.first(name, LONGEST_FILE_NAME),
                Attachment.FileFacts.claimed(file.type()),
                "",
                AttachmentView.State.LOADING,
                Reason.Code.NONE,
                0,
                tx.now());
    }
}
