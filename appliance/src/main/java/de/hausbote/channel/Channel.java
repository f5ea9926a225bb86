package de.hausbote.channel;

import java.time.Instant;
import java.util.List;

/**
 * One messenger: what its webhooks say, which call carries what we have to say, and what its answers mean.
 * Implementations hold no state about conversations and open no connection themselves; all of them are thread-safe.
 */
public interface Channel {
    ChannelName name();

    /** Where the provider is asked unless an account names another place: {@code https://host}. */
    String home();

    /** How this messenger proves who sent a webhook; the vault verifies over the raw bytes. */
    SignatureScheme signature();

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

    MediaAnswer located(WireResponse answer);

    /** The call that deletes a file at the provider once we have it. */
    WireRequest.DeleteMedia delete(Endpoint at, RemoteFile file);

    /** How this messenger is asked about templates. */
    TemplateCalls templates();
}
