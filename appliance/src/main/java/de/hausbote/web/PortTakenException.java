package de.hausbote.web;

/** A listener cannot have its address; the message is a sentence for the administrator. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(ListenerSettings listener) {
        super("The " + listener.name() + " listener cannot use " + listener.address() + ":" + listener.port()
                + ": another program has it, or the address is not one of this machine. Stop that program, or set"
                + " another port in the configuration (" + listener.name() + ".port).");
    }
}
