package de.hausbote.consent;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentEntry.Wording;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.message.Address;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.Ids;
import de.hausbote.message.MessageId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ledger of what people agreed to and took back, and what follows from it. Everything happens in the unit of work of
 * whoever calls, who puts it on record too. Thread-safe.
 */
public final class Consents {
    private final ConsentEntryTable entries = new ConsentEntryTable();
    private final ConsentTextTable texts = new ConsentTextTable();
    private final Suppressions suppressions;
    private final Ids ids;

    public Consents(Vault vault, Ids ids) {
        this.ids = ids;
        this.suppressions = new Suppressions(vault, ids);
    }

    /** Everything that was written down of her over this messenger, in the order of writing. */
    public List<ConsentEntry> entries(Transaction tx, Subject subject) {
        return entries.of(tx, subject);
    }

    /** Of whom something was written down, in the order of their ids, after this one. */
    public List<ContactId> holders(Transaction tx, Optional<ContactId> after, int limit) {
        return entries.holders(tx, after, limit);
    }

    /** Over which messengers something was written down of her. */
    public List<ChannelName> channels(Transaction tx, ContactId contact) {
        return entries.channels(tx, contact);
    }

    /** How often something was said from one moment until before another, without any person. */
    public List<ConsentFigure> figures(Transaction tx, Instant from, Instant until) {
        return entries.figures(tx, from, until);
    }

    public Standing standing(Transaction tx, Subject subject, ConsentPurpose purpose) {
        return standing(tx, subject, entries.of(tx, subject), purpose);
    }

    /** How it stands with advertising as a whole, and with every purpose that something was said of. */
    public List<Standing> standings(Transaction tx, Subject subject) {
        var all = entries.of(tx, subject);
        return Stream.concat(Stream.of(ConsentPurpose.MARKETING), all.stream().map(ConsentEntry::purpose))
                .distinct()
                .map(purpose -> standing(tx, subject, all, purpose))
                .toList();
    }

    private Standing standing(Transaction tx, Subject subject, List<ConsentEntry> all, ConsentPurpose purpose) {
        return Standing.of(purpose, all, suppressed(tx, subject, purpose));
    }

    private Optional<Instant> suppressed(Transaction tx, Subject subject, ConsentPurpose purpose) {
        return suppressions.newest(tx, subject.channel(), purpose, subject.addresses());
    }

    /**
     * She agreed to a wording. It counts for nothing before she confirms it herself.
     *
     * @throws RefusedException BAD_REQUEST without a wording of this purpose
     */
    public ConsentEntry ask(Transaction tx, Subject subject, Statement statement) {
        return add(tx, subject, Step.ASKED, statement, wording(tx, statement));
    }

    /**
     * A message of her own confirms what she agreed to. Nothing when there is nothing to confirm: she did not agree, or
     * said no since.
     */
    public Optional<ConsentEntry> confirm(
            Transaction tx, Subject subject, ConsentPurpose purpose, MessageId message, Instant said) {
        var all = entries.of(tx, subject);
        var refusals = all.stream()
                .filter(entry -> entry.is(Step.WITHDRAWN) && entry.purpose().covers(purpose))
                .toList();
        var same = all.stream().filter(entry -> entry.purpose().equals(purpose)).toList();
        return Standing.last(same, Step.ASKED, refusals, suppressed(tx, subject, purpose))
                .map(asked -> {
                    var messages = Stream.concat(asked.messages().stream().limit(1), Stream.of(message))
                            .toList();
                    var statement = Statement.seen(purpose, asked.way(), latest(asked.said(), said), messages);
                    return add(tx, subject, Step.CONFIRMED, statement, asked.wording());
                });
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * An agent writes down what she said outside of the chat.
     *
     * @throws RefusedException BAD_REQUEST for a way that proves nothing, a time to come, or no wording of this purpose;
     *     CONSENT_OLDER when she said no since then, with the time of that
     */
    public ConsentEntry record(Transaction tx, Subject subject, Statement statement) {
        if (!statement.way().proves() || statement.said().isAfter(tx.now())) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        var refused = refusedSince(tx, subject, statement.purpose());
        if (refused.filter(statement.said()::isBefore).isPresent()) {
            throw new RefusedException(Code.CONSENT_OLDER, refused.get().toEpochMilli());
        }
        return add(tx, subject, Step.CONFIRMED, statement, wording(tx, statement));
    }

    private Optional<Instant> refusedSince(Transaction tx, Subject subject, ConsentPurpose purpose) {
        return Stream.concat(
                        entries.of(tx, subject).stream()
                                .filter(entry -> entry.is(Step.WITHDRAWN)
                                        && entry.purpose().covers(purpose))
                                .map(ConsentEntry::said),
                        suppressed(tx, subject, purpose).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Wording> wording(Transaction tx, Statement statement) {
        var text = statement
                .text()
                .flatMap(id -> texts.find(tx, id))
                .filter(each -> each.purpose().equals(statement.purpose()))
                .orElseThrow(() -> new RefusedException(Code.BAD_REQUEST));
        return Optional.of(new Wording(text.id(), text.hash()));
    }

    /** Every no to this purpose since she last agreed to anything that it would end, in the order of writing. */
    public List<ConsentEntry> refusals(Transaction tx, Subject subject, ConsentPurpose purpose) {
        return refusals(entries.of(tx, subject), purpose, agreed -> agreed.covers(purpose) || purpose.covers(agreed));
    }

    private static List<ConsentEntry> refusals(
            List<ConsentEntry> all, ConsentPurpose purpose, Predicate<ConsentPurpose> ending) {
        var agreed = all.stream()
                .filter(entry -> entry.is(Step.CONFIRMED) && ending.test(entry.purpose()))
                .mapToLong(ConsentEntry::sequence)
                .max()
                .orElse(0);
        return all.stream()
                .filter(entry -> entry.is(Step.WITHDRAWN) && entry.purpose().covers(purpose))
                .filter(entry -> entry.sequence() > agreed)
                .toList();
    }

    /** She takes it back. In force with this unit of work, for every address of hers. */
    public ConsentEntry withdraw(Transaction tx, Subject subject, Statement statement) {
        suppressions.put(tx, subject.channel(), statement.purpose(), subject.addresses(), statement.said());
        return add(tx, subject, Step.WITHDRAWN, statement, Optional.empty());
    }

    /** Somebody of whom the house knows nothing but an address says no. */
    public void object(
            Transaction tx, ChannelName channel, ConsentPurpose purpose, Collection<Address> addresses, Instant said) {
        suppressions.put(tx, channel, purpose, addresses, said);
    }

    /**
     * She comes back: what a no to all advertising ended is hers again, in the words she had agreed to, and nothing that she
     * never had. Whoever took back a single topic has to agree to it anew.
     *
     * @param ended which of her refusals it takes back
     * @return what counts again; nothing where nothing was ended so
     */
    public List<ConsentEntry> restore(Transaction tx, Subject subject, Statement statement, Collection<Way> ended) {
        var all = entries.of(tx, subject);
        return all.stream()
                .filter(entry -> entry.is(Step.CONFIRMED) && entry.purpose().kind() == Kind.MARKETING)
                .map(ConsentEntry::purpose)
                .distinct()
                .filter(purpose -> standing(tx, subject, all, purpose).withdrawn())
                .filter(purpose -> refusals(all, purpose, agreed -> agreed.covers(purpose)).stream()
                        .allMatch(no -> no.purpose().topic().isEmpty() && ended.contains(no.way())))
                .map(purpose -> again(tx, subject, all, statement.of(purpose)))
                .toList();
    }

    private ConsentEntry again(Transaction tx, Subject subject, List<ConsentEntry> all, Statement statement) {
        var before = all.stream()
                .filter(entry -> entry.is(Step.CONFIRMED) && entry.purpose().equals(statement.purpose()))
                .max(Comparator.comparingLong(ConsentEntry::sequence))
                .flatMap(ConsentEntry::wording);
        return add(tx, subject, Step.CONFIRMED, statement, before);
    }

    /** She is reached at these addresses too from now on: what she does not want is not sent there either. */
    public void follow(Transaction tx, Subject subject) {
        if (!entries.knows(tx, subject.contact())) {
            return;
        }
        entries.of(tx, subject).stream()
                .filter(entry -> entry.is(Step.WITHDRAWN))
                .forEach(no -> suppressions.put(tx, subject.channel(), no.purpose(), subject.addresses(), no.said()));
    }

    /** Of whom an entry is that an agent wrote down; nothing for every other entry. */
    public static Optional<ContactId> ofAgent(Transaction tx, Id entry) {
        return new ConsentEntryTable().ofAgent(tx, entry);
    }

    /** Nothing is left of her but the keyed hashes of where she said no. */
    public static void forget(Transaction tx, ContactId contact) {
        new ConsentDocumentTable().delete(tx, contact);
        new ConsentEntryTable().delete(tx, contact);
    }

    private ConsentEntry add(
            Transaction tx, Subject subject, Step step, Statement statement, Optional<Wording> wording) {
        var entry = new ConsentEntry(
                ids.next(),
                0,
                subject.channel(),
                statement.purpose(),
                step,
                statement.way(),
                statement.said(),
                tx.now(),
                wording,
                statement.messages(),
                statement.recorder(),
                subject.addresses().stream().findFirst().map(Address::value).orElse(""),
                statement.note());
        entries.add(tx, subject, entry);
        return entry;
    }

    /** These wordings, in no order; what is no wording is left out. */
    public List<ConsentText> texts(Transaction tx, Collection<Id> wanted) {
        return texts.find(tx, wanted);
    }

    /** Every topic of advertising that there is a wording for. */
    public List<String> topics(Transaction tx) {
        return texts.topics(tx);
    }

    /** What somebody is shown now who reads this language. */
    public Optional<ConsentText> newest(Transaction tx, ConsentPurpose purpose, String language) {
        return texts.find(tx, purpose, language, texts.newest(tx, purpose, language));
    }

    /** A wording that was shown. */
    public ConsentText text(Transaction tx, Id id) {
        return texts.find(tx, id).orElseThrow();
    }

    /** The wordings of these entries. */
    public List<ConsentText> wordings(Transaction tx, List<ConsentEntry> of) {
        List<Id> wanted = of.stream()
                .flatMap(entry -> entry.wording().stream())
                .map(Wording::text)
                .toList();
        return texts.find(tx, wanted);
    }
}
