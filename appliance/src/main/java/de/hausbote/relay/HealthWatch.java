package de.hausbote.relay;

import de.hausbote.conversation.ChannelAccounts;
import de.hausbote.conversation.Ground;
import de.hausbote.conversation.Scanning;
import de.hausbote.identity.Actor;
import de.hausbote.message.AccountId;
import de.hausbote.vault.Authority;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches how accounts stand: what the house itself knows every few minutes, what the provider says every few hours and
 * when somebody asks. Tells each change once in the log. Thread-safe; what the provider said is asked anew after a start.
 */
public final class HealthWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HealthWatch.class);
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(35);
    private static final int ROUNDS_TO_ASK = 72;
    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 4;

    private final TrafficTable traffic = new TrafficTable();
    private final Map<AccountId, Told> told = new ConcurrentHashMap<>();
    private final Map<AccountId, List<Finding>> logged = new ConcurrentHashMap<>();
    private final Bell bell = new Bell();
    private final Ground ground;
    private final ChannelAccounts accounts;
    private final Channels channels;
    private final Egress egress;
    private final Surroundings around;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * What stands around the accounts.
     *
     * @param publicUrl as providers reach the public listener
     * @param door its certificate with those that vouch for it
     * @param scanner how the virus scanner stands, asked each time
     */
    public record Surroundings(
            String publicUrl, Supplier<List<Authority>> door, Supplier<Scanning.Standing> scanner, Clock clock) {}

    public HealthWatch(Ground ground, ChannelAccounts accounts, Channels channels, Egress egress, Surroundings around) {
        this.ground = ground;
        this.accounts = accounts;
        this.channels = channels;
        this.egress = egress;
        this.around = around;
        this.thread = Thread.ofVirtual().name("health-watch").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        for (var round = 1; !closed; round++) {
            bell.await(EVERY);
            if (!closed) {
                look(round % ROUNDS_TO_ASK == 1);
            }
        }
    }

    private void look(boolean asking) {
        try {
            for (var account : ground.database().read(accounts::all)) {
                if (asking) {
                    ask(account.id());
                }
                log(account.id(), judged(account.id()));
            }
        } catch (RuntimeException refused) {
            LOG.error("health not watched", refused);
        }
    }

    /** How it stands by what is known now. */
    public List<Finding> shown(Actor actor, AccountId id) {
        accounts.view(actor, id);
        return judged(id);
    }

    /** Asks the provider first; takes as long as that takes, at most two minutes. */
    public List<Finding> examined(Actor actor, AccountId id) {
        accounts.checked(actor, id);
        ask(id);
        var findings = judged(id);
        log(id, findings);
        return findings;
    }

    private void ask(AccountId id) {
        var account = ground.database().read(tx -> accounts.find(tx, id)).orElseThrow();
        var secrets = ground.database().read(tx -> accounts.secrets(tx, id));
        told.put(id, new Examiner(channels, egress, account, secrets).examined());
    }

    private List<Finding> judged(AccountId id) {
        return Judge.judged(circumstances(id), told.getOrDefault(id, Told.NOTHING));
    }

    private Circumstances circumstances(AccountId id) {
        var now = around.clock().instant();
        var door = around.door().get();
        var scanner = around.scanner().get();
        return ground.database().read(tx -> {
            var view = accounts.view(tx, id);
            var usual = LongStream.rangeClosed(1, WEEKS)
                    .mapToObj(week -> traffic.inbound(tx, id, now.minus(WEEK.multipliedBy(week)), HOURS))
                    .toList();
            return new Circumstances(
                    view,
                    traffic.waited(tx, id, now),
                    traffic.inbound(tx, id, now, HOURS),
                    usual,
                    around.publicUrl() + "/hooks/" + view.account().hooks(),
                    door,
                    scanner,
                    now);
        });
    }

    /** All accounts in figures, by what is known now. */
    public List<Measured> measured() {
        return ground.database().read(accounts::all).stream()
                .map(account -> measured(account.id()))
                .toList();
    }

    private Measured measured(AccountId id) {
        var known = told.getOrDefault(id, Told.NOTHING);
        var house = circumstances(id);
        return new Measured(
                id,
                house.view().account().acting(),
                house.view().waiting(),
                house.view().uncertain(),
                house.waited(),
                house.view().account().lastInbound(),
                known.tokenEnd(),
                Judge.judged(house, known));
    }

    private void log(AccountId id, List<Finding> findings) {
        var before = logged.put(id, findings);
        for (var finding : findings) {
            if (before == null || before.stream().noneMatch(old -> old.sign() == finding.sign())) {
                said(id, finding.sign());
            }
        }
    }

    private static void said(AccountId id, Sign sign) {
        switch (sign.level()) {
            case GREEN -> LOG.info("health account={} topic={} sign={}", id, sign.topic(), sign);
            case AMBER -> LOG.warn("health account={} topic={} sign={}", id, sign.topic(), sign);
            case RED -> LOG.error("health account={} topic={} sign={}", id, sign.topic(), sign);
        }
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
        Bell.awaitEnd(thread, END);
    }
}
