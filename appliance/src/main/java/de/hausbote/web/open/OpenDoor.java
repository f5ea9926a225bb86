package de.hausbote.web.open;

import java.util.Optional;

/** Whether somebody is there for people outside. Thread-safe. */
public final class OpenDoor {
    private volatile Optional<OpenHouse> house = Optional.empty();

    public void open(OpenHouse opened) {
        house = Optional.of(opened);
    }

    /** From now on nobody is there. */
    public void shut() {
        house = Optional.empty();
    }

    Optional<OpenHouse> house() {
        return house;
    }
}
