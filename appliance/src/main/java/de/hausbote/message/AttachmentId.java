package de.hausbote.message;

/** One file of a message or of a draft. */
public record AttachmentId(Id value) {
    public static AttachmentId parse(String text) {
        return new AttachmentId(Id.parse(text));
    }

    public static AttachmentId of(byte[] bytes) {
        return new AttachmentId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
