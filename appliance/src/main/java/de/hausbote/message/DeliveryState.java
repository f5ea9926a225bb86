package de.hausbote.message;

/**
 * Where a message of ours stands. The way of delivery only goes forward by rank: a late or repeated report never takes a
 * message back. The name is the stored form.
 */
public enum DeliveryState {
    /** Accepted by us, waits for its turn; the row is the queue entry. */
    QUEUED(0),
    /** Committed before the first byte leaves; found at start it becomes {@link #UNCERTAIN}. */
    SENDING(1),
    /** The answer never came; a report with its callback value or a person decides. */
    UNCERTAIN(2),
    /** Refused for good by us or the provider; a later report of delivery still wins. */
    FAILED(3),
    /** A person decided not to send it any more. */
    CANCELLED(3),
    /** The provider has it. */
    SENT(4),
    /** On the person's device. */
    DELIVERED(5),
    /** Seen by the person; some people switch that report off. */
    READ(6);

    private final int rank;

    DeliveryState(int rank) {
        this.rank = rank;
    }

    public boolean after(DeliveryState other) {
        return rank > other.rank;
    }
}
