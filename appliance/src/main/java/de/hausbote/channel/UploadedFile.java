package de.hausbote.channel;

/**
 * A file of ours that lies at the provider.
 *
 * @param reference the provider's id of it
 * @param fileName the neutral name under which the person gets it
 */
public record UploadedFile(String reference, String fileName) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
