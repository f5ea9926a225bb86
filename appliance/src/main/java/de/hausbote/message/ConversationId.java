package de.hausbote.message;

/** The talk of one contact over one channel account. */
public record ConversationId(Id value) {
    public static ConversationId parse(String text) {
        return new ConversationId(Id.parse(text));
    }

    public static ConversationId of(byte[] bytes) {
        return new ConversationId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
