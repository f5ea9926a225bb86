package de.hausbote.relay;

import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.Endpoint;
import de.hausbote.conversation.ChannelAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The messengers that this house speaks. */
public final class Channels {
    private final Map<ChannelName, Channel> channels;

    public Channels(List<Channel> channels) {
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    }

    Optional<Channel> named(ChannelName name) {
        return Optional.ofNullable(channels.get(name));
    }

    /**
     * The channel of something that only a known channel can have brought forth.
     *
     * @throws IllegalStateException when this program does not speak it
     */
    Channel of(ChannelName name) {
        return named(name).orElseThrow(() -> new IllegalStateException("a channel that nobody speaks: " + name));
    }

    /** Where an account is reached: at its own address, or at its provider's. */
    Endpoint endpoint(ChannelAccount account) {
        var address = account.baseUrl().isEmpty() ? of(account.channel()).home() : account.baseUrl();
        return Endpoint.of(address, account.version(), account.route());
    }
}
