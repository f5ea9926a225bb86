package de.hausbote.channel;

/**
 * A file that still lies at the provider.
 *
 * @param reference the provider's media id
 * @param type the media type as claimed by the sender; never trusted
 * @param sha256 lower-case hex of the file as served, or empty when the provider gave none that can be used
 */
public record RemoteFile(String reference, String type, String sha256) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
