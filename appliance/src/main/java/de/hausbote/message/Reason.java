package de.hausbote.message;

/**
 * Why a message failed, waits or is in doubt.
 *
 * @param code the word of the product, translated on the page
 * @param provider the provider's own error number, 0 when there is none
 */
public record Reason(Code code, int provider) {
    public static final Reason NONE = new Reason(Code.NONE, 0);

    /** Every reason that a person can be told; the name is the stored and the shown form. */
    public enum Code {
        NONE,
        TOKEN_REFUSED,
        WINDOW_CLOSED,
        NOT_REACHABLE,
        BLOCKED_BY_CONTACT,
        RATE_LIMIT,
        PAIR_LIMIT,
        PROVIDER_DOWN,
        /** The house's own proxy was not reached. */
        PROXY_DOWN,
        /** The proxy wants another name or password. */
        PROXY_LOGIN,
        /** The proxy does not connect us with the provider. */
        PROXY_REFUSED,
        /** Nobody whom this account trusts vouches for the other side. */
        CERTIFICATE_REFUSED,
        PROVIDER_ERROR,
        MEDIA_REFUSED,
        NOT_ALLOWED_BY_PROVIDER,
        PAYMENT,
        IDENTITY_CHANGED,
        BAD_REQUEST,
        NO_ANSWER,
        EGRESS_REFUSED,
        /** What is kept of it does not open: it was changed on the disk, or its key is gone. */
        NOT_READABLE,
        /** A virus was found in it. */
        INFECTED,
        /** The virus scanner did not answer. */
        SCANNER_AWAY,
        /** It is advertising, and she never agreed to that. */
        CONSENT_MISSING,
        /** It is advertising, and she does not want that any more. */
        CONSENT_WITHDRAWN,
        /** It is advertising, and does not say how that ends. */
        TEMPLATE_WAY_OUT,
        UNKNOWN
    }

    public static Reason of(Code code) {
        return new Reason(code, 0);
    }
}
