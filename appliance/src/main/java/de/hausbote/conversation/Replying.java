package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.media.FileType;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queues what an agent says, in one transaction with the record of it. */
final class Replying {
    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final DraftTable drafts = new DraftTable();
    private final RequestKeyTable requests = new RequestKeyTable();
    private final Gate gate = new Gate();
    private final Ground ground;
    private final WorkItems work;
    private final Offers offers;
    private final Access access;
    private final ContactKeys keys;
    private final Blinds blinds;

    Replying(Ground ground, WorkItems work) {
        this.ground = ground;
        this.work = work;
        this.offers = new Offers(ground.ids());
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** One message of a reply: its words and the file that hangs on it. */
    record Part(Content content, Optional<AttachmentId> file) {}

    /** The first message of the reply; the one of an earlier reply with the same key. */
    MessageId reply(Transaction tx, Actor actor, ConversationId id, Reply reply) {
        var conversation = access.require(tx, actor, Permission.REPLY, id);
        var key = blinds.request(actor, reply.requestKey());
        return requests.find(tx, actor.id(), key).map(MessageId::new).orElseGet(() -> {
            conversations.answered(tx, id);
            var seal = keys.of(tx, conversation.contact());
            gate.pass(tx, conversation, seal);
            var first = queue(tx, actor, conversation, reply, seal);
            requests.add(tx, actor.id(), key, first.value());
            return first;
        });
    }

    private MessageId queue(Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        var quote = reply.quote().map(id -> quoted(tx, conversation, id));
        var stored = new ArrayList<MessageId>();
        for (var part : parts(tx, actor, conversation, reply, seal)) {
            stored.add(store(tx, actor, conversation, part, stored.isEmpty() ? quote : Optional.empty(), seal));
        }
        conversations.last(tx, conversation.id(), stored.getLast(), tx.now());
        drafts.delete(tx, actor.id(), conversation.id());
        work.touched(tx, conversation.id());
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
        ground.tell(tx, new Event.WorkQueued(conversation.account()));
        return stored.getFirst();
    }

    private MessageId quoted(Transaction tx, Conversation conversation, MessageId id) {
        return messages.find(tx, id)
                .filter(message -> message.conversation().equals(conversation.id()))
                .map(MessageFacts::id)
                .orElseThrow(() -> new RefusedException(Code.BAD_REQUEST));
    }

    private List<Part> parts(Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        var files = files(tx, actor, conversation, reply, seal);
        var text = reply.text();
        if (text.length() > Reply.TEXT_LIMIT || (text.isEmpty() && files.isEmpty())) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        if (reply.offered().isPresent()) {
            return List.of(offer(reply, files));
        }
        var parts = new ArrayList<Part>();
        if (files.isEmpty() || text.length() > Reply.CAPTION_LIMIT || speaksAlone(files.getFirst(), text)) {
            parts.add(new Part(new Content.Text(text), Optional.empty()));
        }
        for (var file : files) {
            var caption = parts.isEmpty() ? text : "";
            parts.add(new Part(content(file, caption), Optional.of(file.id())));
        }
        return parts;
    }

    /** Words cannot hang on a sound. */
    private static boolean speaksAlone(Attachment first, String text) {
        return !text.isEmpty() && FileType.ofStored(first.facts().type()).sound();
    }

    private Part offer(Reply reply, List<Attachment> files) {
        if (!files.isEmpty()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var offered = offers.permitted(reply.text(), reply.offered().orElseThrow());
        return new Part(new Content.Offer(reply.text(), offered), Optional.empty());
    }

    /** In the order of the reply. */
    private List<Attachment> files(
            Transaction tx, Actor actor, Conversation conversation, Reply reply, ContactSeal seal) {
        var wanted = reply.attachments();
        var found = attachments.find(tx, wanted, seal).stream()
                .filter(file -> file.ready() && file.free(conversation.id(), actor.id()))
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        if (wanted.size() > Reply.FILES_LIMIT || found.size() != wanted.size()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return wanted.stream().map(found::get).toList();
    }

    private static Content content(Attachment file, String caption) {
        var type = FileType.ofStored(file.facts().type());
        if (type.picture()) {
            return new Content.Image(caption);
        }
        if (type.film()) {
            return new Content.Video(caption);
        }
        return type.sound() ? new Content.Audio(false) : new Content.Document(caption, file.name());
    }

    MessageId store(
            Transaction tx,
            Actor actor,
            Conversation conversation,
            Part part,
            Optional<MessageId> quote,
            ContactSeal seal) {
        var id = new MessageId(ground.ids().next());
        messages.add(tx, NewMessage.out(id, conversation, part.content(), actor.id(), quote, tx.now()), blinds, seal);
        part.file().ifPresent(file -> attach(tx, file, id));
        ground.record(tx, actor, AuditAction.MESSAGE_SEND, "message", id);
        ground.tell(tx, new Event.MessageStored(conversation.id(), id));
        return id;
    }

    private void attach(Transaction tx, AttachmentId file, MessageId message) {
        if (!attachments.attach(tx, file, message, 0)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }
}
