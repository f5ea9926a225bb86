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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued on one account: several messages at a time, for a call takes far longer than a number's pace, and one
 * after the other in each conversation. One thread takes messages and keeps the pace, others carry one each. Waits while the
 * account is switched off, while the provider asks for a pause, and while nothing is due.
 */
final class Lane implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration END = Duration.ofSeconds(35);
    /** As many are in doubt at most when the program ends at once. */
    private static final int ABREAST = 8;

    private final AccountId id;
    private final Collaborators with;
    private final PaceKeeper pace;
    private final Bell bell = new Bell();
    private final Thread thread;
    private final Semaphore places = new Semaphore(ABREAST);
    private final ReentrantLock files = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
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
        while (open()) {
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

    private boolean open() {
        return closed.getCount() > 0;
    }

    /** Begins to send at most one message; how long to wait before the next step, unless something happens. */
    private Duration step() {
        var account = with.database().read(tx -> with.accounts().find(tx, id)).filter(ChannelAccount::active);
        if (account.isEmpty()) {
            return LONGEST_WAIT;
        }
        var wait = longer(Duration.between(now(), pausedUntil), pace.wait(now()));
        if (wait.isPositive()) {
            return wait;
        }
        if (places.availablePermits() == 0) {
            return LONGEST_WAIT;
        }
        var message = with.conversations().claim(id, now());
        if (message.isEmpty()) {
            return untilDue();
        }
        begin(account.get(), message.get());
        return Duration.ZERO;
    }

    private Duration untilDue() {
        return with.conversations()
                .nextDue(id)
                .map(due -> longer(Duration.between(now(), due), Duration.ofMillis(50)))
                .orElse(LONGEST_WAIT);
    }

    private void begin(ChannelAccount account, OutboundMessage message) {
        var wait = pace.wait(message.conversation(), now());
        if (wait.isPositive()) {
            end(message, new SendResult.Deferred(wait, Scope.CONVERSATION, Reason.of(Code.PAIR_LIMIT)));
            return;
        }
        pace.sent(message.conversation(), now());
        places.acquireUninterruptibly();
        Thread.ofVirtual().name("outbox-call").start(() -> {
            try {
                end(message, carried(account, message));
            } finally {
                places.release();
                bell.ring();
            }
        });
    }

    private void end(OutboundMessage message, SendResult result) {
        if (result instanceof SendResult.Deferred(var pause, var scope, var _) && scope == Scope.ACCOUNT) {
            pausedUntil = now().plus(pause);
        }
        told(message, result);
        settle(message, result);
    }

    private SendResult carried(ChannelAccount account, OutboundMessage message) {
        try {
            return message.files().isEmpty() ? carry(account, message) : carryFiles(account, message);
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

    /** Files are whole in memory while they are laid down, so those of one message at a time are. */
    private SendResult carryFiles(ChannelAccount account, OutboundMessage message) {
        files.lock();
        try {
            return carry(account, message);
        } finally {
            files.unlock();
        }
    }

    private SendResult carry(ChannelAccount account, OutboundMessage message) {
        return with.carrier().carry(account, token(), message);
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
                if (closedWithin(AFTER_FAULT)) {
                    return;
                }
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

    private boolean closedWithin(Duration limit) {
        try {
            return closed.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets the calls under way end; what is not settled by then is in doubt at the next start. */
    @Override
    public void close() {
        closed.countDown();
        bell.ring();
        Bell.awaitEnd(thread, END);
        try {
            if (!places.tryAcquire(ABREAST, END.toNanos(), TimeUnit.NANOSECONDS)) {
                LOG.warn("calls did not end account={}", id);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }
}
