package de.hausbote.web.open;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Whether somebody is there for people outside. Thread-safe. */
public final class OpenDoor {
    private final AtomicReference<Optional<OpenHouse>> house = new AtomicReference<>(Optional.empty());

    public void open(OpenHouse opened) {
        house.set(Optional.of(opened));
    }

    /** From now on nobody is there. */
    public void shut() {
        house.set(Optional.empty());
    }

    Optional<OpenHouse> house() {
        return house.get();
    }
}
