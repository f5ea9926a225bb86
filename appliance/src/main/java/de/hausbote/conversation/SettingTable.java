package de.hausbote.conversation;

import de.hausbote.store.Transaction;
import java.util.Optional;

final class SettingTable {
    private static final String FIND = "select value from setting where name = :name";

    private static final String UPDATE = "update setting set value = :value, changed = :now where name = :name";

    private static final String INSERT = "insert into setting (name, value, changed) values (:name, :value, :now)";

    Optional<String> find(Transaction tx, String name) {
        return tx.query(FIND).bind("name", name).one(row -> row.text("value"));
    }

    void put(Transaction tx, String name, String value) {
        var known = tx.change(UPDATE)
                .bind("value", value)
                .bind("now", tx.now())
                .bind("name", name)
                .took();
        if (!known) {
            tx.change(INSERT)
                    .bind("name", name)
                    .bind("value", value)
                    .bind("now", tx.now())
                    .runOnce();
        }
    }
}
