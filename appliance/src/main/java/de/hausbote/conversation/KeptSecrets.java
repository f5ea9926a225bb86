package de.hausbote.conversation;

import de.hausbote.conversation.SecretTable.Entered;
import de.hausbote.conversation.SecretTable.Kind;
import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.store.Transaction;
import de.hausbote.vault.HookSecrets;
import de.hausbote.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the secrets of accounts: sealed in the database, and for intake while the house is sealed what verifies a
 * signature in the vault, under the name of the place where the provider delivers. The vault learns them after the commit; at start it is told again by {@link #teach}.
 */
final class KeptSecrets {
    private final SecretTable table;
    private final HookSecrets hooks;

    KeptSecrets(Vault vault) {
        this.table = new SecretTable(vault);
        this.hooks = vault.hooks();
    }

    void keep(Transaction tx, AccountId account, String hooksOf, AccountSecrets secrets) {
        table.replace(tx, account, Kind.ACCESS_TOKEN, List.of(secrets.accessToken()));
        table.replace(tx, account, Kind.APP_SECRET, secrets.appSecrets());
        table.replace(tx, account, Kind.VERIFY_TOKEN, List.of(secrets.verifyToken()));
        tx.afterCommit(() -> teach(account, hooksOf, secrets));
    }

    /** What is left out stays as it is. */
    void replace(Transaction tx, AccountId account, String hooksOf, NewSecrets fresh) {
        fresh.accessToken().ifPresent(token -> table.replace(tx, account, Kind.ACCESS_TOKEN, List.of(token)));
        fresh.verifyToken().ifPresent(token -> table.replace(tx, account, Kind.VERIFY_TOKEN, List.of(token)));
        if (!fresh.appSecrets().isEmpty()) {
            table.replace(tx, account, Kind.APP_SECRET, fresh.appSecrets());
        }
        var secrets = open(tx, account);
        tx.afterCommit(() -> teach(account, hooksOf, secrets));
    }

    void proxyLogin(Transaction tx, AccountId account, List<Secret> login) {
        table.replace(tx, account, Kind.PROXY_LOGIN, login);
    }

    Optional<Secret> proxyLogin(Transaction tx, AccountId account) {
        return table.find(tx, account, Kind.PROXY_LOGIN).stream()
                .map(Entered::secret)
                .findFirst();
    }

    AccountSecrets open(Transaction tx, AccountId account) {
        return new AccountSecrets(
                one(tx, account, Kind.ACCESS_TOKEN).secret(),
                table.find(tx, account, Kind.APP_SECRET).stream()
                        .map(Entered::secret)
                        .toList(),
                one(tx, account, Kind.VERIFY_TOKEN).secret());
    }

    AccountView view(Transaction tx, ChannelAccount account, int waiting, int uncertain) {
        return new AccountView(
                account,
                waiting,
                uncertain,
                one(tx, account.id(), Kind.ACCESS_TOKEN).at(),
                entered(tx, account.id(), Kind.APP_SECRET),
                one(tx, account.id(), Kind.VERIFY_TOKEN).at(),
                entered(tx, account.id(), Kind.PROXY_LOGIN),
                Connections.read(account.connection().authorities()));
    }

    void teach(AccountId account, String hooksOf, AccountSecrets secrets) {
        var appSecrets = secrets.appSecrets().stream()
                .map(secret -> secret.value().toCharArray())
                .toList();
        hooks.put(
                hooksOf,
                account.toString(),
                appSecrets,
                secrets.verifyToken().value().toCharArray());
    }

    private Entered one(Transaction tx, AccountId account, Kind kind) {
        return table.find(tx, account, kind).getFirst();
    }

    private List<Instant> entered(Transaction tx, AccountId account, Kind kind) {
        return table.find(tx, account, kind).stream().map(Entered::at).toList();
    }
}
