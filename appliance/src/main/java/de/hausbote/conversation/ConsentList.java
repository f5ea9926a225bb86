package de.hausbote.conversation;

import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentEntry;
import de.hausbote.consent.ConsentFigure;
import de.hausbote.consent.ConsentPurpose;
import de.hausbote.consent.ConsentText;
import de.hausbote.consent.Consents;
import de.hausbote.consent.Standing;
import de.hausbote.consent.Way;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How it stands with everybody who ever agreed to something or took it back, for the data protection officer: by the id of
 * the contact, without name and address. Every look is on record. Thread-safe.
 */
public final class ConsentList {
    private static final int BATCH = 100;

    /** So many persons are looked at for one page, however few of them fit. */
    private static final int MOST_LOOKED_AT = 2000;

    private static final int MOST_MONTHS = 60;
    private static final int LONGEST_UNUSED = 120;

    private final ConsentUse use = new ConsentUse();
    private final Ground ground;
    private final Advertising advertising;
    private final Consents consents;
    private final ContactKeys keys;

    public ConsentList(Ground ground) {
        this.ground = ground;
        this.advertising = new Advertising(ground);
        this.consents = new Consents(ground.vault(), ground.ids());
        this.keys = new ContactKeys(ground.vault());
    }

    /** Whether only what was not used for long is wanted. */
    public enum Used {
        ANY,
        UNUSED
    }

    /**
     * Which are wanted; what is not given is not asked for.
     *
     * @param from when it was said, at the earliest
     * @param until when it was said, before this
     * @param text the wording that she was shown
     */
    public record Filter(
            Optional<ConsentPurpose.Kind> purpose,
            Optional<String> topic,
            Optional<Standing.State> state,
            Optional<Way> way,
            Optional<ChannelName> channel,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Id> text,
            Used used) {

        private boolean fits(Row row) {
            var standing = row.standing();
            var about = standing.purpose();
            var by = standing.by();
            return asked(purpose, about.kind())
                    && asked(topic, about.topic())
                    && asked(state, standing.state())
                    && asked(channel, row.channel())
                    && (way.isEmpty() || by.map(ConsentEntry::way).equals(way))
                    && (text.isEmpty() || row.text().map(ConsentText::id).equals(text))
                    && (from.isEmpty()
                            || standing.since()
                                    .filter(since -> !since.isBefore(from.get()))
                                    .isPresent())
                    && (until.isEmpty()
                            || standing.since()
                                    .filter(since -> since.isBefore(until.get()))
                                    .isPresent())
                    && (used == Used.ANY || row.unusedSince().isPresent());
        }

        private static <T> boolean asked(Optional<T> wanted, T found) {
            return wanted.isEmpty() || wanted.get().equals(found);
        }
    }

    /**
     * How it stands with one person over one messenger for one purpose.
     *
     * @param text the wording that she was shown
     * @param lastUse when something that advertises last left for her
     * @param unusedSince where that is too long ago
     */
    public record Row(
            ContactId contact,
            ChannelName channel,
            Standing standing,
            Optional<ConsentText> text,
            Optional<Instant> lastUse,
            Optional<Instant> unusedSince) {}

    /** @param next after whom the list goes on; the page may be short all the same */
    public record Page(List<Row> rows, Optional<ContactId> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** A month (UTC) and what was said in it. */
    public record Month(YearMonth month, List<ConsentFigure> figures) {
        public Month {
            figures = List.copyOf(figures);
        }
    }

    /**
     * One page, ordered by contact; all of a contact stands on one page.
     *
     * @param after the contact after whom it begins
     */
    public Page page(Actor actor, Filter filter, Optional<ContactId> after, int limit) {
        Rights.require(actor, Permission.LIST_CONSENTS);
        return ground.database().write(tx -> {
            var page = page(tx, filter, after, limit);
            ground.audit()
                    .record(
                            tx,
                            ground.act(actor, AuditAction.CONSENT_LIST)
                                    .showing(page.rows().stream()
                                            .map(Row::contact)
                                            .distinct()
                                            .toList()));
            return page;
        });
    }

    private Page page(Transaction tx, Filter filter, Optional<ContactId> after, int limit) {
        var rows = new ArrayList<Row>();
        var at = after;
        for (var looked = 0; looked < MOST_LOOKED_AT; looked += BATCH) {
            var contacts = consents.holders(tx, at, BATCH);
            for (var contact : contacts) {
                rows.addAll(rows(tx, contact).filter(filter::fits).toList());
                at = Optional.of(contact);
                if (rows.size() >= limit) {
                    return new Page(rows, at);
                }
            }
            if (contacts.size() < BATCH) {
                return new Page(rows, Optional.empty());
            }
        }
        return new Page(rows, at);
    }

    /** Nobody who was erased. */
    private Stream<Row> rows(Transaction tx, ContactId contact) {
        if (!keys.of(tx, List.of(contact)).has(contact)) {
            return Stream.empty();
        }
        var seal = keys.of(tx, contact);
        return consents.channels(tx, contact).stream().flatMap(channel -> {
            var subject = advertising.subject(tx, contact, channel, seal);
            return consents.standings(tx, subject).stream()
                    .filter(standing -> standing.state() != Standing.State.NONE)
                    .map(standing -> row(tx, contact, channel, standing));
        });
    }

    private Row row(Transaction tx, ContactId contact, ChannelName channel, Standing standing) {
        var text =
                consents.wordings(tx, standing.by().stream().toList()).stream().findFirst();
        var used = use.last(tx, contact, channel, standing);
        return new Row(contact, channel, standing, text, used, use.unusedSince(tx, standing, used));
    }

    /** A file of all that fit is made. */
    public void exporting(Actor actor, String format) {
        Rights.require(actor, Permission.LIST_CONSENTS);
        ground.database()
                .change(tx -> ground.audit()
                        .record(
                                tx,
                                ground.act(actor, AuditAction.CONSENT_EXPORT).because(format)));
    }

    /**
     * What was said in these months, the newest first, without any person.
     *
     * @throws RefusedException BAD_REQUEST for none or more than 60 months
     */
    public List<Month> figures(Actor actor, int months) {
        Rights.require(actor, Permission.LIST_CONSENTS);
        if (months < 1 || months > MOST_MONTHS) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        return ground.database().write(tx -> {
            ground.record(tx, actor, AuditAction.CONSENT_LIST, "months", months);
            var newest = YearMonth.from(tx.now().atZone(ZoneOffset.UTC));
            return IntStream.range(0, months)
                    .mapToObj(newest::minusMonths)
                    .map(month -> new Month(month, consents.figures(tx, start(month), start(month.plusMonths(1)))))
                    .toList();
        });
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** After how many months without use a consent is flagged. */
    public int unusedMonths(Actor actor) {
        Rights.require(actor, Permission.LIST_CONSENTS);
        return ground.database().read(use::months);
    }

    /** @throws RefusedException BAD_REQUEST unless it is 1 to 120 */
    public void unusedMonths(Actor actor, int months) {
        Rights.require(actor, Permission.LIST_CONSENTS);
        if (months < 1 || months > LONGEST_UNUSED) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
        ground.database().change(tx -> {
            use.months(tx, months);
            ground.audit().record(tx, ground.act(actor, AuditAction.SETTINGS_CHANGE));
        });
    }
}
