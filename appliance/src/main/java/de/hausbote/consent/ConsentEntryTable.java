package de.hausbote.consent;

import de.hausbote.channel.ChannelName;
import de.hausbote.consent.ConsentEntry.Step;
import de.hausbote.consent.ConsentEntry.Wording;
import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.message.ContactId;
import de.hausbote.message.Id;
import de.hausbote.message.MessageId;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Place;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of consents. Rows are added, and deleted with the person they are about; there is no way to change one, and one
 * that was changed in the database opens no more: every plain column is bound to the sealed part.
 */
final class ConsentEntryTable {
    private static final int ID_BYTES = 16;

    private static final String INSERT = """
            insert into consent_entry (id, contact, channel, kind, topic, step, way, said, recorded, text, text_hash,
                   first_message, second_message, recorder, sealed)
            values (:id, :contact, :channel, :kind, :topic, :step, :way, :said, :recorded, :text, :text_hash,
                   :first_message, :second_message, :recorder, :sealed)
            """;

    private static final String OF_CONTACT = """
            select sequence, id, channel, kind, topic, step, way, said, recorded, text, text_hash, first_message,
                   second_message, recorder, sealed
              from consent_entry where contact = :contact and channel = :channel
             order by sequence fetch first 1000 rows only
            """;

    private static final String OF_AGENT = "select contact from consent_entry where id = :id and recorder is not null";

    private static final String KNOWN = "select 1 from consent_entry where contact = :contact fetch first 1 rows only";

    private static final String HOLDERS = """
            select distinct contact from consent_entry where contact > :after
             order by contact fetch first :limit rows only
            """;

    private static final String CHANNELS = """
            select distinct channel from consent_entry where contact = :contact
             order by channel fetch first 100 rows only
            """;

    private static final String FIGURES = """
            select kind, topic, way, sum(case when step = 'CONFIRMED' then 1 else 0 end) as given,
                   sum(case when step = 'WITHDRAWN' then 1 else 0 end) as withdrawn
              from consent_entry where said >= :from and said < :until and step in ('CONFIRMED', 'WITHDRAWN')
             group by kind, topic, way order by kind, topic, way fetch first 1000 rows only
            """;

    private static final String DELETE = "delete from consent_entry where contact = :contact";

    /** The number of an entry is given by the database. */
    void add(Transaction tx, Subject subject, ConsentEntry entry) {
        var plain = entry.address() + "\n" + entry.note();
        tx.change(INSERT)
                .bind("id", entry.id().bytes())
                .bind("contact", subject.contact().bytes())
                .bind("channel", entry.channel().value())
                .bind("kind", entry.purpose().kind())
                .bind("topic", entry.purpose().topic())
                .bind("step", entry.step())
                .bind("way", entry.way())
                .bind("said", entry.said())
                .bind("recorded", entry.recorded())
                .bind(
                        "text",
                        entry.wording().map(wording -> wording.text().bytes()).orElse(null))
                .bind("text_hash", entry.wording().map(Wording::hash).orElse(null))
                .bind("first_message", message(entry, 0))
                .bind("second_message", message(entry, 1))
                .bind("recorder", entry.recorder().map(PersonId::bytes).orElse(null))
                .bind("sealed", subject.seal().sealText(place(entry), plain))
                .runOnce();
    }

    private static byte @Nullable [] message(ConsentEntry entry, int number) {
        return entry.messages().stream()
                .skip(number)
                .findFirst()
                .map(MessageId::bytes)
                .orElse(null);
    }

    /** In the order of writing. */
    List<ConsentEntry> of(Transaction tx, Subject subject) {
        return tx.query(OF_CONTACT)
                .bind("contact", subject.contact().bytes())
                .bind("channel", subject.channel().value())
                .list(row -> entry(row, subject));
    }

    /** Of whom an entry is that an agent wrote down. */
    Optional<ContactId> ofAgent(Transaction tx, Id entry) {
        return tx.query(OF_AGENT).bind("id", entry.bytes()).one(row -> ContactId.of(row.bytes("contact")));
    }

    boolean knows(Transaction tx, ContactId contact) {
        return tx.query(KNOWN).bind("contact", contact.bytes()).exists();
    }

    /** Of whom something was written down, in the order of their ids. */
    List<ContactId> holders(Transaction tx, Optional<ContactId> after, int limit) {
        return tx.query(HOLDERS)
                .bind("after", after.map(ContactId::bytes).orElse(new byte[ID_BYTES]))
                .bind("limit", limit)
                .list(row -> ContactId.of(row.bytes("contact")));
    }

    List<ChannelName> channels(Transaction tx, ContactId contact) {
        return tx.query(CHANNELS).bind("contact", contact.bytes()).list(row -> new ChannelName(row.text("channel")));
    }

    /** What was said from one moment until before another. */
    List<ConsentFigure> figures(Transaction tx, Instant from, Instant until) {
        return tx.query(FIGURES)
                .bind("from", from)
                .bind("until", until)
                .list(row -> new ConsentFigure(
                        new ConsentPurpose(row.word("kind", Kind.class), row.text("topic")),
                        row.word("way", Way.class),
                        row.number("given"),
                        row.number("withdrawn")));
    }

    void delete(Transaction tx, ContactId contact) {
        tx.change(DELETE).bind("contact", contact.bytes()).run();
    }

    private static ConsentEntry entry(Row row, Subject subject) {
        var hash = row.optionalText("text_hash");
        var facts = new ConsentEntry(
                Id.of(row.bytes("id")),
                row.number("sequence"),
                new ChannelName(row.text("channel")),
                new ConsentPurpose(row.word("kind", Kind.class), row.text("topic")),
                row.word("step", Step.class),
                row.word("way", Way.class),
                row.time("said"),
                row.time("recorded"),
                row.optionalBytes("text").map(id -> new Wording(Id.of(id), hash.orElse(""))),
                Stream.of("first_message", "second_message")
                        .flatMap(column -> row.optionalBytes(column).stream())
                        .map(MessageId::of)
                        .toList(),
                row.optionalBytes("recorder").map(PersonId::of),
                "",
                "");
        var opened = subject.seal().openText(place(facts), row.bytes("sealed")).split("\n", 2);
        return opened(facts, opened[0], opened[1]);
    }

    private static ConsentEntry opened(ConsentEntry facts, String address, String note) {
        return new ConsentEntry(
                facts.id(),
                facts.sequence(),
                facts.channel(),
                facts.purpose(),
                facts.step(),
                facts.way(),
                facts.said(),
                facts.recorded(),
                facts.wording(),
                facts.messages(),
                facts.recorder(),
                address,
                note);
    }

    private static Place place(ConsentEntry entry) {
        return Place.of("consent_entry", "sealed", entry.id().bytes())
                .with("channel", entry.channel().value())
                .with("kind", entry.purpose().kind().name())
                .with("topic", entry.purpose().topic())
                .with("step", entry.step().name())
                .with("way", entry.way().name())
                .with("said", entry.said().toEpochMilli())
                .with("recorded", entry.recorded().toEpochMilli())
                .with(
                        "text",
                        entry.wording().map(wording -> hex(wording.text())).orElse(""))
                .with("text_hash", entry.wording().map(Wording::hash).orElse(""))
                .with(
                        "messages",
                        entry.messages().stream()
                                .map(id -> hex(id.value()))
                                .toList()
                                .toString())
                .with("recorder", entry.recorder().map(id -> hex(id.value())).orElse(""));
    }

    private static String hex(Id id) {
        return HexFormat.of().formatHex(id.bytes());
    }
}
