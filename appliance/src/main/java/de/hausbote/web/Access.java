package de.hausbote.web;

import de.hausbote.identity.Actor;
import de.hausbote.identity.Permission;
import de.hausbote.identity.Rights;

/** Who may call a route. */
public sealed interface Access {
    static Access anyone() {
        return new Anyone();
    }

    static Access signedIn() {
        return new SignedIn();
    }

    static Access to(Permission permission) {
        return new Permitted(permission);
    }

    /** Nobody needs to have signed in. */
    record Anyone() implements Access {}

    /** Every role. */
    record SignedIn() implements Access {}

    /** The roles that have this permission. */
    record Permitted(Permission permission) implements Access {}

    default boolean open() {
        return this instanceof Anyone;
    }

    /** Ends the request of somebody whose role may not do this. */
    default void require(Actor actor) {
        if (this instanceof Permitted(var permission)) {
            Rights.require(actor, permission);
        }
    }
}
