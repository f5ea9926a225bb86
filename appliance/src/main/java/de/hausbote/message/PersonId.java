package de.hausbote.message;

/** A person of the house: whatever the role. */
public record PersonId(Id value) {
    public static PersonId parse(String text) {
        return new PersonId(Id.parse(text));
    }

    public static PersonId of(byte[] bytes) {
        return new PersonId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
