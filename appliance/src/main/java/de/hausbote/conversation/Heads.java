package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the inbox shows of conversations, read in a handful of queries however many they are. Whoever asks looked after
 * the rights before, and records the look. Thread-safe.
 */
public final class Heads {
    private final ConversationTable conversations = new ConversationTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final ReadableMessages messages = new ReadableMessages();
    private final ContactNames names;
    private final ContactKeys keys;

    public Heads(Ground ground) {
        this.names = new ContactNames();
        this.keys = new ContactKeys(ground.vault());
    }

    public Map<ConversationId, Head> of(Transaction tx, Collection<ConversationId> ids) {
        var found = conversations.find(tx, ids);
        if (found.isEmpty()) {
            return Map.of();
        }
        var contacts = found.stream().map(Conversation::contact).toList();
        var seals = keys.of(tx, contacts);
        var shown = new Shown(names.of(tx, contacts, seals), accounts(tx), lastMessages(tx, found, seals), tx.now());
        return found.stream()
                .map(conversation -> head(conversation, shown))
                .collect(Collectors.toMap(Head::id, Function.identity()));
    }

    /** What the lines of a page share, read at once. */
    private record Shown(
            Map<ContactId, ContactName> names,
            Map<AccountId, AccountSummary> accounts,
            Map<MessageId, LastMessage> messages,
            Instant now) {}

    private Map<AccountId, AccountSummary> accounts(Transaction tx) {
        return accounts.all(tx).stream()
                .map(AccountSummary::of)
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
    }

    private Map<MessageId, LastMessage> lastMessages(Transaction tx, List<Conversation> found, Seals seals) {
        var ids = found.stream()
                .flatMap(conversation -> conversation.last().stream())
                .toList();
        return messages.find(tx, ids, seals).stream()
                .map(Heads::last)
                .collect(Collectors.toMap(LastMessage::id, Function.identity()));
    }

    private static LastMessage last(Message message) {
        var facts = message.facts();
        return new LastMessage(
                facts.id(),
                facts.direction(),
                facts.kind(),
                Excerpt.of(message.content()),
                facts.shownAt(),
                facts.state());
    }

    private static Head head(Conversation conversation, Shown shown) {
        return new Head(
                conversation.id(),
                conversation.team(),
                required(shown.names(), conversation.contact()),
                required(shown.accounts(), conversation.account()),
                conversation.unread(),
                conversation.waitingSince(),
                conversation.last().map(id -> required(shown.messages(), id)),
                Window.after(conversation.lastInbound(), shown.now()),
                conversation.activity());
    }

    static <K, V> V required(Map<K, V> found, K id) {
        var value = found.get(id);
        if (value == null) {
            throw new IllegalStateException("expected a row for " + id + ", found none");
        }
        return value;
    }
}
