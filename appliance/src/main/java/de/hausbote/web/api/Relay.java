package de.hausbote.web.api;

import de.hausbote.identity.Actor;
import java.util.List;
import java.util.Optional;

/** What leaves for providers: the switch that stops it, and what the house agreed to. Implemented beside the relay. */
public interface Relay {

    /**
     * What there is to see of it.
     *
     * @param stopped nothing while everything may leave
     * @param lists one for each provider that the house speaks to
     */
    record Shown(Optional<Stopped> stopped, List<Agreed> lists) {
        public Shown {
            lists = List.copyOf(lists);
        }
    }

    /**
     * That nothing leaves.
     *
     * @param by the name of a person
     * @param at milliseconds UTC
     */
    record Stopped(String by, long at) {}

    /**
     * What the house agreed to for a provider.
     *
     * @param name the channel, and who stands in between
     * @param by the name of a person; empty for what the house began with
     * @param at milliseconds UTC
     * @param added what a newer program would let leave, and does not yet
     * @param dropped what it does not send any more
     * @param digest of the program's list
     */
    record Agreed(String name, String by, long at, List<Line> added, List<Line> dropped, String digest) {
        public Agreed {
            added = List.copyOf(added);
            dropped = List.copyOf(dropped);
        }
    }

    /**
     * A line of the list, as it stands in docs/what-leaves-the-house.md.
     *
     * @param call name of the call; empty for hosts
     */
    record Line(String call, String statement, String why) {}

    /** @throws de.hausbote.message.RefusedException when the actor may not */
    Shown show(Actor actor);

    /** Stops everything; a second time changes nothing. */
    Shown stop(Actor actor);

    Shown release(Actor actor);

    /**
     * Agrees to what a newer program lets leave.
     *
     * @throws de.hausbote.message.RefusedException when the actor may not, or was shown another list
     */
    Shown agree(Actor actor, String list, String digest);
}
