package de.hausbote.store;

import java.sql.SQLException;
import java.util.List;

/** Which steps of the schema this database has behind it. The one table that no step makes. */
final class SchemaStepTable {
    private static final String CREATE = """
            create table schema_step (
                number int not null primary key,
                name varchar(64) not null,
                sha256 char(64) not null,
                at_time bigint not null
            )
            """;
    private static final String ALL = """
            select number, sha256 from schema_step
             order by number
            """;
    private static final String INSERT = """
            insert into schema_step (number, name, sha256, at_time)
            values (:number, :name, :sha256, :at_time)
            """;

    record Applied(int number, String sha256) {}

    List<Applied> all(Transaction tx) {
        if (isMissing(tx)) {
            tx.change(CREATE).run();
        }
        return tx.query(ALL).list(row -> new Applied(row.count("number"), row.text("sha256")));
    }

    void add(Transaction tx, SchemaStep step) {
        tx.change(INSERT)
                .bind("number", step.number())
                .bind("name", step.name())
                .bind("sha256", step.sha256())
                .bind("at_time", tx.now())
                .runOnce();
    }

    private static boolean isMissing(Transaction tx) {
        try (var tables = tx.handle().getConnection().getMetaData().getTables(null, null, "SCHEMA_STEP", null)) {
            return !tables.next();
        } catch (SQLException refused) {
            throw Faults.of(refused);
        }
    }
}
