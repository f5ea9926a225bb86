package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.message.AccountId;
import de.hausbote.message.Reason;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class ChannelAccountTable {
    private static final String COLUMNS = """
            id, channel, kind, name, route, business, display_number, base_url, version, certificate, state,
            reason_code, reason_provider, created, last_inbound, (select count(*) from outward_stop) as held
            """;

    private static final String FIND = "select " + COLUMNS + " from channel_account where id = :id";

    private static final String BY_ROUTE =
            "select " + COLUMNS + " from channel_account where channel = :channel and route = :route";

    private static final String ALL =
            "select " + COLUMNS + " from channel_account order by created, id fetch first 1000 rows only";

    private static final String INSERT = """
            insert into channel_account (
                   id, channel, kind, name, route, business, display_number, base_url, version, certificate, state,
                   reason_code, reason_provider, created, changed)
            values (:id, :channel, :kind, :name, :route, :business, :number, :base, :version, :certificate, 'ACTIVE', 'NONE',
                   0, :now, :now)
            """;

    private static final String CHANGE = """
            update channel_account set name = :name, business = :business, display_number = :number, version = :version, changed = :now
             where id = :id
            """;

    private static final String STATE = """
            update channel_account
               set state = :state, reason_code = :code, reason_provider = :provider, changed = :now
             where id = :id and state <> :state
            """;

    private static final String HEARD = """
            update channel_account set last_inbound = :at where id = :id and (last_inbound is null or last_inbound < :at)
            """;

    Optional<ChannelAccount> find(Transaction tx, AccountId id) {
        return tx.query(FIND).bind("id", id.bytes()).one(ChannelAccountTable::account);
    }

    Optional<ChannelAccount> byRoute(Transaction tx, ChannelName channel, String route) {
        return tx.query(BY_ROUTE)
                .bind("channel", channel.value())
                .bind("route", route)
                .one(ChannelAccountTable::account);
    }

    /** Oldest first. */
    List<ChannelAccount> all(Transaction tx) {
        return tx.query(ALL).list(ChannelAccountTable::account);
    }

    void add(Transaction tx, AccountId id, NewAccount account) {
        tx.change(INSERT)
                .bind("id", id.bytes())
                .bind("channel", account.channel().value())
                .bind("kind", account.kind())
                .bind("name", account.name())
                .bind("route", account.route())
                .bind("business", account.business())
                .bind("number", account.displayNumber())
                .bind("base", account.baseUrl())
                .bind("version", account.version())
                .bind("certificate", account.certificate().isEmpty() ? null : account.certificate())
                .bind("now", tx.now())
                .runOnce();
    }

    void change(Transaction tx, AccountId id, ChangedAccount changed) {
        tx.change(CHANGE)
                .bind("name", changed.name())
                .bind("business", changed.business())
                .bind("number", changed.displayNumber())
                .bind("version", changed.version())
                .bind("now", tx.now())
                .bind("id", id.bytes())
                .runOnce();
    }

    /** Whether it was in another state before. */
    boolean state(Transaction tx, AccountId id, ChannelAccount.State state, Reason reason) {
        return tx.change(STATE)
                .bind("state", state)
                .bind("code", reason.code())
                .bind("provider", reason.provider())
                .bind("now", tx.now())
                .bind("id", id.bytes())
                .took();
    }

    void heard(Transaction tx, AccountId id, Instant at) {
        tx.change(HEARD).bind("at", at).bind("id", id.bytes()).run();
    }

    private static ChannelAccount account(Row row) {
        return new ChannelAccount(
                AccountId.of(row.bytes("id")),
                new ChannelName(row.text("channel")),
                row.word("kind", ChannelAccount.Kind.class),
                row.text("name"),
                row.text("route"),
                row.text("business"),
                row.text("display_number"),
                row.text("base_url"),
                row.text("version"),
                row.optionalText("certificate").orElse(""),
                row.word("state", ChannelAccount.State.class),
                new Reason(row.word("reason_code", Reason.Code.class), row.count("reason_provider")),
                row.time("created"),
                row.optionalTime("last_inbound"),
                row.flag("held"));
    }
}
