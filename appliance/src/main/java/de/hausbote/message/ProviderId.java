package de.hausbote.message;

/**
 * A message id as the provider gave it. Personal data: a WhatsApp id contains the customer's number in clear, so it is
 * stored sealed, looked up by keyed hash and never printed.
 *
 * @param value the provider's text, or empty for {@link #NONE}
 */
public record ProviderId(String value) {
    public static final ProviderId NONE = new ProviderId("");

    public boolean present() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
