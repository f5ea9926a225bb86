package de.hausbote.message;

/** A team of the house. */
public record TeamId(Id value) {
    public static TeamId parse(String text) {
        return new TeamId(Id.parse(text));
    }

    public static TeamId of(byte[] bytes) {
        return new TeamId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
