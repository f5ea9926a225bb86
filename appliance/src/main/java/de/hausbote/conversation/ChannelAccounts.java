package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelName;
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
import de.hausbote.store.ConflictException;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The organisation's numbers at providers, with their secrets sealed. Thread-safe. */
public final class ChannelAccounts {
    private final ChannelAccountTable accounts = new ChannelAccountTable();
    private final QueueTable queue = new QueueTable();
    private final KeptSecrets secrets;
    private final Ground ground;

    public ChannelAccounts(Ground ground) {
        this.ground = ground;
        this.secrets = new KeptSecrets(ground.vault());
    }

    /**
     * Connects a number.
     *
     * @throws RefusedException NUMBER_TAKEN when the route is connected already
     */
    public AccountView create(Actor actor, NewAccount account) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        try {
            return ground.database().write(tx -> {
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
        secrets.keep(tx, id, account.channel(), account.secrets());
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

    public AccountView change(Actor actor, AccountId id, ChangedAccount changed) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            existing(tx, id);
            accounts.change(tx, id, changed);
            changed(tx, id);
            return recorded(tx, actor, AuditAction.ACCOUNT_CHANGE, id);
        });
    }

    /** Takes new secrets in place of older ones and starts an account that had stopped for a refused token. */
    public AccountView replaceSecrets(Actor actor, AccountId id, NewSecrets fresh) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            var account = existing(tx, id);
            secrets.replace(tx, id, account.channel(), fresh);
            if (account.state() == State.STOPPED && fresh.accessToken().isPresent()) {
                accounts.state(tx, id, State.ACTIVE, Reason.NONE);
            }
            changed(tx, id);
            return recorded(tx, actor, AuditAction.ACCOUNT_SECRETS, id);
        });
    }

    public AccountView pause(Actor actor, AccountId id) {
        return move(actor, id, State.PAUSED, AuditAction.ACCOUNT_PAUSE);
    }

    public AccountView resume(Actor actor, AccountId id) {
        return move(actor, id, State.ACTIVE, AuditAction.ACCOUNT_RESUME);
    }

    private AccountView move(Actor actor, AccountId id, State state, AuditAction action) {
        Rights.require(actor, Permission.MANAGE_CHANNELS);
        return ground.database().write(tx -> {
            existing(tx, id);
            if (accounts.state(tx, id, state, Reason.NONE)) {
                changed(tx, id);
            }
            return recorded(tx, actor, action, id);
        });
    }

    public Optional<ChannelAccount> find(Transaction tx, AccountId id) {
        return accounts.find(tx, id);
    }

    public Optional<ChannelAccount> byRoute(Transaction tx, ChannelName channel, String route) {
        return accounts.byRoute(tx, channel, route);
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
                secrets.teach(account.id(), account.channel(), secrets(tx, account.id()));
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
