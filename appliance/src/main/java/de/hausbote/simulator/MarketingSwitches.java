package de.hausbote.simulator;

import java.util.HashSet;
import java.util.Set;

/**
 * The messenger's own switch on each telephone: whether its owner takes marketing messages of the business. Turning it tells
 * the webhook, as {@code user_preferences}. Shared by threads, guarded by its own lock.
 */
final class MarketingSwitches {
    private final Set<String> stopped = new HashSet<>();
    private final MessageWriter messages;
    private final PassingTime time;
    private final Lanes lanes;

    MarketingSwitches(MessageWriter messages, PassingTime time, Lanes lanes) {
        this.messages = messages;
        this.time = time;
        this.lanes = lanes;
    }

    synchronized void stop(Person who) {
        stopped.add(who.key());
        tell(who, "stop");
    }

    synchronized void resume(Person who) {
        stopped.remove(who.key());
        tell(who, "resume");
    }

    synchronized boolean takesMarketing(Person who) {
        return !stopped.contains(who.key());
    }

    private void tell(Person who, String wish) {
        var preference = messages.preference(who, wish, time.onTheTelephone());
        lanes.add(Parcel.preference(who.key(), preference, messages.contacts(who)));
    }
}
