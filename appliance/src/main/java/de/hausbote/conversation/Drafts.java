package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.DraftTable.Draft;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.util.List;
import java.util.Optional;

/** What agents began to write, kept on the server, one per person and conversation. Thread-safe. */
public final class Drafts {
    private final DraftTable drafts = new DraftTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final MessageTable messages = new MessageTable();
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;

    public Drafts(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    /** Keeps a draft in place of the last one; an empty one deletes. */
    public void keep(
            Actor actor,
            ConversationId conversation,
            String text,
            Optional<MessageId> quote,
            List<AttachmentId> files) {
        if (text.length() > Reply.TEXT_LIMIT || files.size() > Reply.FILES_LIMIT) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            var talk = access.require(tx, actor, Permission.REPLY, conversation);
            var draft = new Draft(text, quote.filter(id -> here(tx, id, conversation)), files);
            if (draft.empty()) {
                drafts.delete(tx, actor.id(), conversation);
            } else {
                drafts.put(tx, actor.id(), conversation, draft, keys.of(tx, talk.contact()));
            }
            ground.record(tx, actor, AuditAction.DRAFT_CHANGE, "conversation", conversation);
        });
    }

    private boolean here(Transaction tx, MessageId id, ConversationId conversation) {
        return messages.find(tx, id)
                .filter(message -> message.conversation().equals(conversation))
                .isPresent();
    }

    /** The draft of a person who was let into the conversation; files that are gone meanwhile are left out. */
    public Optional<DraftView> of(Transaction tx, Actor actor, Conversation conversation) {
        var seal = keys.of(tx, conversation.contact());
        return drafts.find(tx, actor.id(), conversation.id(), seal)
                .map(draft -> new DraftView(draft.text(), draft.quote(), files(tx, actor, conversation, draft, seal)));
    }

    private List<AttachmentView> files(
            Transaction tx, Actor actor, Conversation conversation, Draft draft, ContactSeal seal) {
        return attachments.find(tx, draft.attachments(), seal).stream()
                .filter(file -> file.free(conversation.id(), actor.id()))
                .map(Attachment::view)
                .toList();
    }
}
