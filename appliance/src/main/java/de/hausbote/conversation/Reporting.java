package de.hausbote.conversation;

import de.hausbote.audit.Act;
import de.hausbote.audit.AuditAction;
import de.hausbote.channel.ChannelEvent.StatusReported;
import de.hausbote.event.Event;
import de.hausbote.message.DeliveryState;
import de.hausbote.message.Direction;
import de.hausbote.message.MessageId;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.store.Transaction;
import java.time.Duration;
import java.util.Optional;

/** Takes in what the provider says became of our messages: twice, out of order, and before we know whose it is. */
final class Reporting {
    /** A report whose message did not come by then is not of ours. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final ConversationTable conversations = new ConversationTable();
    private final MessageTable messages = new MessageTable();
    private final QueueTable queue = new QueueTable();
    private final EarlyStatusTable early = new EarlyStatusTable();
    private final EarlierAttemptTable earlier = new EarlierAttemptTable();
    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Withdrawing withdrawing;
    private final ContactKeys keys;
    private final Blinds blinds;
    private final Awaiting awaiting;

    Reporting(Ground ground) {
        this.ground = ground;
        this.accounts = new ChannelAccounts(ground);
        this.withdrawing = new Withdrawing(ground);
        this.keys = new ContactKeys(ground.vault());
        this.blinds = new Blinds(ground.vault());
        this.awaiting = new Awaiting(ground, blinds);
    }

    void report(Transaction tx, ChannelAccount account, StatusReported event) {
        var blind = blinds.provider(account.id(), event.id());
        var known = messages.byProvider(tx, blind);
        var message = known.or(() -> byCallback(tx, account, event)).filter(each -> each.direction() == Direction.OUT);
        if (message.isEmpty()) {
            if (!ofEarlierAttempt(tx, account, event)) {
                keepForLater(tx, account, blind, event);
            }
            return;
        }
        conversations.hold(tx, message.get().conversation());
        var held = messages.find(tx, message.get().id()).orElseThrow();
        if (apply(tx, held, event.state(), event.reason()) && event.ofAccount()) {
            accounts.stop(tx, account.id(), event.reason());
        }
        if (known.isEmpty() && event.id().present()) {
            learnProviderId(tx, held, event.id());
        }
    }

    private Optional<MessageFacts> byCallback(Transaction tx, ChannelAccount account, StatusReported event) {
        return event.callback().isEmpty()
                ? Optional.empty()
                : queue.byCallback(tx, blinds.callback(account.id(), event.callback()));
    }

    /**
     * A report on an attempt that was repeated since: that it arrived counts, that it failed does not, for the later one
     * is under way or told already.
     */
    private boolean ofEarlierAttempt(Transaction tx, ChannelAccount account, StatusReported event) {
        earlier.forget(tx, tx.now().minus(KEPT));
        if (event.callback().isEmpty()) {
            return false;
        }
        var message = earlier.message(tx, blinds.callback(account.id(), event.callback()))
                .flatMap(id -> messages.find(tx, id));
        message.filter(_ -> event.state() != DeliveryState.FAILED)
                .ifPresent(known -> apply(tx, known, event.state(), event.reason()));
        return message.isPresent();
    }

    /** Whoever writes down the answer meanwhile does not see the report yet, so of the two the later one looks again. */
    private void keepForLater(Transaction tx, ChannelAccount account, Blind blind, StatusReported event) {
        early.forget(tx, tx.now().minus(KEPT));
        early.add(tx, account.id(), blind, event);
        messages.byProvider(tx, blind)
                .filter(message -> message.direction() == Direction.OUT)
                .ifPresent(message -> tellEarly(tx, message.id(), blind));
    }

    private void tellEarly(Transaction tx, MessageId message, Blind blind) {
        for (var told : early.take(tx, blind)) {
            messages.find(tx, message).ifPresent(now -> apply(tx, now, told.state(), told.reason()));
        }
    }

    /** The provider knows our message by this name; what came under it before finds it now. */
    void learnProviderId(Transaction tx, MessageFacts message, ProviderId id) {
        var blind = blinds.provider(message.account(), id);
        var seal = keys.of(tx, message.contact());
        queue.knownAs(tx, message.id(), blind, MessageSeal.provider(message.id(), message.attempts(), id, seal));
        awaiting.came(tx, message.conversation(), message.account(), message.id(), id, seal);
        tellEarly(tx, message.id(), blind);
    }

    /** Whether it was news: the same report once more changes nothing, a stopped account neither. */
    private boolean apply(Transaction tx, MessageFacts message, DeliveryState state, Reason reason) {
        if (message.state().filter(from -> Progress.moves(from, state)).isEmpty()) {
            return false;
        }
        queue.move(tx, message.id(), state, reason, message.due());
        ground.audit()
                .record(
                        tx,
                        Act.system(AuditAction.MESSAGE_SETTLE)
                                .on("message", message.id())
                                .because("report")
                                .ending(state.name()));
        ground.tell(tx, message.moved(state));
        ground.tell(tx, new Event.WorkQueued(message.account()));
        if (reason.code() == Reason.Code.BLOCKED_BY_CONTACT) {
            withdrawing.refused(tx, message);
        }
        return true;
    }
}
