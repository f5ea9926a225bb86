package de.hausbote.simulator;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the customers writing: three begin at once, the others follow; they wait for an answer, ask after it, answer in
 * turn, and come back with something else later. Whoever was left without an answer comes back ever more rarely. Shared by
 * threads, guarded by its own lock.
 */
final class Lively {
    private static final List<Integer> ENTRANCES = List.of(1, 4, 8, 25, 50, 80);
    private static final int STEPS_BACK = 180;
    private static final int LONGEST_PATIENCE = 5;

    private final Network network;
    private final Later later;
    private final Pace pace;
    private final Scenery scenery = new Scenery();
    private final Map<String, Player> players = new HashMap<>();
    private final Map<String, Integer> plans = new HashMap<>();
    private final List<Player> order;
    private boolean on;

    Lively(Cast cast, Network network, Parts parts, SimulatorSettings settings) {
        this.network = network;
        this.later = parts.later();
        this.pace = settings.pace();
        this.order = cast.roles().stream()
                .map(role -> new Player(role, settings.seed()))
                .toList();
        order.forEach(player -> players.put(player.person().key(), player));
        network.whenAnswered(this::answered);
    }

    synchronized boolean on() {
        return on;
    }

    synchronized void begin() {
        if (on) {
            return;
        }
        on = true;
        for (var at = 0; at < order.size(); at++) {
            var player = order.get(at);
            plan(player, ENTRANCES.get(at % ENTRANCES.size()), player::open);
        }
    }

    synchronized void end() {
        on = false;
        players.values().forEach(this::drop);
    }

    /** Somebody speaks for a customer: the customer does not talk across for a while. */
    synchronized void stepBack(String key) {
        player(key).filter(_ -> on).ifPresent(player -> plan(player, STEPS_BACK, player::open));
    }

    private synchronized void answered(SentMessage answer) {
        player(answer.customer()).filter(_ -> on).ifPresent(player -> {
            if (player.oneIn(4)) {
                say(player, pace.read(), new Said.Reaction(answer.id(), "👍"), Manner.PLAIN);
            }
            var manner = player.oneIn(6) ? Manner.PLAIN.quoting(answer.id()) : Manner.PLAIN;
            plan(player, player.between(6, 11), () -> player.react(answer), manner);
        });
    }

    private Optional<Player> player(String key) {
        return Optional.ofNullable(players.get(key));
    }

    private void plan(Player player, int seconds, Supplier<List<Bubble>> what) {
        plan(player, seconds, what, Manner.PLAIN);
    }

    /** What was planned before is dropped. */
    private void plan(Player player, int seconds, Supplier<List<Bubble>> what, Manner manner) {
        var plan = drop(player);
        later.after(seconds(seconds), () -> act(player, plan, what, manner));
    }

    private int drop(Player player) {
        return plans.merge(player.person().key(), 1, Integer::sum);
    }

    private synchronized void act(Player player, int plan, Supplier<List<Bubble>> what, Manner manner) {
        if (!on || plans.getOrDefault(player.person().key(), 0) != plan) {
            return;
        }
        var lines = what.get();
        var pause = 0;
        for (var line : lines) {
            say(player, seconds(pause), line.said(scenery), pause == 0 ? manner : Manner.PLAIN);
            pause += player.between(2, 4);
        }
        planNext(player, lines.isEmpty());
    }

    private void planNext(Player player, boolean silent) {
        if (silent || player.over()) {
            var patience = 1 << Math.min(player.unanswered(), LONGEST_PATIENCE);
            plan(player, player.between(120, 240) * patience, player::open);
        } else {
            plan(player, player.between(90, 240), player::nudge);
        }
    }

    private void say(Player player, Duration after, Said what, Manner manner) {
        later.after(after, () -> network.said(player.person(), what, manner));
    }

    private Duration seconds(int count) {
        return pace.second().multipliedBy(count);
    }
}
