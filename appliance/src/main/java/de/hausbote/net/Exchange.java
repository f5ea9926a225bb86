package de.hausbote.net;

/** What became of a call. */
public sealed interface Exchange {
    Peer peer();

    /** The same answer together with its body; what is no answer has none. */
    default Exchange holding(byte[] body) {
        return switch (this) {
            case Answered(var status, var _, var peer) -> new Answered(status, body, peer);
            case NotSent _, Unknown _ -> this;
        };
    }

    /**
     * The other side answered, whatever it says.
     *
     * @param body the whole body, or nothing when it was handed to a {@link BodyReader}
     */
    record Answered(int status, byte[] body, Peer peer) implements Exchange {
        @Override
        public String toString() {
            return "answered " + status;
        }
    }

    /** The request cannot have been acted upon: it never left, or not whole. */
    record NotSent(Fault fault, Peer peer) implements Exchange {}

    /** The request may have been acted upon, and no whole answer came. */
    record Unknown(Fault fault, Peer peer) implements Exchange {}
}
