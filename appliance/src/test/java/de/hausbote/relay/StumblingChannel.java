package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.ChannelEvent.MessageReceived;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.DepositCalls;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.Inquiry;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.ProviderKind;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.TemplateCalls;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.UploadedFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.channel.whatsapp.WhatsAppChannel;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A channel with two faults: it breaks on some webhooks, and gives some messages ids that no table can hold. */
final class StumblingChannel implements Channel {
    private final WhatsAppChannel sound = new WhatsAppChannel();

    @Override
    public List<ChannelEvent> read(byte[] body, Instant received) {
        if (new String(body, UTF_8).contains("break the reader")) {
            throw new IllegalStateException("the reader broke");
        }
        return sound.read(body, received).stream()
                .map(StumblingChannel::stretched)
                .toList();
    }

    private static ChannelEvent stretched(ChannelEvent event) {
        if (event instanceof MessageReceived message
                && message.content() instanceof Content.Text(var body)
                && body.equals("break the table")) {
            return new MessageReceived(
                    message.route(),
                    new ProviderId("x".repeat(5_000)),
                    message.sender(),
                    message.at(),
                    message.content(),
                    message.files(),
                    message.quoted());
        }
        return event;
    }

    @Override
    public ChannelName name() {
        return sound.name();
    }

    @Override
    public List<ProviderKind> providers() {
        return sound.providers();
    }

    @Override
    public WireRequest.Upload upload(Endpoint at, OutboundFile file) {
        return sound.upload(at, file);
    }

    @Override
    public UploadResult uploaded(WireResponse answer, int attempt) {
        return sound.uploaded(answer, attempt);
    }

    @Override
    public WireRequest.Send write(Endpoint at, OutboundMessage message, List<UploadedFile> files) {
        return sound.write(at, message, files);
    }

    @Override
    public SendResult settle(WireResponse answer, int attempt) {
        return sound.settle(answer, attempt);
    }

    @Override
    public Optional<WireRequest.Ask> ask(Endpoint at, Inquiry inquiry) {
        return sound.ask(at, inquiry);
    }

    @Override
    public AccountFact told(Inquiry inquiry, WireResponse answer) {
        return sound.told(inquiry, answer);
    }

    @Override
    public WireRequest.LocateMedia locate(Endpoint at, RemoteFile file) {
        return sound.locate(at, file);
    }

    @Override
    public MediaAnswer located(Endpoint at, WireResponse answer) {
        return sound.located(at, answer);
    }

    @Override
    public Optional<WireRequest.Order> order(Endpoint at, AccountOrder order) {
        return sound.order(at, order);
    }

    @Override
    public Optional<Reason> ordered(WireResponse answer) {
        return sound.ordered(answer);
    }

    @Override
    public Optional<DepositCalls> deposits(Endpoint at) {
        return sound.deposits(at);
    }

    @Override
    public TemplateCalls templates() {
        return sound.templates();
    }

    @Override
    public WireRequest.DeleteMedia delete(Endpoint at, RemoteFile file) {
        return sound.delete(at, file);
    }
}
