package de.hausbote.message;

/** One message, in or out. */
public record MessageId(Id value) {
    public static MessageId parse(String text) {
        return new MessageId(Id.parse(text));
    }

    public static MessageId of(byte[] bytes) {
        return new MessageId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
