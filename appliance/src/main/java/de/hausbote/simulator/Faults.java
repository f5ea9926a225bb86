package de.hausbote.simulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The switches of the faults. A fault is on until it is switched off, or for a number of times. Shared by threads, guarded
 * by its own lock.
 */
public final class Faults {
    static final int UNTIL_OFF = -1;

    private final Map<Fault, Switch> on = new EnumMap<>(Fault.class);

    /**
     * @param left how many times more, or {@link #UNTIL_OFF}
     * @param value what it needs to know: an error code, milliseconds
     */
    record Switch(int left, int value) {}

    public void down(boolean down) {
        set(Fault.DOWN, down);
    }

    public void gatewayPage(int times) {
        set(Fault.GATEWAY_PAGE, times, 0);
    }

    public void tokenExpired(boolean expired) {
        set(Fault.TOKEN_EXPIRED, expired);
    }

    public void refuse(int code, int times) {
        set(Fault.REFUSE, times, code);
    }

    public void failLater(int code, int times) {
        set(Fault.FAIL_LATER, times, code);
    }

    public void cutBeforeAcceptance(int times) {
        set(Fault.CUT_BEFORE, times, 0);
    }

    public void cutAfterAcceptance(int times) {
        set(Fault.CUT_AFTER, times, 0);
    }

    public void slow(Duration answer, int times) {
        set(Fault.SLOW, times, Math.toIntExact(answer.toMillis()));
    }

    /** Holds all reports back until it is called with {@code false}. */
    public void lateStatuses(boolean late) {
        set(Fault.REPORTS_HELD, late);
    }

    public void set(Fault fault, boolean switchedOn) {
        set(fault, switchedOn ? UNTIL_OFF : 0, fault.usual());
    }

    /**
     * @param times how many times, or a negative number for until it is switched off
     */
    public synchronized void set(Fault fault, int times, int value) {
        if (times == 0) {
            on.remove(fault);
        } else {
            on.put(fault, new Switch(Math.max(times, UNTIL_OFF), value));
        }
    }

    public synchronized void clear() {
        on.clear();
    }

    public synchronized boolean on(Fault fault) {
        return on.containsKey(fault);
    }

    /** Uses a fault once, if it is on. */
    synchronized OptionalInt take(Fault fault) {
        var found = on.get(fault);
        if (found == null) {
            return OptionalInt.empty();
        }
        if (found.left() != UNTIL_OFF) {
            set(fault, found.left() - 1, found.value());
        }
        return OptionalInt.of(found.value());
    }

    boolean takes(Fault fault) {
        return take(fault).isPresent();
    }

    synchronized Map<Fault, Switch> all() {
        return Map.copyOf(on);
    }
}
