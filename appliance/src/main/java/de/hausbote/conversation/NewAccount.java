package de.hausbote.conversation;

import de.hausbote.channel.ChannelName;
import de.hausbote.conversation.ChannelAccount.Kind;

/** What an administrator enters to connect a number; the parts as in {@link ChannelAccount}. */
public record NewAccount(
        ChannelName channel,
        Kind kind,
        String name,
        String route,
        String business,
        String displayNumber,
        String baseUrl,
        String version,
        String certificate,
        AccountSecrets secrets) {

    /** Without a business account: no templates. */
    public NewAccount(
            ChannelName channel,
            Kind kind,
            String name,
            String route,
            String displayNumber,
            String baseUrl,
            String version,
            String certificate,
            AccountSecrets secrets) {
        this(channel, kind, name, route, "", displayNumber, baseUrl, version, certificate, secrets);
    }
}
