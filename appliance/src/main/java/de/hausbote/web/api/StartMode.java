package de.hausbote.web.api;

import de.hausbote.identity.Actor;
import java.util.List;
import java.util.Optional;

/** How the open house is opened at its start, for those who may seal it. Implemented by whoever has the keys. */
public interface StartMode {

    /**
     * What there is to see of it.
     *
     * @param attended whether custodians open the house, not the machine itself
     * @param threshold how many custodians have to come; 0 when the machine opens it
     * @param custodians their names
     * @param generation counts the root keys of the house
     * @param accepted by which data protection officer, where the machine opens the house
     */
    record Shown(
            boolean attended, int threshold, List<String> custodians, int generation, Optional<Accepted> accepted) {
        public Shown {
            custodians = List.copyOf(custodians);
        }
    }

    /**
     * That somebody accepts it.
     *
     * @param by the name of a person
     * @param at milliseconds UTC
     */
    record Accepted(String by, long at) {}

    /** @throws de.hausbote.message.RefusedException when the actor may not */
    Shown show(Actor actor);

    /**
     * Accepts that the machine opens the house.
     *
     * @param generation of the root key that the actor was shown
     * @throws de.hausbote.message.RefusedException when the actor may not, or when the house is opened in another way now
     */
    Shown accept(Actor actor, int generation);
}
