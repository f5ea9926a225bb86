package de.hausbote.channel;

import de.hausbote.message.Reason;

/** What the provider says about a file of a customer. */
public sealed interface MediaAnswer {
    /**
     * It lies there and can be fetched for some minutes.
     *
     * @param sha256 lower-case hex of the file, or empty when the provider gave none that can be used
     */
    record Located(WireRequest.DownloadMedia request, String sha256) implements MediaAnswer {}

    /** Not now; asking later may help. */
    record Later(Reason reason) implements MediaAnswer {}

    /** Never: it is gone or was never there. */
    record Gone(Reason reason) implements MediaAnswer {}
}
