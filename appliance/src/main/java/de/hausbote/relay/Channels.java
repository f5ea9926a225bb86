package de.hausbote.relay;

import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.ProviderKind;
import de.hausbote.channel.ProviderName;
import de.hausbote.channel.TalkLink;
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
        var provider = provider(account);
        var address = account.baseUrl().isEmpty() ? provider.home() : account.baseUrl();
        return Endpoint.of(provider, address, account.version(), account.route());
    }

    /** What opens a talk with this number of ours, as its messenger has it. */
    public Optional<TalkLink> talk(ChannelName name, String displayNumber, String text) {
        return named(name).flatMap(channel -> channel.talk(displayNumber, text));
    }

    private ProviderKind provider(ChannelAccount account) {
        var name = account.connection().provider();
        return provider(account.channel(), name)
                .orElseThrow(() -> new IllegalStateException("a provider that nobody speaks to: " + name));
    }

    Optional<ProviderKind> provider(ChannelName channel, ProviderName name) {
        return named(channel).stream()
                .flatMap(spoken -> spoken.providers().stream())
                .filter(kind -> kind.name() == name)
                .findFirst();
    }
}
