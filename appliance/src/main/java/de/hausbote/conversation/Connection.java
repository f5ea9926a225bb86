package de.hausbote.conversation;

import de.hausbote.channel.ProviderName;

/**
 * How an account reaches its provider.
 *
 * @param provider who stands between the messenger and the house
 * @param business what the provider calls the organisation (WhatsApp: id of the business account); empty when unknown
 * @param proxyHost name or address of the house's proxy, lower case; empty for none
 * @param proxyPort its port, or 0
 * @param authorities certificates as PEM text that alone vouch for the other side; empty for those of the runtime
 */
public record Connection(ProviderName provider, String business, String proxyHost, int proxyPort, String authorities) {
    /** At the messenger's own provider, without a proxy, with the authorities that everybody trusts. */
    public static final Connection USUAL = new Connection(ProviderName.META, "", "", 0, "");

    /** The usual one of this business account. */
    public static Connection of(String business) {
        return new Connection(ProviderName.META, business, "", 0, "");
    }

    public boolean proxied() {
        return !proxyHost.isEmpty();
    }
}
