package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentDocument;
import de.hausbote.consent.ConsentDocumentTable;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Consents;
import de.hausbote.consent.OptWord.Language;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Statement;
import de.hausbote.consent.Subject;
import de.hausbote.consent.Way;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a contact agreed to and took back, for the agents of her teams and the data protection officer. Every look and every
 * act is on record. Thread-safe.
 */
public final class ContactConsents {
    private final ConversationTable conversations = new ConversationTable();
    private final NewestTalks newest = new NewestTalks();
    private final InformedTable informed = new InformedTable();
    private final DialogTable dialogs = new DialogTable();
    private final ConsentDocumentTable documents = new ConsentDocumentTable();
    private final ConsentUse use = new ConsentUse();
    private final HoldingBack holding;
    private final Ground ground;
    private final StopLinks stops;
    private final ConsentAccess access;
    private final Advertising advertising;
    private final Withdrawing withdrawing;
    private final Consents consents;
    private final ContactKeys keys;

    public ContactConsents(Ground ground) {
        this.ground = ground;
        this.holding = new HoldingBack(ground);
        this.stops = new StopLinks(ground);
        this.access = new ConsentAccess(ground);
        this.advertising = new Advertising(ground);
        this.withdrawing = new Withdrawing(ground);
        this.consents = new Consents(ground.vault(), ground.ids());
        this.keys = new ContactKeys(ground.vault());
    }

    /**
     * Everything about one contact.
     *
     * @param entries in the order of writing
     * @param texts the wordings of the entries
     * @param documents that lie beside entries
     * @param recorders the names of those who wrote entries down or put documents there
     * @param informed which version of the privacy notice she was told of last
     * @param stopLink by which she ends advertising herself
     * @param asked how far the questions in the chat have come; nothing where there were none
     */
    public record Sheet(
            List<ChannelStanding> standings,
            List<ConsentEntry> entries,
            List<ConsentText> texts,
            List<ConsentDocument> documents,
            Map<PersonId, String> recorders,
            List<Informed> informed,
            Optional<Asked> asked,
            Optional<String> stopLink) {
        public Sheet {
            standings = List.copyOf(standings);
            entries = List.copyOf(entries);
            texts = List.copyOf(texts);
            documents = List.copyOf(documents);
            recorders = Map.copyOf(recorders);
            informed = List.copyOf(informed);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    /** @param made when it was all of what there was */
    public record Proof(Sheet sheet, Instant made) {}

    /** Over one messenger. */
    public record Informed(ChannelName channel, int version, Instant told) {}

    /** In the newest conversation in which she was asked. */
    public record Asked(DialogStep step, Instant since, Optional<HeldBack> held) {}

    /**
     * What nobody reads yet.
     *
     * @param until when it is shown though she does not answer; nothing after a no
     */
    public record HeldBack(int messages, Optional<Instant> until) {}

    /**
     * How it stands over one messenger.
     *
     * @param unusedSince when a consent was last used, where that is so long ago that she has to be asked anew
     */
    public record ChannelStanding(ChannelName channel, Standing standing, Optional<Instant> unusedSince) {}

    /**
     * What an agent was told outside of the chat.
     *
     * @param said when
     * @param text the wording that she was shown, for a consent
     * @param note where the document lies, or empty
     */
    public record Told(ConsentPurpose purpose, Way way, Instant said, Optional<Id> text, String note) {
        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    public Sheet read(Actor actor, ContactId contact) {
        return seen(actor, contact, AuditAction.CONSENT_READ).sheet();
    }

    /** The same, to be taken out of the house as a file. */
    public Proof export(Actor actor, ContactId contact) {
        return seen(actor, contact, AuditAction.CONSENT_EXPORT);
    }

    private Proof seen(Actor actor, ContactId contact, AuditAction action) {
        return ground.database().write(tx -> {
            var talks = access.require(tx, actor, Permission.READ_CONSENT, contact);
            ground.record(tx, actor, action, "contact", contact);
            return new Proof(sheet(tx, talks), tx.now());
        });
    }

    /**
     * Writes down a consent that she gave on paper or by telephone.
     *
     * @throws RefusedException BAD_REQUEST for what no agent writes down, and as {@link Consents#record}
     */
    public Sheet record(Actor actor, ContactId contact, Told told) {
        requireWritable(told);
        return ground.database().write(tx -> {
            var talks = access.require(tx, actor, Permission.RECORD_CONSENT, contact);
            subjects(tx, talks).forEach(subject -> {
                var entry = consents.record(tx, subject, statement(actor, told));
                recorded(tx, actor, AuditAction.CONSENT_GIVE, contact, entry);
            });
            return told(tx, talks);
        });
    }

    private static void requireWritable(Told told) {
        if (!told.way().byAgent() || !told.purpose().kind().byAgent()) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }

    /**
     * Writes down that she takes it back, or does not want it in the first place.
     *
     * @throws RefusedException BAD_REQUEST for what no agent writes down, or a time to come
     */
    public Sheet withdraw(Actor actor, ContactId contact, Told told) {
        requireWritable(told);
        return ground.database().write(tx -> {
            var talks = access.require(tx, actor, Permission.RECORD_CONSENT, contact);
            if (told.said().isAfter(tx.now())) {
                throw new RefusedException(Code.BAD_REQUEST);
            }
            var seal = keys.of(tx, contact);
            for (var talk : newest.each(tx, talks).values()) {
                conversations.hold(tx, talk.id());
                withdrawing
                        .withdraw(tx, talk, statement(actor, told), Language.EITHER, seal)
                        .ifPresent(entry -> recorded(tx, actor, AuditAction.CONSENT_WITHDRAW, contact, entry));
            }
            return told(tx, talks);
        });
    }

    private static Statement statement(Actor actor, Told told) {
        return new Statement(
                told.purpose(), told.way(), told.said(), told.text(), List.of(), Optional.of(actor.id()), told.note());
    }

    private void recorded(Transaction tx, Actor actor, AuditAction action, ContactId contact, ConsentEntry entry) {
        ground.audit()
                .record(
                        tx,
                        ground.act(actor, action)
                                .on("contact", contact)
                                .because(entry.way().name())
                                .showing(List.of(entry.id())));
    }

    private Sheet told(Transaction tx, List<Conversation> talks) {
        talks.forEach(talk -> ground.tell(tx, new Event.ConversationChanged(talk.id())));
        return sheet(tx, talks);
    }

    private List<Subject> subjects(Transaction tx, List<Conversation> talks) {
        var contact = talks.getFirst().contact();
        var seal = keys.of(tx, contact);
        return newest.each(tx, talks).keySet().stream()
                .map(channel -> advertising.subject(tx, contact, channel, seal))
                .toList();
    }

    private Sheet sheet(Transaction tx, List<Conversation> talks) {
        var standings = new ArrayList<ChannelStanding>();
        var entries = new ArrayList<ConsentEntry>();
        for (var subject : subjects(tx, talks)) {
            consents.standings(tx, subject)
                    .forEach(standing -> standings.add(new ChannelStanding(
                            subject.channel(),
                            standing,
                            use.unusedSince(tx, subject.contact(), subject.channel(), standing))));
            entries.addAll(consents.entries(tx, subject));
        }
        var contact = talks.getFirst().contact();
        var beside = documents.of(tx, contact, keys.of(tx, contact));
        var recorders = Stream.concat(
                        entries.stream().flatMap(entry -> entry.recorder().stream()),
                        beside.stream().map(ConsentDocument::recorder))
                .collect(Collectors.toSet());
        return new Sheet(
                standings,
                entries,
                consents.wordings(tx, entries),
                beside,
                ground.people().names(tx, recorders),
                informed(tx, contact),
                asked(tx, talks),
                stops.of(tx, contact));
    }

    private Optional<Asked> asked(Transaction tx, List<Conversation> talks) {
        return talks.stream()
                .flatMap(talk -> dialogs
                        .find(tx, talk.id())
                        .map(dialog -> new Asked(dialog.step(), dialog.since(), holding.of(tx, talk.id())))
                        .stream())
                .max(Comparator.comparing(Asked::since));
    }

    private List<Informed> informed(Transaction tx, ContactId contact) {
        return informed.of(tx, contact).stream()
                .map(each -> new Informed(each.channel(), each.version(), each.told()))
                .toList();
    }
}
