package de.hausbote.channel;

/**
 * What differs between providers that speak the same interface: addresses, keys and how they prove who they are. The
 * bodies of requests and webhooks are the same for all of them.
 *
 * @param home where it is asked unless an account names another place: {@code https://host}
 * @param paths whether its paths begin with the version and the account, or with nothing
 * @param media where files of customers are fetched
 * @param key how requests prove themselves
 * @param proof how its webhooks prove themselves
 */
public record ProviderKind(
        ProviderName name, String home, Paths paths, Media media, KeyHeader key, SignatureScheme proof) {
    /** What paths begin with. */
    public enum Paths {
        /** {@code /v23.0/123/messages}: the key opens more than one number. */
        NUMBERED,
        /** {@code /messages}: the key belongs to the number. */
        BARE
    }

    /** Whose address a file has. */
    public enum Media {
        /** That which the answer names. */
        AS_TOLD,
        /** Always that of the provider itself, with the path that the answer names. */
        AT_HOME
    }

    /**
     * The one header that carries the key of an account.
     *
     * @param prefix what stands before the key
     */
    public record KeyHeader(String name, String prefix) {}
}
