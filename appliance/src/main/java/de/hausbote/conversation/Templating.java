package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.media.FileType;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Queues what an agent says by template, with the service window open or closed, in one transaction with the record of it. */
final class Templating {
    /** As many as a carousel has cards. */
    private static final int MOST_FILES = 10;

    private final ConversationTable conversations = new ConversationTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final RequestKeyTable requests = new RequestKeyTable();
    private final ContactTable contacts = new ContactTable();
    private final PromotionTable promotions = new PromotionTable();
    private final Gate gate;
    private final Ground ground;
    private final WorkItems work;
    private final Replying replying;
    private final Templates templates;
    private final Access access;
    private final ContactKeys keys;
    private final Blinds blinds;

    Templating(Ground ground, WorkItems work, Replying replying) {
        this.ground = ground;
        this.gate = new Gate(ground);
        this.work = work;
        this.replying = replying;
        this.templates = new Templates(ground);
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
    }

    /** The message; the one of an earlier request with the same key. */
    MessageId send(Transaction tx, Actor actor, ConversationId id, TemplateReply reply) {
        var conversation = access.require(tx, actor, Permission.REPLY, id);
        var key = blinds.request(actor, reply.requestKey());
        return requests.find(tx, actor.id(), key).map(MessageId::new).orElseGet(() -> {
            conversations.answered(tx, id);
            var seal = keys.of(tx, conversation.contact());
            var stored = stored(tx, conversation, reply);
            gate.pass(tx, conversation, stored, seal);
            confirmed(tx, actor, conversation, reply);
            var sent = queue(tx, actor, conversation, stored, reply, seal);
            requests.add(tx, actor.id(), key, sent.value());
            return sent;
        });
    }

    /** The first message to an address, and the first after it changed, asks whether it is the right person's (REL-22). */
    private void confirmed(Transaction tx, Actor actor, Conversation conversation, TemplateReply reply) {
        var first = conversation.last().isEmpty() && conversation.lastInbound().isEmpty();
        if (!first && contacts.doubted(tx, conversation.contact()).isEmpty()) {
            return;
        }
        if (!reply.confirmed()) {
            throw new RefusedException(Code.CONFIRM_ADDRESS);
        }
        ground.record(tx, actor, AuditAction.ADDRESS_CONFIRM, "conversation", conversation.id());
    }

    private StoredTemplate stored(Transaction tx, Conversation conversation, TemplateReply reply) {
        var account = accounts.find(tx, conversation.account()).orElseThrow();
        return templates.find(tx, account, reply.template());
    }

    private MessageId queue(
            Transaction tx,
            Actor actor,
            Conversation conversation,
            StoredTemplate stored,
            TemplateReply reply,
            ContactSeal seal) {
        var content = TemplateFilling.filled(stored.template(), reply.values(), ground.ids());
        var files = files(tx, actor, conversation, reply, seal);
        requireFitting(content, files);
        var part = new Composing.Part(content, reply.files());
        var id = replying.store(tx, actor, conversation, part, Optional.empty(), seal);
        Advertising.purpose(stored).ifPresent(purpose -> promotions.add(tx, id, conversation.contact(), purpose));
        conversations.last(tx, conversation.id(), id, tx.now());
        work.touched(tx, conversation.id());
        ground.tell(tx, new Event.ConversationChanged(conversation.id()));
        ground.tell(tx, new Event.WorkQueued(conversation.account()));
        return id;
    }

    /** In the order of the reply. */
    private List<Attachment> files(
            Transaction tx, Actor actor, Conversation conversation, TemplateReply reply, ContactSeal seal) {
        if (reply.files().size() > MOST_FILES) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var found = attachments.find(tx, reply.files(), seal).stream()
                .filter(each -> each.ready() && each.free(conversation.id(), actor.id()))
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
        if (found.size() != reply.files().size()) {
            throw new RefusedException(Code.TEMPLATE_FILE);
        }
        return reply.files().stream().map(found::get).toList();
    }

    private static void requireFitting(Templated content, List<Attachment> files) {
        var kinds = files.stream()
                .map(each -> kind(FileType.ofStored(each.facts().type())))
                .toList();
        if (!kinds.equals(content.files())) {
            throw new RefusedException(Code.TEMPLATE_FILE);
        }
    }

    private static HeaderKind kind(FileType type) {
        if (type.picture()) {
            return HeaderKind.IMAGE;
        }
        if (type.film()) {
            return HeaderKind.VIDEO;
        }
        return type.sound() || type.sticker() ? HeaderKind.NONE : HeaderKind.DOCUMENT;
    }
}
