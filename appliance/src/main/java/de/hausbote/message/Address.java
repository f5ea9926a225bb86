package de.hausbote.message;

/**
 * Where a person is reached over a channel account. Exactly one of the two forms of a WhatsApp address: number or user
 * id, never both on the wire.
 *
 * @param kind what the value is
 * @param value digits of the international number without plus, or the provider's user id as given (case matters)
 */
public record Address(Kind kind, String value) {
    /** The forms of an address; the name is the stored form. */
    public enum Kind {
        PHONE,
        USER_ID
    }

    public Address {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an address has a value");
        }
    }

    @Override
    public String toString() {
        return kind + " [redacted]";
    }
}
