package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.conversation.MessagePage.Cursor;
import de.hausbote.conversation.MessagePage.Part;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Opens messages for the page, a page at a time with everything that hangs on them. Whoever asks was let into the
 * conversation before, and records the look. Thread-safe.
 */
public final class Messages {
    private final MessageTable messages = new MessageTable();
    private final ReadableMessages readable = new ReadableMessages();
    private final ReactionTable reactions = new ReactionTable();
    private final AttachmentTable attachments = new AttachmentTable();
    private final MessageVersionTable versions = new MessageVersionTable();
    private final Ground ground;
    private final Access access;
    private final ContactKeys keys;

    public Messages(Ground ground) {
        this.ground = ground;
        this.access = new Access(ground);
        this.keys = new ContactKeys(ground.vault());
    }

    /**
     * The messages of this part, oldest first.
     *
     * @throws RefusedException NOT_FOUND when they are to stand around a message of another conversation
     */
    public MessagePage page(Transaction tx, Conversation conversation, Part part, int limit) {
        return switch (part) {
            case Part.Above(var place) -> above(tx, conversation, place, limit);
            case Part.From(var place) -> from(tx, conversation, place, limit);
            case Part.Around(var message) -> around(tx, conversation, message, limit);
        };
    }

    private MessagePage around(Transaction tx, Conversation conversation, MessageId message, int limit) {
        var place = messages.find(tx, message)
                .filter(facts -> facts.conversation().equals(conversation.id()))
                .map(Messages::cursor)
                .orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
        return above(tx, conversation, ahead(tx, conversation, place, limit / 2 + 1), limit);
    }

    private MessagePage above(Transaction tx, Conversation conversation, Cursor place, int limit) {
        var seal = keys.of(tx, conversation.contact());
        var found = readable.page(
                tx, conversation.id(), Cursor.OLDEST, place, limit + 1, seals(conversation.contact(), seal));
        var shown = found.subList(0, Math.min(limit, found.size())).reversed();
        Optional<Cursor> next =
                found.size() > limit ? Optional.of(cursor(shown.getFirst().facts())) : Optional.empty();
        return new MessagePage(entries(tx, shown, seal), next, newer(place));
    }

    private MessagePage from(Transaction tx, Conversation conversation, Cursor place, int limit) {
        var seal = keys.of(tx, conversation.contact());
        var end = ahead(tx, conversation, place, limit);
        var found = readable.page(tx, conversation.id(), place, end, limit, seals(conversation.contact(), seal));
        return new MessagePage(entries(tx, found.reversed(), seal), Optional.of(place), newer(end));
    }

    private Cursor ahead(Transaction tx, Conversation conversation, Cursor from, int count) {
        return messages.ahead(tx, conversation.id(), from, count).orElse(Cursor.NEWEST);
    }

    private static Optional<Cursor> newer(Cursor end) {
        return Optional.of(end).filter(place -> !place.equals(Cursor.NEWEST));
    }

    /**
     * What a message said before its sender changed it, oldest first; the look is recorded.
     *
     * @throws RefusedException NOT_FOUND when there is no such message for this person, HELD_BACK when nobody reads it yet
     */
    public List<EarlierForm> earlier(Actor actor, MessageId id) {
        return ground.database().write(tx -> {
            var message = messages.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
            access.require(tx, actor, Permission.READ_CONTENT, message.conversation());
            readable.require(tx, message);
            ground.record(tx, actor, AuditAction.MESSAGE_READ, "message", id);
            return versions.of(tx, id, keys.of(tx, message.contact()));
        });
    }

    MessageEntry entry(Transaction tx, MessageId id) {
        var facts = messages.find(tx, id).orElseThrow();
        var seal = keys.of(tx, facts.contact());
        var message = readable.find(tx, List.of(id), seals(facts.contact(), seal));
        return entries(tx, message, seal).getFirst();
    }

    private List<MessageEntry> entries(Transaction tx, List<Message> shown, ContactSeal seal) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var ids = shown.stream()
                .map(Message::facts)
                .filter(facts -> !facts.held())
                .map(MessageFacts::id)
                .toList();
        var hung = new Hung(
                reactions(tx, shown.getFirst().facts().conversation(), ids, seal),
                attachments.of(tx, ids, seal),
                authors(tx, shown),
                quoted(tx, shown, seal));
        return shown.stream().map(message -> entry(message, hung, tx.now())).toList();
    }

    /** What hangs on the messages of a page, read at once. */
    private record Hung(
            Map<MessageId, List<MessageEntry.Reaction>> reactions,
            Map<MessageId, List<Attachment>> attachments,
            Map<PersonId, String> authors,
            Map<MessageId, Message> quoted) {}

    /** Hers are what she said too. */
    private Map<MessageId, List<MessageEntry.Reaction>> reactions(
            Transaction tx, ConversationId conversation, List<MessageId> ids, ContactSeal seal) {
        var all = reactions.of(tx, ids, seal);
        return readable.holds(tx, conversation)
                ? all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> ours(each.getValue())))
                : all;
    }

    private static List<MessageEntry.Reaction> ours(List<MessageEntry.Reaction> reactions) {
        return reactions.stream()
                .filter(reaction -> reaction.from() == Direction.OUT)
                .toList();
    }

    private Map<PersonId, String> authors(Transaction tx, List<Message> shown) {
        var people = shown.stream()
                .flatMap(message -> message.facts().author().stream())
                .collect(Collectors.toSet());
        return ground.people().names(tx, people);
    }

    private Map<MessageId, Message> quoted(Transaction tx, Collection<Message> shown, ContactSeal seal) {
        var wanted = shown.stream()
                .flatMap(message -> message.facts().quoteOf().stream())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var contact = shown.iterator().next().facts().contact();
        return readable.find(tx, wanted, seals(contact, seal)).stream()
                .collect(Collectors.toMap(message -> message.facts().id(), Function.identity()));
    }

    private static MessageEntry entry(Message message, Hung hung, Instant now) {
        var facts = message.facts();
        var files = hung.attachments().getOrDefault(facts.id(), List.of());
        return new MessageEntry(
                facts.id(),
                facts.conversation(),
                facts.direction(),
                facts.kind(),
                message.content(),
                facts.shownAt(),
                facts.late(),
                facts.changed().edited(),
                facts.changed().withdrawn(),
                facts.author().map(id -> new PersonName(id, hung.authors().getOrDefault(id, ""))),
                facts.state(),
                facts.reason(),
                Optional.of(facts.due()).filter(due -> facts.waits() && due.isAfter(now)),
                quote(facts, hung.quoted()),
                hung.reactions().getOrDefault(facts.id(), List.of()),
                files.stream().map(Attachment::view).toList());
    }

    private static Optional<MessageEntry.Quoted> quote(MessageFacts facts, Map<MessageId, Message> quoted) {
        if (facts.quoteUnknown()) {
            return Optional.of(new MessageEntry.Unknown());
        }
        return facts.quoteOf().map(quoted::get).map(Messages::known);
    }

    private static MessageEntry.Quoted known(Message message) {
        var facts = message.facts();
        return new MessageEntry.Known(facts.id(), facts.direction(), facts.kind(), Excerpt.of(message.content()));
    }

    private static Cursor cursor(MessageFacts facts) {
        return new Cursor(facts.shownAt().toEpochMilli(), facts.arrival());
    }

    private static Seals seals(ContactId contact, ContactSeal seal) {
        return new Seals(Map.of(contact, seal));
    }
}
