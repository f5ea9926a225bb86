package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.AccountId;
import de.hausbote.store.Transaction;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the webhooks of one unit of work share: each account is looked up once, and the rows that all of them write, counts
 * and when an account was heard last, are written at the end, for whoever reads those waits until the unit of work is done.
 */
final class Batch {
    private final IntakeCountTable table = new IntakeCountTable();
    private final Map<Line, Optional<ChannelAccount>> accounts = new HashMap<>();
    private final Map<Counted, Long> counts = new HashMap<>();
    private final Map<AccountId, Instant> heard = new HashMap<>();
    private final Transaction tx;
    private final Desk desk;

    Batch(Transaction tx, Desk desk) {
        this.tx = tx;
        this.desk = desk;
    }

    /** A number at a provider. */
    private record Line(HookPlace place, String route) {}

    private record Counted(long day, ChannelName channel, String kind) {}

    Transaction transaction() {
        return tx;
    }

    /** Who delivers for one provider speaks for no account of another. */
    Optional<ChannelAccount> account(HookPlace place, String route) {
        return route.isEmpty() ? Optional.empty() : accounts.computeIfAbsent(new Line(place, route), this::find);
    }

    private Optional<ChannelAccount> find(Line line) {
        return desk.accounts()
                .byRoute(tx, line.place().channel(), line.route())
                .filter(account ->
                        account.connection().provider() == line.place().provider());
    }

    void count(Webhook webhook, String kind) {
        counts.merge(new Counted(IntakeCountTable.day(webhook.received()), webhook.channel(), kind), 1L, Long::sum);
    }

    void heard(Webhook webhook, ChannelAccount account) {
        heard.put(account.id(), webhook.received());
    }

    /** Nothing is taken in after this. */
    void end() {
        counts.forEach((what, more) -> table.add(tx, what.day(), what.channel(), what.kind(), more));
        heard.forEach((account, at) -> desk.accounts().heard(tx, account, at));
    }
}
