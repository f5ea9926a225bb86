package de.hausbote.relay;

import de.hausbote.channel.ChannelName;
import de.hausbote.channel.ProviderName;

/** Where webhooks arrive: for which messenger, and by which of its providers. */
public record HookPlace(ChannelName channel, ProviderName provider) {
    /** The place of the messenger's own provider. */
    public static HookPlace of(ChannelName channel) {
        return new HookPlace(channel, ProviderName.META);
    }

    /** The path below {@code /hooks/}. */
    String path() {
        return provider.hooks(channel);
    }

    @Override
    public String toString() {
        return path();
    }
}
