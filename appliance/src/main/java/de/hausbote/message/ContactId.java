package de.hausbote.message;

/** A person outside, independent of any number or messenger. */
public record ContactId(Id value) {
    public static ContactId parse(String text) {
        return new ContactId(Id.parse(text));
    }

    public static ContactId of(byte[] bytes) {
        return new ContactId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
