package de.hausbote.net;

import java.io.IOException;

/** A call that ends for a reason of ours. */
final class RefusedCallException extends IOException {
    private static final long serialVersionUID = 1L;
    private final Fault fault;

    RefusedCallException(Fault fault) {
        super(fault.name());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
