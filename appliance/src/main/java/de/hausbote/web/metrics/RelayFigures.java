package de.hausbote.web.metrics;

import de.hausbote.conversation.ChannelAccount.State;
import de.hausbote.relay.HealthWatch;
import de.hausbote.relay.Measured;
import de.hausbote.relay.Outbox;
import de.hausbote.relay.Sign.Level;
import de.hausbote.vault.JournalIntake;
import de.hausbote.web.metrics.Figure.Value;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What goes between the house and its providers, and how accounts stand. */
public final class RelayFigures implements Figures {
    private static final double MILLIS = 1_000;

    private final HealthWatch health;
    private final Outbox outbox;
    private final JournalIntake journal;
    private final Clock clock;

    public RelayFigures(HealthWatch health, Outbox outbox, JournalIntake journal, Clock clock) {
        this.health = health;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        var accounts = health.measured();
        var now = clock.instant();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("journal_bytes", "What came in and still lies in the journal.", List.of(bare((double)
                journal.bytes()))));
        figures.add(each(accounts, "account_state", "1 for the state that the account is in.", RelayFigures::states));
        figures.add(each(
                accounts,
                "queued_messages",
                "Messages that wait to leave.",
                account -> Stream.of(value(account, account.waiting()))));
        figures.add(each(
                accounts,
                "uncertain_messages",
                "Messages whose fate nobody knows.",
                account -> Stream.of(value(account, account.uncertain()))));
        figures.add(each(
                accounts,
                "queue_oldest_due_seconds",
                "How long the longest waiting message has been due.",
                account -> Stream.of(value(account, Math.max(0, seconds(account.waited()))))));
        figures.add(each(
                accounts,
                "last_webhook_age_seconds",
                "Time since something of a customer came in; missing when nothing ever did.",
                account -> since(account.lastInbound(), now).map(age -> value(account, age)).stream()));
        figures.add(each(
                accounts,
                "token_end_timestamp_seconds",
                "When the access token ends; missing when it has no end, or nobody asked yet.",
                account -> account.tokenEnd().map(end -> value(account, (double) end.getEpochSecond())).stream()));
        figures.add(each(accounts, "findings", "What was found about the account, by level.", RelayFigures::levels));
        figures.add(each(accounts, "finding", "1 for each thing found that is not good.", RelayFigures::signs));
        figures.add(new Figure(
                "lane_pause_seconds",
                "How long the provider made the lane of an account wait from now on.",
                outbox.pauses().entrySet().stream()
                        .map(lane -> new Value(
                                Map.of("account", lane.getKey().toString()),
                                Math.max(0, seconds(Duration.between(now, lane.getValue())))))
                        .toList()));
        return figures;
    }

    private static Figure each(
            List<Measured> accounts, String name, String help, Function<Measured, Stream<Value>> values) {
        return new Figure(name, help, accounts.stream().flatMap(values).toList());
    }

    private static Stream<Value> states(Measured account) {
        return Stream.of(State.values())
                .map(state -> value(account, "state", word(state), account.state() == state ? 1 : 0));
    }

    private static Stream<Value> levels(Measured account) {
        return Stream.of(Level.values())
                .map(level -> value(account, "level", word(level), (double) account.findings().stream()
                        .filter(finding -> finding.sign().level() == level)
                        .count()));
    }

    private static Stream<Value> signs(Measured account) {
        return account.findings().stream()
                .filter(finding -> finding.sign().level() != Level.GREEN)
                .map(finding -> value(account, "sign", word(finding.sign()), 1));
    }

    private static Optional<Double> since(Optional<Instant> then, Instant now) {
        return then.map(at -> Math.max(0, seconds(Duration.between(at, now))));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / MILLIS;
    }

    private static Value bare(double number) {
        return new Value(Map.of(), number);
    }

    private static Value value(Measured account, double number) {
        return new Value(Map.of("account", account.account().toString()), number);
    }

    private static Value value(Measured account, String label, String word, double number) {
        return new Value(Map.of("account", account.account().toString(), label, word), number);
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
