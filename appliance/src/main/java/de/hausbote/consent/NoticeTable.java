package de.hausbote.consent;

import de.hausbote.channel.ProviderName;
import de.hausbote.message.PersonId;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published notices; there is no way to change or delete one. */
final class NoticeTable {
    private static final String COLUMNS = "version, providers, sight, since, person";

    private static final String ALL =
            "select " + COLUMNS + " from notice order by version desc fetch first 50 rows only";

    private static final String FIND = "select " + COLUMNS + " from notice where version = :version";

    private static final String NEWEST = "select max(version) from notice";

    private static final String FACTS = "select fact, words from notice_fact where version = :version";

    private static final String INSERT = """
            insert into notice (version, providers, sight, since, person)
            values (:version, :providers, :sight, :since, :person)
            """;

    private static final String INSERT_FACT = """
            insert into notice_fact (version, fact, words) values (:version, :fact, :words)
            """;

    /** The newest first, fifty at most. */
    List<Notice> all(Transaction tx) {
        return tx.query(ALL).list(row -> notice(tx, row));
    }

    Optional<Notice> find(Transaction tx, int version) {
        return tx.query(FIND).bind("version", version).one(row -> notice(tx, row));
    }

    /** 0 while nothing was published. */
    int newest(Transaction tx) {
        return Math.toIntExact(tx.query(NEWEST).number());
    }

    void add(Transaction tx, Notice notice) {
        tx.change(INSERT)
                .bind("version", notice.version())
                .bind("providers", written(notice.providers()))
                .bind("sight", written(notice.sight()))
                .bind("since", notice.since())
                .bind("person", notice.by().bytes())
                .runOnce();
        notice.facts()
                .forEach((fact, words) -> tx.change(INSERT_FACT)
                        .bind("version", notice.version())
                        .bind("fact", fact)
                        .bind("words", words)
                        .runOnce());
    }

    private static Notice notice(Transaction tx, Row row) {
        var version = row.count("version");
        return new Notice(
                version,
                facts(tx, version),
                read(row.text("providers"), ProviderName::valueOf),
                read(row.text("sight"), Seen::valueOf),
                row.time("since"),
                PersonId.of(row.bytes("person")));
    }

    private static Map<NoticeFact, String> facts(Transaction tx, int version) {
        return tx
                .query(FACTS)
                .bind("version", version)
                .list(row -> Map.entry(row.word("fact", NoticeFact.class), row.text("words")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String written(Collection<? extends Enum<?>> names) {
        return names.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E> Set<E> read(String names, Function<String, E> name) {
        return Arrays.stream(names.split(","))
                .filter(each -> !each.isEmpty())
                .map(name)
                .collect(Collectors.toSet());
    }
}
