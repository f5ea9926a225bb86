package de.hausbote.message;

/** A token or password of a provider. It is entered once, stored sealed and never printed. */
public record Secret(String value) {
    public Secret {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a secret has a value");
        }
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
