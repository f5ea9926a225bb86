package de.hausbote.conversation;

import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
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

    private final Vault vault;

    SecretTable(Vault vault) {
        this.vault = vault;
    }

    /** What a secret is for; the name is the stored form. */
    enum Kind {
        ACCESS_TOKEN,
        APP_SECRET,
        VERIFY_TOKEN
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

    private static Place place(AccountId account, Kind kind, int number, Instant entered) {
        return Place.of("channel_secret", "sealed", account.bytes())
                .with("kind", kind.name())
                .with("number", number)
                .with("entered", entered.toEpochMilli());
    }
}
