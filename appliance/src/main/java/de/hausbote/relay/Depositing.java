package de.hausbote.relay;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.Channel;
import de.hausbote.channel.DepositAnswer;
import de.hausbote.channel.DepositCalls;
import de.hausbote.channel.Inquiry;
import de.hausbote.channel.OwnFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import de.hausbote.message.Secret;
import java.util.function.Function;

/**
 * Lays a file of the account's own down at the provider: asks which app the access token belongs to, opens a place there
 * and fills it. What cannot be answered is refused by whoever makes the calls.
 */
final class Depositing {
    private final Channels channels;
    private final Function<WireRequest, WireResponse> calls;

    Depositing(Channels channels, Function<WireRequest, WireResponse> calls) {
        this.channels = channels;
        this.calls = calls;
    }

    /**
     * What the provider calls the file from then on.
     *
     * @throws RefusedException NOT_AT_PROVIDER where it takes none, PROVIDER_REFUSED with the provider's number
     */
    String handle(ChannelAccount account, Secret token, OwnFile file) {
        var channel = channels.of(account.channel());
        var at = channels.endpoint(account);
        var deposits = deposits(channel, account);
        var app = app(channel, account, token);
        var place = given(deposits.opened(calls.apply(deposits.open(at, app, file))));
        return given(deposits.filled(calls.apply(deposits.fill(at, place, file))));
    }

    private DepositCalls deposits(Channel channel, ChannelAccount account) {
        return channel.deposits(channels.endpoint(account))
                .orElseThrow(() -> new RefusedException(Code.NOT_AT_PROVIDER));
    }

    private String app(Channel channel, ChannelAccount account, Secret token) {
        var inquiry = new Inquiry.Token(token);
        var request = channel.ask(channels.endpoint(account), inquiry)
                .orElseThrow(() -> new RefusedException(Code.NOT_AT_PROVIDER));
        return switch (channel.told(inquiry, calls.apply(request))) {
            case AccountFact.Token known when !known.app().isEmpty() -> known.app();
            case AccountFact.Refused(var _, var reason) ->
                throw new RefusedException(Code.PROVIDER_REFUSED, reason.provider());
            case AccountFact _ -> throw new RefusedException(Code.PROVIDER_REFUSED);
        };
    }

    private static String given(DepositAnswer answer) {
        return switch (answer) {
            case DepositAnswer.Given(var reference) -> reference;
            case DepositAnswer.Refused(var reason) ->
                throw new RefusedException(Code.PROVIDER_REFUSED, reason.provider());
        };
    }
}
