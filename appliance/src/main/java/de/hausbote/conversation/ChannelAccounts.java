package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;
import de.hausbote.consent.Notices;
import de.hausbote.conversation.ChannelAccount.Kind;
import de.hausbote.conversation.ChannelAccount.State;
import de.hausbote.event.Event;
import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;
import de.hausbote.message.AccountId;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Reason;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The organisation's numbers at providers, with their secrets sealed. Thread-safe. */
public final class ChannelAccounts {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final QueueTable queue = new QueueTable();
    private final KeptSecrets secrets;
    private final Notices notices;
    private final Ground ground;

    public ChannelAccounts(Ground ground) {
        this.ground = ground;
        this.secrets = new KeptSecrets(ground.vault());
        this.notices = new Notices(ground.database(), ground.audit());
    }

    /**
     * Connects a number.
     *
     * @throws RefusedException NUMBER_TAKEN when the route is connected already; NOTICE_MISSING while no privacy notice
     *     names its provider
     */
    public AccountView create(Actor actor, NewAccount account) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        try {
            return ground.database().write(tx -> {
                requireNotice(tx, account.kind(), account.connection());
                var id = add(tx, account);
                ground.record(tx, actor, AuditAction.ACCOUNT_CREATE, "account", id);
                return view(tx, existing(tx, id));
            });
        } catch (ConflictException taken) {
            throw new RefusedException(Code.NUMBER_TAKEN);
        }
    }

    /** The same by the program itself: the practice account of a first start. */
    public AccountId create(Transaction tx, NewAccount account) {
        var id = add(tx, account);
        ground.record(tx, AuditAction.ACCOUNT_CREATE, "account", id);
        return id;
    }

    private AccountId add(Transaction tx, NewAccount account) {
        if (byRoute(tx, account.channel(), account.route()).isPresent()) {
            throw new RefusedException(Code.NUMBER_TAKEN);
        }
        var id = new AccountId(ground.ids().next());
        accounts.add(tx, id, account);
        secrets.keep(tx, id, account.connection().provider().hooks(account.channel()), account.secrets());
        changed(tx, id);
        return id;
    }

    public List<AccountView> list(Actor actor) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var all = all(tx);
            var ids = all.stream().map(ChannelAccount::id).toList();
            ground.audit()
                    .record(tx, ground.act(actor, AuditAction.ACCOUNT_READ).showing(ids));
            return all.stream().map(account -> view(tx, account)).toList();
        });
    }

    public AccountView view(Actor actor, AccountId id) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> recorded(tx, actor, AuditAction.ACCOUNT_READ, id));
    }

    /** An account as the program itself looks at it. */
    public AccountView view(Transaction tx, AccountId id) {
        return view(tx, existing(tx, id));
    }

    /** Somebody has its state asked of the provider. */
    public void checked(Actor actor, AccountId id) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        ground.database().change(tx -> {
            existing(tx, id);
            ground.record(tx, actor, AuditAction.ACCOUNT_CHECK, "account", id);
        });
    }

    public AccountView change(Actor actor, AccountId id, String name, String displayNumber, String version) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            existing(tx, id);
            accounts.change(tx, id, name, displayNumber, version);
            changed(tx, id);
            return recorded(tx, actor, AuditAction.ACCOUNT_CHANGE, id);
        });
    }

    /** Takes new secrets in place of older ones and starts an account that had stopped for a refused token. */
    public AccountView replaceSecrets(Actor actor, AccountId id, NewSecrets fresh) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var account = existing(tx, id);
            secrets.replace(tx, id, account.hooks(), fresh);
            if (account.state() == State.STOPPED && fresh.accessToken().isPresent()) {
                accounts.state(tx, id, State.ACTIVE, Reason.NONE);
            }
            changed(tx, id);
            return recorded(tx, actor, AuditAction.ACCOUNT_SECRETS, id);
        });
    }

    /**
     * Takes another connection in place of the account's own.
     *
     * @throws RefusedException PROXY_UNCLEAR, CERTIFICATES_UNREADABLE or CERTIFICATE_EXPIRED
     */
    public AccountView connect(Actor actor, AccountId id, NewConnection fresh) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            existing(tx, id);
            Connections.check(fresh, tx.now());
            accounts.connect(tx, id, fresh);
            if (fresh.proxyHost().isEmpty() || !fresh.proxyLogin().isEmpty()) {
                secrets.proxyLogin(tx, id, fresh.proxyHost().isEmpty() ? List.of() : fresh.proxyLogin());
            }
            changed(tx, id);
            return recorded(tx, actor, AuditAction.ACCOUNT_CONNECTION, id);
        });
    }

    /** Name and password for the proxy, where there is one that wants them. */
    public Optional<Secret> proxyLogin(Transaction tx, AccountId id) {
        return secrets.proxyLogin(tx, id);
    }

    public AccountView pause(Actor actor, AccountId id) {
        return move(actor, id, State.PAUSED, AuditAction.ACCOUNT_PAUSE);
    }

    /** @throws RefusedException NOTICE_MISSING while no privacy notice names its provider */
    public AccountView resume(Actor actor, AccountId id) {
        return move(actor, id, State.ACTIVE, AuditAction.ACCOUNT_RESUME);
    }

    private AccountView move(Actor actor, AccountId id, State state, AuditAction action) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var account = existing(tx, id);
            if (state == State.ACTIVE) {
                requireNotice(tx, account.kind(), account.connection());
            }
            if (accounts.state(tx, id, state, Reason.NONE)) {
                changed(tx, id);
            }
            return recorded(tx, actor, action, id);
        });
    }

    /** Nobody is spoken to who could not read first who stands between (CON-7). */
    private void requireNotice(Transaction tx, Kind kind, Connection connection) {
        var named = notices.current(tx)
                .filter(notice -> notice.providers().contains(connection.provider()))
                .isPresent();
        if (kind != Kind.PRACTICE && !named) {
            throw new RefusedException(Code.NOTICE_MISSING);
        }
    }

    public Optional<ChannelAccount> find(Transaction tx, AccountId id) {
        return accounts.find(tx, id);
    }

    public Optional<ChannelAccount> byRoute(Transaction tx, ChannelName channel, String route) {
        return accounts.byRoute(tx, channel, route);
    }

    /** Who stands between the house and those whom it writes to. */
    public Set<ProviderName> providers() {
        return ground.database()
                .read(tx -> all(tx).stream()
                        .map(account -> account.connection().provider())
                        .collect(Collectors.toSet()));
    }

    /** All accounts, oldest first. */
    public List<ChannelAccount> all(Transaction tx) {
        return accounts.all(tx);
    }

    public AccountSecrets secrets(Transaction tx, AccountId id) {
        return secrets.open(tx, id);
    }

    /** At start: tells the vault who may sign webhooks, in case the program ended between a change and the telling. */
    public void teachHooks() {
        ground.database().change(tx -> {
            for (var account : all(tx)) {
                secrets.teach(account.id(), account.hooks(), secrets(tx, account.id()));
            }
        });
    }

    /** The provider refuses this account until somebody acts. A switch that somebody pulled stays pulled. */
    public void stop(Transaction tx, AccountId id, Reason reason) {
        if (existing(tx, id).active() && accounts.state(tx, id, State.STOPPED, reason)) {
            ground.audit()
                    .record(
                            tx,
                            Act.system(AuditAction.ACCOUNT_STOP)
                                    .on("account", id)
                                    .because(reason.code().name()));
            changed(tx, id);
        }
    }

    /** Something came in on this account. */
    public void heard(Transaction tx, AccountId id, Instant at) {
        accounts.heard(tx, id, at);
    }

    private ChannelAccount existing(Transaction tx, AccountId id) {
        return accounts.find(tx, id).orElseThrow(() -> new RefusedException(Code.NOT_FOUND));
    }

    private AccountView recorded(Transaction tx, Actor actor, AuditAction action, AccountId id) {
        ground.record(tx, actor, action, "account", id);
        return view(tx, existing(tx, id));
    }

    private AccountView view(Transaction tx, ChannelAccount account) {
        var waiting = queue.count(tx, account.id(), DeliveryState.QUEUED);
        var uncertain = queue.count(tx, account.id(), DeliveryState.UNCERTAIN);
        return secrets.view(tx, account, waiting, uncertain);
    }

    private void changed(Transaction tx, AccountId id) {
        ground.tell(tx, new Event.AccountChanged(id));
    }
}
