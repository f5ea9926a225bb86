package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.store.Row;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Place;
import de.hausbote.vault.Purpose;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.List;

/** What providers and we prove ourselves with, sealed under a key of its own. */
final class SecretTable {
    private static final String INSERT = """
            insert into channel_secret (account, kind, number, sealed, entered)
            values (:account, :kind, :number, :sealed, :now)
            """;

    private static final String DELETE = "delete from channel_secret where account = :account and kind = :kind";

    private static final String FIND = """
            select number, sealed, entered from channel_secret
             where account = :account and kind = :kind order by number fetch first 10 rows only
            """;

    private static final String NEXT_ACCOUNT =
            "select id from channel_account where id > :after order by id fetch first 1 rows only";

    private static final String OF_ACCOUNT = """
            select account, kind, number, sealed, entered from channel_secret
             where account = :account order by kind, number fetch first 100 rows only
            """;

    private static final String RESEAL = """
            update channel_secret set sealed = :sealed
             where account = :account and kind = :kind and number = :number and entered = :entered
            """;

    private static final String COUNT = "select count(*) from channel_secret";

    private final Vault vault;

    SecretTable(Vault vault) {
        this.vault = vault;
    }

    /** What a secret is for; the name is the stored form. */
    enum Kind {
        ACCESS_TOKEN,
        APP_SECRET,
        VERIFY_TOKEN,
        /** Name and password for the proxy of the house. */
        PROXY_LOGIN
    }

    /** A secret with the time it was entered. */
    record Entered(Secret secret, Instant at) {}

    void replace(Transaction tx, AccountId account, Kind kind, List<Secret> secrets) {
        tx.change(DELETE).bind("account", account.bytes()).bind("kind", kind).run();
        for (var number = 0; number < secrets.size(); number++) {
            add(tx, account, kind, number, secrets.get(number));
        }
    }

    private void add(Transaction tx, AccountId account, Kind kind, int number, Secret secret) {
        var place = place(account, kind, number, tx.now());
        tx.change(INSERT)
                .bind("account", account.bytes())
                .bind("kind", kind)
                .bind("number", number)
                .bind("sealed", vault.sealText(Purpose.PROVIDER_SECRET, place, secret.value()))
                .bind("now", tx.now())
                .runOnce();
    }

    List<Entered> find(Transaction tx, AccountId account, Kind kind) {
        return tx.query(FIND)
                .bind("account", account.bytes())
                .bind("kind", kind)
                .list(row -> {
                    var entered = row.time("entered");
                    var place = place(account, kind, row.count("number"), entered);
                    return new Entered(
                            new Secret(vault.openText(Purpose.PROVIDER_SECRET, place, row.bytes("sealed"))), entered);
                });
    }

    long count(Transaction tx) {
        return tx.query(COUNT).number();
    }

    /** Seals the secrets of the account behind this one under the newest key. */
    List<byte[]> resealNext(Transaction tx, byte[] after) {
        var next = tx.query(NEXT_ACCOUNT).bind("after", after).list(row -> row.bytes("id"));
        for (var account : next) {
            var stored = tx.query(OF_ACCOUNT).bind("account", account).list(SecretTable::stored);
            stored.forEach(each -> reseal(tx, each));
        }
        return next;
    }

    private void reseal(Transaction tx, Stored stored) {
        var keys = vault.keys();
        if (!keys.current(Purpose.PROVIDER_SECRET, stored.sealed)) {
            var place = place(stored.account, stored.kind, stored.number, stored.entered);
            tx.change(RESEAL)
                    .bind("sealed", keys.resealed(Purpose.PROVIDER_SECRET, place, stored.sealed))
                    .bind("account", stored.account.bytes())
                    .bind("kind", stored.kind)
                    .bind("number", stored.number)
                    .bind("entered", stored.entered)
                    .run();
        }
    }

    private static Stored stored(Row row) {
        return new Stored(
                AccountId.of(row.bytes("account")),
                row.word("kind", Kind.class),
                row.count("number"),
                row.bytes("sealed"),
                row.time("entered"));
    }

    /** A row as it rests. */
    private static final class Stored {
        private final AccountId account;
        private final Kind kind;
        private final int number;
        private final byte[] sealed;
        private final Instant entered;

        Stored(AccountId account, Kind kind, int number, byte[] sealed, Instant entered) {
            this.account = account;
            this.kind = kind;
            this.number = number;
            this.sealed = sealed;
            this.entered = entered;
        }
    }

    private static Place place(AccountId account, Kind kind, int number, Instant entered) {
        return Place.of("channel_secret", "sealed", account.bytes())
                .with("kind", kind.name())
                .with("number", number)
                .with("entered", entered.toEpochMilli());
    }
}
