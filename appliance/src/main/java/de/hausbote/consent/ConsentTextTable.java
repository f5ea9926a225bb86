package de.hausbote.consent;

import de.hausbote.consent.ConsentPurpose.Kind;
import de.hausbote.message.Id;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The wordings; there is no way to change or delete one. */
final class ConsentTextTable {
    private static final String COLUMNS = "id, kind, topic, language, version, notice, words, since";

    private static final String ALL = "select " + COLUMNS + """
             from consent_text order by kind, topic, language, version desc, id fetch first 1000 rows only
            """;

    private static final String FIND = "select " + COLUMNS + " from consent_text where id in (<ids>)";

    private static final String ONE = "select " + COLUMNS + """
             from consent_text
             where kind = :kind and topic = :topic and language = :language and version = :version
            """;

    private static final String NEWEST = """
            select max(version) from consent_text where kind = :kind and topic = :topic and language = :language
            """;

    private static final String TOPICS = """
            select distinct topic from consent_text where topic <> '' order by topic fetch first 1000 rows only
            """;

    private static final String INSERT = """
            insert into consent_text (id, kind, topic, language, version, notice, words, person, since)
            values (:id, :kind, :topic, :language, :version, :notice, :words, :person, :now)
            """;

    /** The newest version of each first. */
    List<ConsentText> all(Transaction tx) {
        return tx.query(ALL).list(ConsentTextTable::text);
    }

    Optional<ConsentText> find(Transaction tx, Id id) {
        return find(tx, List.of(id)).stream().findFirst();
    }

    List<ConsentText> find(Transaction tx, Collection<Id> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return tx.query(FIND)
                .bindIds("ids", ids.stream().distinct().map(Id::bytes).toList())
                .list(ConsentTextTable::text);
    }

    Optional<ConsentText> find(Transaction tx, ConsentPurpose purpose, String language, int version) {
        return tx.query(ONE)
                .bind("kind", purpose.kind())
                .bind("topic", purpose.topic())
                .bind("language", language)
                .bind("version", version)
                .one(ConsentTextTable::text);
    }

    int newest(Transaction tx, ConsentPurpose purpose, String language) {
        return Math.toIntExact(tx.query(NEWEST)
                .bind("kind", purpose.kind())
                .bind("topic", purpose.topic())
                .bind("language", language)
                .number());
    }

    List<String> topics(Transaction tx) {
        return tx.query(TOPICS).list(row -> row.text("topic"));
    }

    void add(Transaction tx, ConsentText text, PersonId person) {
        tx.change(INSERT)
                .bind("id", text.id().bytes())
                .bind("kind", text.purpose().kind())
                .bind("topic", text.purpose().topic())
                .bind("language", text.language())
                .bind("version", text.version())
                .bind("notice", text.notice())
                .bind("words", text.words())
                .bind("person", person.bytes())
                .bind("now", text.since())
                .runOnce();
    }

    private static ConsentText text(Row row) {
        return new ConsentText(
                Id.of(row.bytes("id")),
                new ConsentPurpose(row.word("kind", Kind.class), row.text("topic")),
                row.text("language"),
                row.count("version"),
                row.text("notice"),
                row.text("words"),
                row.time("since"));
    }
}
