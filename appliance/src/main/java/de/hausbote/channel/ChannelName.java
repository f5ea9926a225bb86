package de.hausbote.channel;

/** A messenger. The value is the stored form and the path element of its webhook. */
public record ChannelName(String value) {
    public static final ChannelName WHATSAPP = new ChannelName("whatsapp");

    @Override
    public String toString() {
        return value;
    }
}
