package de.hausbote.relay;

import de.hausbote.channel.Endpoint;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Ground;
import de.hausbote.event.Event;
import de.hausbote.message.AccountId;
import de.hausbote.message.Secret;
import de.hausbote.net.BodyReader;
import de.hausbote.net.Call;
import de.hausbote.net.Destination;
import de.hausbote.net.Exchange;
import de.hausbote.net.Fault;
import de.hausbote.net.Limits;
import de.hausbote.net.Line;
import de.hausbote.net.Outward;
import de.hausbote.net.Peer;
import de.hausbote.net.Trust;
import de.hausbote.net.Way;
import de.hausbote.relay.AllowList.Verdict;
import de.hausbote.relay.LedgerRow.Intent;
import de.hausbote.store.Transaction;
import de.hausbote.vault.Purpose;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way to a provider. Compares the bytes of a call with the channel's allow-list, writes the ledger before the
 * first byte and after the last, and makes no call for an account that is switched off; switching it off also ends the
 * calls under way. Thread-safe.
 */
public final class Egress {
    private static final Logger LOG = LoggerFactory.getLogger(Egress.class);
    private static final Duration LARGE_FILE = Duration.ofMinutes(8);
    private static final long LARGEST_FILE = 100L << 20;
    private static final long LARGEST_PAGE = 4L << 20;
    private final AgreedLists lists;
    private final Map<AccountId, Line> lines = new ConcurrentHashMap<>();
    private final Ground ground;
    private final Channels channels;
    private final ChannelAccounts accounts;
    private final Outward outward;
    private final WireComposer composer;
    private final Ledger ledger;

    public Egress(Ground ground, Channels channels, ChannelAccounts accounts, AgreedLists lists, Outward outward) {
        this.ground = ground;
        this.lists = lists;
        this.channels = channels;
        this.accounts = accounts;
        this.outward = outward;
        this.composer = new WireComposer(ground.ids());
        this.ledger = new Ledger(ground.database());
        ground.events().listen(this::heard);
    }

    /** Who is told, quickly and from many threads, that the ledger has grown. */
    public void watchedBy(Runnable listener) {
        ledger.watchedBy(listener);
    }

    /**
     * Makes a call and waits for its answer.
     *
     * @throws de.hausbote.store.StoreException when the ledger could not be written; nothing left then
     */
    EgressResult call(Errand errand) {
        return run(errand, call -> outward.call(call, line(errand.account())));
    }

    /** Makes a call whose good answer is read while it arrives; what the reader throws comes out here. */
    EgressResult fetch(Errand errand, BodyReader reader) {
        var guarded = new GuardedReader(reader);
        var result = run(errand, call -> outward.call(call, line(errand.account()), guarded));
        guarded.rethrow();
        return result;
    }

    private EgressResult run(Errand errand, Function<Call, Exchange> exchange) {
        var key = channels.endpoint(errand.account()).provider().key();
        var wire = composer.compose(errand.request(), key, errand.token());
        return switch (verdict(errand, wire)) {
            case Verdict.Blocked(var what) -> blocked(errand, wire, what);
            case Verdict.Permitted permitted -> permitted(errand, wire, permitted, exchange);
        };
    }

    private Verdict verdict(Errand errand, WireBytes wire) {
        var account = errand.account();
        var practice = switch (account.kind()) {
            case PRACTICE -> authority(channels.endpoint(account));
            case WHATSAPP -> "";
        };
        var facts =
                new AllowedFacts(wire.authority(), account.route(), account.business(), wire.body().length, practice);
        var place = new HookPlace(account.channel(), account.connection().provider());
        return lists.check(place, wire, facts);
    }

    private static String authority(Endpoint at) {
        return WireComposer.authority(at.host(), at.port());
    }

    private EgressResult blocked(Errand errand, WireBytes wire, String what) {
        var intent = intent(
                errand,
                wire,
                LedgerRow.Verdict.BLOCKED,
                errand.request().getClass().getSimpleName(),
                what);
        ground.database().change(tx -> ledger.before(tx, intent));
        LOG.error("call blocked, nothing left attempt={} call={} what={}", intent.attempt(), wire.kind(), what);
        return new EgressResult.Blocked();
    }

    private EgressResult permitted(
            Errand errand, WireBytes wire, Verdict.Permitted permitted, Function<Call, Exchange> exchange) {
        var fields = String.join(" ", permitted.fields());
        var intent = intent(errand, wire, LedgerRow.Verdict.PERMITTED, permitted.endpoint(), fields);
        ledger.settle();
        if (!ground.database().write(tx -> begun(tx, intent))) {
            return new EgressResult.Held();
        }
        var exchanged =
                made(exchange, new Call(destination(errand), wire.head(), wire.body(), limits(errand.request())));
        ledger.after(intent, exchanged);
        LOG.debug(
                "call made attempt={} call={} outcome={}",
                intent.attempt(),
                wire.kind(),
                exchanged.getClass().getSimpleName());
        return result(exchanged);
    }

    /** A call that breaks in our own hands has an outcome like any other: it is not known. */
    private static Exchange made(Function<Call, Exchange> exchange, Call call) {
        try {
            return exchange.apply(call);
        } catch (RuntimeException broken) {
            LOG.error("call broke", broken);
            return new Exchange.Unknown(Fault.BROKEN, Peer.NONE);
        }
    }

    private Intent intent(Errand errand, WireBytes wire, LedgerRow.Verdict verdict, String endpoint, String fields) {
        return new Intent(
                ground.ids().next(),
                errand.account(),
                errand.occasion(),
                verdict,
                errand.request().target().method().name(),
                endpoint,
                fields,
                (long) wire.head().length + wire.body().length,
                hash(errand.request(), wire.body()));
    }

    /** Whoever has the key finds six digits by their hash, so of those there is none. */
    private byte[] hash(WireRequest request, byte[] body) {
        var guessable =
                request instanceof WireRequest.Order order && order.order().guessable();
        return guessable || body.length == 0 ? new byte[0] : ground.vault().keyed(Purpose.LEDGER, body);
    }

    /** The switch is asked in the very unit of work that writes the intent. */
    private boolean begun(Transaction tx, Intent intent) {
        var active = accounts.find(tx, intent.account().id())
                .filter(ChannelAccount::active)
                .isPresent();
        if (active) {
            ledger.before(tx, intent);
        }
        return active;
    }

    private Destination destination(Errand errand) {
        var target = errand.request().target();
        return new Destination(target.host(), target.port(), trust(errand.account()), way(errand.account()));
    }

    private static Trust trust(ChannelAccount account) {
        var own = account.connection().authorities();
        return switch (account.kind()) {
            case PRACTICE ->
                own.isEmpty()
                        ? new Trust.Pinned(account.certificate())
                        : new Trust.Vouched(own, Trust.Reach.THIS_MACHINE);
            case WHATSAPP -> own.isEmpty() ? new Trust.Authorities() : new Trust.Vouched(own, Trust.Reach.PUBLIC);
        };
    }

    private Way way(ChannelAccount account) {
        var connection = account.connection();
        if (!connection.proxied()) {
            return new Way.Direct();
        }
        var login = ground.database().read(tx -> accounts.proxyLogin(tx, account.id()));
        return new Way.Proxy(
                connection.proxyHost(),
                connection.proxyPort(),
                login.map(Secret::value).orElse(""));
    }

    private static Limits limits(WireRequest request) {
        return switch (request) {
            case WireRequest.Send _,
                    WireRequest.Ask _,
                    WireRequest.LocateMedia _,
                    WireRequest.Order _,
                    WireRequest.DeleteMedia _,
                    WireRequest.CreateTemplate _,
                    WireRequest.OpenDeposit _,
                    WireRequest.DeleteTemplate _ -> Limits.SMALL;
            case WireRequest.ListTemplates _ -> Limits.SMALL.answering(LARGEST_PAGE);
            case WireRequest.Upload _, WireRequest.FillDeposit _ -> Limits.SMALL.within(LARGE_FILE);
            case WireRequest.DownloadMedia _ -> Limits.SMALL.within(LARGE_FILE).answering(LARGEST_FILE);
        };
    }

    private static EgressResult result(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Answered(var status, var body, var _) ->
                new EgressResult.Answered(new WireResponse(status, body));
            case Exchange.NotSent(var fault, var _) -> new EgressResult.NotSent(fault);
            case Exchange.Unknown(var fault, var _) -> new EgressResult.Unanswered(fault);
        };
    }

    private Line line(ChannelAccount account) {
        return lines.computeIfAbsent(account.id(), id -> new Line());
    }

    /** Listeners must be quick, so a thread of its own looks whether the account was switched off. */
    private void heard(Event event) {
        if (event instanceof Event.AccountChanged(var account) && lines.containsKey(account)) {
            Thread.ofVirtual().name("egress-switch").start(() -> cutWhenOff(account));
        }
    }

    private void cutWhenOff(AccountId id) {
        var active = ground.database()
                .read(tx -> accounts.find(tx, id))
                .filter(ChannelAccount::active)
                .isPresent();
        var line = Optional.ofNullable(lines.get(id));
        if (!active) {
            line.ifPresent(Line::cut);
        }
    }
}
