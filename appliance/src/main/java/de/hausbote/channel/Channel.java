package de.hausbote.channel;

import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One messenger: what its webhooks say, which call carries what we have to say, and what its answers mean.
 * Implementations hold no state about conversations and open no connection themselves; all of them are thread-safe.
 */
public interface Channel {
    ChannelName name();

    /** The ways of reaching it, one for each provider that speaks its interface; never empty. */
    List<ProviderKind> providers();

    /**
     * Reads every event of one webhook, in order. Never throws: what cannot be shown becomes {@code Content.Unsupported},
     * what cannot even be placed becomes {@link ChannelEvent.Unreadable}, and neighbours of either survive.
     *
     * @param received when we got it; stands in for times that are none
     */
    List<ChannelEvent> read(byte[] body, Instant received);

    /** The call that lays a file of ours down at the provider. */
    WireRequest.Upload upload(Endpoint at, OutboundFile file);

    UploadResult uploaded(WireResponse answer, int attempt);

    /**
     * The call that carries this message: a closed record, never a map.
     *
     * @throws UnwritableException when this messenger has no words for it
     * @param files what the provider calls the message's files, in the order of the message
     */
    WireRequest.Send write(Endpoint at, OutboundMessage message, List<UploadedFile> files);

    /** What the provider's answer to {@link #write} means on this attempt (counted from 1). */
    SendResult settle(WireResponse answer, int attempt);

    /** The call that asks where a file of a customer can be fetched. */
    WireRequest.LocateMedia locate(Endpoint at, RemoteFile file);

    MediaAnswer located(Endpoint at, WireResponse answer);

    /** The call that asks something about an account; nothing where this provider cannot be asked. */
    default Optional<WireRequest.Ask> ask(Endpoint at, Inquiry inquiry) {
        return Optional.empty();
    }

    /** What the answer to {@link #ask} says. */
    default AccountFact told(Inquiry inquiry, WireResponse answer) {
        return new AccountFact.Refused(inquiry, Reason.NONE);
    }

    /** The call that has something done about an account; nothing where this provider does that elsewhere. */
    default Optional<WireRequest.Order> order(Endpoint at, AccountOrder order) {
        return Optional.empty();
    }

    /** Why it was not done; nothing when it was. */
    default Optional<Reason> ordered(WireResponse answer) {
        return Optional.empty();
    }

    /** The call that deletes a file at the provider once we have it. */
    WireRequest.DeleteMedia delete(Endpoint at, RemoteFile file);

    /** How files of the account's own are laid down; nothing where this provider takes none. */
    default Optional<DepositCalls> deposits(Endpoint at) {
        return Optional.empty();
    }

    /** What opens a talk with this number of ours; nothing where this messenger has no such thing. */
    default Optional<TalkLink> talk(String displayNumber, String text) {
        return Optional.empty();
    }

    /** How this messenger is asked about templates. */
    TemplateCalls templates();
}
