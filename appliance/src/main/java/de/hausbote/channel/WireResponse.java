package de.hausbote.channel;

/** What a provider answered, whole. That no answer came at all is never told to a channel: it means the same for all. */
public record WireResponse(int status, byte[] body) {
    @Override
    public String toString() {
        return "status " + status;
    }
}
