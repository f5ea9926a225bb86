package de.hausbote.message;

/** One work item in a conversation. */
public record TicketId(Id value) {
    public static TicketId parse(String text) {
        return new TicketId(Id.parse(text));
    }

    public static TicketId of(byte[] bytes) {
        return new TicketId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
