package de.hausbote.channel;

/**
 * A file of ours on its way to the provider.
 *
 * @param fileName a neutral name that we made; names given by people stay inside
 * @param type the media type found by looking at the content
 */
public record OutboundFile(String fileName, String type, byte[] content) {
    @Override
    public String toString() {
        return type;
    }
}
