package de.hausbote.message;

/** One channel account: a number or name of the organisation at a provider. */
public record AccountId(Id value) {
    public static AccountId parse(String text) {
        return new AccountId(Id.parse(text));
    }

    public static AccountId of(byte[] bytes) {
        return new AccountId(Id.of(bytes));
    }

    public byte[] bytes() {
        return value.bytes();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
