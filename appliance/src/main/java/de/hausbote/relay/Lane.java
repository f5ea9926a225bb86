package de.hausbote.relay;

import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Conversations;
import de.hausbote.message.AccountId;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import de.hausbote.message.Secret;
import de.hausbote.store.Database;
import de.hausbote.store.StoreException;
import de.hausbote.vault.SealBrokenException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued on one account, one message after the other. One thread. Waits while the account is switched off,
 * while the provider asks for a pause, and while nothing is due.
 */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(35);

    private final AccountId id;
    private final Collaborators with;
    private final PaceKeeper pace;
    private final Bell bell = new Bell();
    private final Thread thread;
    private volatile boolean closed;
    private volatile Instant pausedUntil = Instant.EPOCH;

    /** What every lane works with. */
    record Collaborators(
            Database database, ChannelAccounts accounts, Conversations conversations, Carrier carrier, Clock clock) {}

    Lane(AccountId id, Collaborators with, Pace pace) {
        this.id = id;
        this.with = with;
        this.pace = new PaceKeeper(pace);
        this.thread = Thread.ofVirtual().name("outbox-lane").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** There may be something to do. */
    void wake() {
        bell.ring();
    }

    /** Whoever changes an account wants to see what comes of it: a pause asked for before is over. */
    void accountChanged() {
        pausedUntil = Instant.EPOCH;
        bell.ring();
    }

    Instant pausedUntil() {
        return pausedUntil;
    }

    private void run() {
        while (!closed) {
            try {
                var wait = step();
                if (wait.isPositive()) {
                    bell.await(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
                }
            } catch (RuntimeException refused) {
                LOG.error("lane waits account={}", id, refused);
                bell.await(AFTER_FAULT);
            }
        }
    }

    /** Sends at most one message; how long to wait before the next step. */
    private Duration step() {
        var account = with.database().read(tx -> with.accounts().find(tx, id)).filter(ChannelAccount::active);
        if (account.isEmpty()) {
            return LONGEST_WAIT;
        }
        var wait = longer(Duration.between(now(), pausedUntil), pace.wait(now()));
        if (wait.isPositive()) {
            return wait;
        }
        var message = with.conversations().claim(id, now());
        if (message.isEmpty()) {
            return untilDue();
        }
        send(account.get(), message.get());
        return Duration.ZERO;
    }

    private Duration untilDue() {
        return with.conversations()
                .nextDue(id)
                .map(due -> longer(Duration.between(now(), due), Duration.ofMillis(50)))
                .orElse(LONGEST_WAIT);
    }

    private void send(ChannelAccount account, OutboundMessage message) {
        var result = paced(message).orElseGet(() -> carried(account, message));
        if (result instanceof SendResult.Deferred(var pause, var scope, var _) && scope == Scope.ACCOUNT) {
            pausedUntil = now().plus(pause);
        }
        told(message, result);
        settle(message, result);
    }

    private Optional<SendResult> paced(OutboundMessage message) {
        var wait = pace.wait(message.conversation(), now());
        return wait.isPositive()
                ? Optional.of(new SendResult.Deferred(wait, Scope.CONVERSATION, Reason.of(Code.PAIR_LIMIT)))
                : Optional.empty();
    }

    private SendResult carried(ChannelAccount account, OutboundMessage message) {
        pace.sent(message.conversation(), now());
        try {
            return with.carrier().carry(account, token(), message);
        } catch (SealBrokenException broken) {
            LOG.error("token does not open account={}", id, broken);
            return new SendResult.Stopped(Reason.of(Code.NOT_READABLE));
        } catch (StoreException refused) {
            LOG.error("message waits for the database message={}", message.id(), refused);
            return new SendResult.Deferred(AFTER_FAULT, Scope.ACCOUNT, Reason.NONE);
        } catch (RuntimeException broken) {
            LOG.error("message could not be sent message={}", message.id(), broken);
            return new SendResult.Uncertain(Reason.of(Code.UNKNOWN));
        }
    }

    private Secret token() {
        return with.database().read(tx -> with.accounts().secrets(tx, id)).accessToken();
    }

    /** The outcome is known here alone, so it is written down however long the database refuses. */
    private void settle(OutboundMessage message, SendResult result) {
        while (true) {
            try {
                with.conversations().settle(message.id(), result, now());
                return;
            } catch (StoreException refused) {
                LOG.error("outcome waits for the database message={}", message.id(), refused);
                if (closed) {
                    return;
                }
                bell.await(AFTER_FAULT);
            }
        }
    }

    private void told(OutboundMessage message, SendResult result) {
        switch (result) {
            case SendResult.Accepted _ ->
                LOG.info("message sent message={} account={} attempt={}", message.id(), id, message.attempt());
            case SendResult.Deferred(var pause, var scope, var reason) ->
                LOG.info(
                        "message waits message={} account={} pause={} scope={} reason={}",
                        message.id(),
                        id,
                        pause,
                        scope,
                        reason);
            case SendResult.Refused(var reason) ->
                LOG.warn("message failed message={} account={} reason={}", message.id(), id, reason);
            case SendResult.Stopped(var reason) -> LOG.error("account stopped account={} reason={}", id, reason);
            case SendResult.Uncertain(var reason) ->
                LOG.warn("message in doubt message={} account={} reason={}", message.id(), id, reason);
        }
    }

    private Instant now() {
        return with.clock().instant();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Lets the call under way end; what is not settled by then is in doubt at the next start. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        Bell.awaitEnd(thread, END);
    }
}
