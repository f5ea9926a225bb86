package de.hausbote.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries webhooks in order within a conversation and at the same time across conversations. What is not answered with 200
 * comes again, with growing pauses, until it is given up. Thread-safe; one lock guards all lanes.
 */
final class Lanes {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    private static final String TOGETHER = "";
    private static final int LARGEST_BATCH = 200;
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Bounded<Delivery> deliveries = new Bounded<>(20_000);
    private final Envelope envelope;
    private final Courier courier;
    private final Faults faults;
    private final Pace pace;
    private final Later later;

    Lanes(Envelope envelope, Courier courier, Faults faults, Pace pace, Later later) {
        this.envelope = envelope;
        this.courier = courier;
        this.faults = faults;
        this.pace = pace;
        this.later = later;
    }

    void add(Parcel parcel) {
        var name = faults.on(Fault.WEBHOOKS_BATCHED) ? TOGETHER : parcel.lane();
        lock.lock();
        try {
            var lane = lanes.computeIfAbsent(name, _ -> new Lane());
            if (lane.add(parcel)) {
                Thread.ofVirtual().name("simulator-lane").start(() -> run(name, lane));
            }
        } finally {
            lock.unlock();
        }
    }

    private void run(String name, Lane lane) {
        var together = name.equals(TOGETHER);
        do {
            if (together) {
                later.pause(MOMENT);
            }
        } while (!later.over() && carriedNext(lane, together ? LARGEST_BATCH : 1));
    }

    private boolean carriedNext(Lane lane, int most) {
        var parcels = next(lane, most);
        if (!parcels.isEmpty()) {
            carry(parcels);
        }
        return !parcels.isEmpty();
    }

    private List<Parcel> next(Lane lane, int most) {
        lock.lock();
        try {
            return lane.next(most);
        } finally {
            lock.unlock();
        }
    }

    private void carry(List<Parcel> parcels) {
        var body = envelope.of(parcels);
        waitWhileHeld();
        if (faults.takes(Fault.WEBHOOKS_FORGED)) {
            note(parcels, 1, courier.carryForged(body), true);
        }
        if (handed(parcels, body) && faults.takes(Fault.WEBHOOKS_TWICE)) {
            note(parcels, 2, courier.carry(body), false);
        }
    }

    private void waitWhileHeld() {
        while (faults.on(Fault.WEBHOOKS_HELD) && later.pause(LOOK_AGAIN)) {
            LOG.trace("webhook held");
        }
    }

    private boolean handed(List<Parcel> parcels, byte[] body) {
        var last = Instant.now().plus(pace.giveUp());
        for (var tries = 0; Instant.now().isBefore(last) && !later.over(); tries++) {
            var status = courier.carry(body);
            note(parcels, tries + 1, status, false);
            if (status == 200) {
                parcels.forEach(Parcel::arrived);
                return true;
            }
            later.pause(pace.afterTries(tries));
        }
        LOG.info("webhook given up parcels={}", parcels.size());
        return false;
    }

    private void note(List<Parcel> parcels, int attempt, int status, boolean forged) {
        var ids = parcels.stream().map(Parcel::id).toList();
        deliveries.add(new Delivery(Instant.now(), ids, attempt, status, forged));
        LOG.debug("webhook carried parcels={} attempt={} status={}", ids.size(), attempt, status);
    }

    List<Delivery> deliveries() {
        return deliveries.list();
    }

    /** Whether nothing is under way. */
    boolean resting() {
        lock.lock();
        try {
            return lanes.values().stream().allMatch(Lane::resting);
        } finally {
            lock.unlock();
        }
    }
}
