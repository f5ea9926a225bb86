package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import java.util.List;
import java.util.stream.Stream;

/**
 * Contacts who are one human being. A person says so, nothing finds it out by itself, and nothing follows from two links
 * for a third. Both keep their keys, addresses, conversations, doubts and marks: the link only lets them be seen beside
 * each other, to whoever may see both. Thread-safe.
 */
public final class ContactLinks {
    private final ContactLinkTable links = new ContactLinkTable();
    private final ConversationTable conversations = new ConversationTable();
    private final Ground ground;
    private final Access access;
    private final Contacts contacts;
    private final ContactKeys keys;

    public ContactLinks(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.contacts = new Contacts(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    /**
     * These two are one. Linking twice is done once.
     *
     * @throws RefusedException NOT_FOUND when the agent does not get to both, BAD_REQUEST for one and the same
     */
    public void link(Actor actor, ContactId one, ContactId another) {
        if (one.equals(another)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            var talks = both(tx, actor, one, another);
            if (links.between(tx, one, another).isEmpty()) {
                links.add(tx, ground.ids().next(), one, another, actor.id());
                done(tx, actor, AuditAction.CONTACT_LINK, List.of(one, another), talks);
            }
        });
    }

    /**
     * They are two after all; everything of theirs was two all the time.
     *
     * @throws RefusedException NOT_FOUND when there is no such link, or the agent does not get to both
     */
    public void part(Actor actor, Id id) {
        ground.database().change(tx -> {
            var link = links.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
            var talks = both(tx, actor, link.one(), link.another());
            links.remove(tx, id);
            done(tx, actor, AuditAction.CONTACT_PART, List.of(link.one(), link.another()), talks);
        });
    }

    /** With whom this contact is one, as far as the reader may see them. */
    public List<LinkedContact> of(Transaction tx, Actor actor, ContactId contact) {
        var teams = ground.teams().of(tx, actor.id());
        return links.of(tx, contact).stream()
                .flatMap(link -> beside(tx, link.beside(contact), link, teams))
                .toList();
    }

    private Stream<LinkedContact> beside(
            Transaction tx, ContactId other, ContactLinkTable.Link link, List<TeamId> teams) {
        var talks = conversations.of(tx, other).stream()
                .filter(talk -> teams.contains(talk.team()))
                .toList();
        return talks.isEmpty() || !keys.of(tx, List.of(other)).has(other)
                ? Stream.empty()
                : Stream.of(new LinkedContact(link.id(), link.since(), contacts.view(tx, other, talks)));
    }

    private List<Conversation> both(Transaction tx, Actor actor, ContactId one, ContactId another) {
        return Stream.of(one, another)
                .flatMap(contact -> access.require(tx, actor, Permission.LINK_CONTACTS, contact).stream())
                .toList();
    }

    private void done(Transaction tx, Actor actor, AuditAction action, List<ContactId> both, List<Conversation> talks) {
        ground.audit()
                .record(
                        tx,
                        ground.act(actor, action).on("contact", both.getFirst()).showing(both));
        talks.forEach(talk -> ground.tell(tx, new Event.ConversationChanged(talk.id())));
    }
}
