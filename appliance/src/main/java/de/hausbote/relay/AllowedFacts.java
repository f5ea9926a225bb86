package de.hausbote.relay;

/**
 * What is known of a call before its bytes are read, and what the bytes must agree with.
 *
 * @param authority the host that is dialled, with its port where that is not the usual one
 * @param route what the provider calls the account
 * @param business what it calls the business account that the account belongs to; empty when nobody said so
 * @param practiceAuthority the only place that a practice account speaks to; empty for every other kind
 */
record AllowedFacts(String authority, String route, String business, int bodyLength, String practiceAuthority) {
    boolean practice() {
        return !practiceAuthority.isEmpty();
    }
}
