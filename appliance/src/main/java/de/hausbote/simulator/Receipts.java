package de.hausbote.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells the business what became of its messages: sent, delivered, read, or failed. The faults decide what is left out,
 * held back or told in the wrong order. Shared by threads, guarded by its own lock.
 */
final class Receipts {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ArrayDeque<Due> held = new ArrayDeque<>();
    private final Faults faults;
    private final Pace pace;
    private final Later later;
    private final Consumer<Due> tell;

    /** A report whose time has come. */
    record Due(SentMessage message, String status, int code, Instant at) {}

    private record Step(String status, Duration after) {}

    Receipts(Faults faults, Pace pace, Later later, Consumer<Due> tell) {
        this.faults = faults;
        this.pace = pace;
        this.later = later;
        this.tell = tell;
    }

    /** Reports on a message that goes its way. */
    void follow(SentMessage message) {
        if (!faults.takes(Fault.REPORTS_MISSING)) {
            steps(message).forEach(step -> later.after(step.after(), () -> due(message, step.status(), 0)));
        }
    }

    /** Reports that a message failed. */
    void fail(SentMessage message, int code) {
        later.after(pace.sent(), () -> due(message, "failed", code));
    }

    private List<Step> steps(SentMessage message) {
        var steps = new ArrayList<Step>();
        steps.add(new Step("sent", pace.sent()));
        if (message.type().equals("reaction")) {
            return steps;
        }
        if (!faults.takes(Fault.NO_DELIVERED)) {
            steps.add(new Step("delivered", pace.delivered()));
        }
        if (!faults.takes(Fault.NO_READ)) {
            steps.add(new Step("read", pace.read()));
        }
        return faults.takes(Fault.REPORTS_SHUFFLED) ? shuffled(steps) : steps;
    }

    /** The last becomes the first, at the times of the others. */
    private static List<Step> shuffled(List<Step> steps) {
        var shuffled = new ArrayList<Step>();
        for (var at = 0; at < steps.size(); at++) {
            shuffled.add(new Step(
                    steps.get(steps.size() - 1 - at).status(), steps.get(at).after()));
        }
        return shuffled;
    }

    private synchronized void due(SentMessage message, String status, int code) {
        var due = new Due(message, status, code, Instant.now());
        if (held.isEmpty() && !faults.on(Fault.REPORTS_HELD)) {
            tell.accept(due);
            return;
        }
        if (held.isEmpty()) {
            later.after(LOOK_AGAIN, this::release);
        }
        held.addLast(due);
    }

    private synchronized void release() {
        if (faults.on(Fault.REPORTS_HELD)) {
            later.after(LOOK_AGAIN, this::release);
            return;
        }
        held.forEach(tell);
        held.clear();
    }
}
