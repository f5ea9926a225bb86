package de.hausbote.conversation;

import de.hausbote.message.ContactId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.CustomerNumber;
import de.hausbote.message.MessageId;
import de.hausbote.message.TeamId;
import de.hausbote.store.Transaction;
import de.hausbote.vault.SealBrokenException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * With whom conversations are, for search: the program itself reads it to index it, and opens those that were found for
 * whoever may see them. Erased contacts are left out, and one that does not open has no names. Thread-safe.
 */
public final class Parties {
    private static final Logger LOG = LoggerFactory.getLogger(Parties.class);

    private final ConversationTable conversations = new ConversationTable();
    private final ContactTable contacts = new ContactTable();
    private final AddressTable addresses = new AddressTable();
    private final CustomerNumberTable numbers = new CustomerNumberTable();
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final SearchDueTable due = new SearchDueTable();
    private final ContactNames names = new ContactNames();
    private final ContactKeys keys;

    public Parties(Ground ground) {
        this.keys = new ContactKeys(ground.vault());
    }

    /**
     * An act that no durable index knows.
     *
     * @param message that was changed, when it was one
     */
    public record Due(long sequence, ConversationId conversation, Optional<MessageId> message) {}

    public List<Due> due(Transaction tx, int limit) {
        return due.waiting(tx, limit);
    }

    /** A durable index knows of these acts. */
    public void indexed(Transaction tx, Collection<Due> taken) {
        due.done(tx, taken);
    }

    public List<Party> of(Transaction tx, Collection<ConversationId> ids) {
        var found = conversations.find(tx, ids);
        try {
            return together(tx, found);
        } catch (SealBrokenException | IllegalStateException broken) {
            return found.stream().flatMap(talk -> alone(tx, talk)).toList();
        }
    }

    private Stream<Party> alone(Transaction tx, Conversation talk) {
        try {
            return together(tx, List.of(talk)).stream();
        } catch (SealBrokenException | IllegalStateException broken) {
            LOG.error("contact does not open and is not found by names conversation={}", talk.id(), broken);
            return Stream.of(party(talk, Names.NONE, CustomerNumber.NONE, List.of()));
        }
    }

    private List<Party> together(Transaction tx, List<Conversation> talks) {
        var seals = keys.of(tx, contactsOf(talks));
        var alive = talks.stream().filter(talk -> seals.has(talk.contact())).toList();
        var stored = contacts.find(tx, contactsOf(alive), seals);
        var own = numbers.of(tx, contactsOf(alive), seals);
        var known = addresses.of(tx, contactsOf(alive), seals);
        return alive.stream()
                .map(talk -> party(
                        talk,
                        Heads.required(stored, talk.contact()).names(),
                        own.getOrDefault(talk.contact(), CustomerNumber.NONE),
                        known.getOrDefault(talk.contact(), List.of())))
                .toList();
    }

    private static List<ContactId> contactsOf(List<Conversation> talks) {
        return talks.stream().map(Conversation::contact).distinct().toList();
    }

    private static Party party(Conversation talk, Names names, CustomerNumber number, List<AddressTable.Known> known) {
        return new Party(
                talk.id(),
                talk.contact(),
                talk.account(),
                talk.team(),
                talk.activity(),
                Stream.of(names.given(), names.profile())
                        .filter(name -> !name.isEmpty())
                        .toList(),
                names.user(),
                number,
                known.stream().map(AddressTable.Known::address).toList());
    }

    /** Those of these conversations that belong to one of the teams; the ones with the latest activity, latest first. */
    public List<FoundPerson> found(Transaction tx, Collection<ConversationId> ids, Set<TeamId> teams, int most) {
        var talks = conversations.latest(tx, ids, teams, most);
        var seals = keys.of(tx, contactsOf(talks));
        var alive = talks.stream().filter(talk -> seals.has(talk.contact())).toList();
        var called = names.of(tx, contactsOf(alive), seals);
        var summaries = accounts.all(tx).stream()
                .map(AccountSummary::of)
                .collect(Collectors.toMap(AccountSummary::id, Function.identity()));
        return alive.stream()
                .map(talk -> new FoundPerson(
                        talk.id(), Heads.required(called, talk.contact()), Heads.required(summaries, talk.account())))
                .toList();
    }
}
