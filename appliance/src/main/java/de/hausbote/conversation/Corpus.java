package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.ContactSeal;
import de.hausbote.vault.SealBrokenException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All messages, for search: the program itself reads them to index them, and opens those that were found for whoever may
 * see them. What does not open, what is held back, and what belongs to an erased contact, is left out. Thread-safe.
 */
public final class Corpus {
    private static final Logger LOG = LoggerFactory.getLogger(Corpus.class);

    private final MessageTable messages = new MessageTable();
    private final ReadableMessages readable = new ReadableMessages();
    private final ConversationTable conversations = new ConversationTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final ContactNames names = new ContactNames();
    private final ErasedContactTable erased = new ErasedContactTable();
    private final ContactKeys keys;

    public Corpus(Ground ground) {
        this.keys = new ContactKeys(ground.vault());
    }

    /** A part of all messages, in the order in which they were stored; nothing more when {@code last} is empty. */
    public record Part(List<Passage> passages, Optional<Long> last) {
        public Part {
            passages = List.copyOf(passages);
        }
    }

    /** The number of the message that was stored last; 0 when there is none. */
    public long newest(Transaction tx) {
        return messages.newest(tx);
    }

    public Part after(Transaction tx, long arrival, int limit) {
        var found = messages.after(tx, arrival, limit);
        Optional<Long> last =
                found.isEmpty() ? Optional.empty() : Optional.of(found.getLast().arrival());
        return new Part(passages(tx, found), last);
    }

    public List<Passage> of(Transaction tx, Collection<MessageId> ids) {
        return passages(tx, messages.facts(tx, ids));
    }

    private List<Passage> passages(Transaction tx, List<MessageFacts> found) {
        var opened = opened(tx, found);
        var talks = talks(tx, found);
        return opened.messages().stream()
                .map(message ->
                        passage(message, Heads.required(talks, message.facts().conversation())))
                .toList();
    }

    /**
     * Those of these messages that belong to one of the teams, in their order.
     *
     * @param arrivals the numbers that they got when they were stored, as they shall stand
     */
    public List<FoundMessage> found(Transaction tx, List<Long> arrivals, Set<TeamId> teams) {
        var facts = messages.stored(tx, arrivals);
        var talks = talks(tx, facts);
        var permitted = facts.stream()
                .filter(each -> teams.contains(
                        Heads.required(talks, each.conversation()).team()))
                .toList();
        var opened = opened(tx, permitted);
        var writers = opened.messages().stream()
                .map(message -> message.facts().contact())
                .distinct()
                .toList();
        var contacts = names.of(tx, writers, opened.seals());
        var summaries = accounts.all(tx).stream()
                .map(AccountSummary::of)
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
        var byArrival = opened.messages().stream()
                .map(message -> new FoundMessage(
                        passage(message, Heads.required(talks, message.facts().conversation())),
                        Heads.required(contacts, message.facts().contact()),
                        Heads.required(summaries, message.facts().account()),
                        message.facts().kind()))
                .collect(Collectors.toMap(found -> found.passage().arrival(), Function.identity()));
        return arrivals.stream().map(byArrival::get).flatMap(Stream::ofNullable).toList();
    }

    /** Contacts that were erased and whose words may still be in the index; some of them. */
    public List<ContactId> erased(Transaction tx) {
        return erased.waiting(tx);
    }

    /** Nothing of these contacts is in the index any more. */
    public void forgotten(Transaction tx, Collection<ContactId> contacts) {
        erased.done(tx, contacts);
    }

    private Map<ConversationId, Conversation> talks(Transaction tx, List<MessageFacts> of) {
        var ids = of.stream().map(MessageFacts::conversation).distinct().toList();
        return conversations.find(tx, ids).stream().collect(Collectors.toMap(Conversation::id, Function.identity()));
    }

    private record Opened(List<Message> messages, Seals seals) {}

    private Opened opened(Transaction tx, List<MessageFacts> found) {
        try {
            return together(tx, found);
        } catch (SealBrokenException | IllegalStateException broken) {
            return oneByOne(tx, found);
        }
    }

    private Opened together(Transaction tx, List<MessageFacts> found) {
        var seals =
                keys.of(tx, found.stream().map(MessageFacts::contact).distinct().toList());
        var ids = found.stream()
                .filter(each -> seals.has(each.contact()) && !each.carriesSign())
                .map(MessageFacts::id)
                .toList();
        return new Opened(readable.open(tx, ids, seals), seals);
    }

    private Opened oneByOne(Transaction tx, List<MessageFacts> found) {
        var opened = new ArrayList<Message>();
        var seals = new HashMap<ContactId, ContactSeal>();
        for (var each : found) {
            try {
                var one = together(tx, List.of(each));
                opened.addAll(one.messages());
                seals.putAll(one.seals().byContact());
            } catch (SealBrokenException | IllegalStateException broken) {
                LOG.error("message does not open and is not found message={}", each.id(), broken);
            }
        }
        return new Opened(opened, new Seals(seals));
    }

    private static Passage passage(Message message, Conversation talk) {
        var facts = message.facts();
        return new Passage(
                facts.id(),
                facts.arrival(),
                facts.conversation(),
                facts.contact(),
                facts.account(),
                talk.team(),
                facts.direction(),
                facts.shownAt(),
                facts.kind().file(),
                Excerpt.texts(message.content()));
    }
}
