package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.AccountFact;
import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelEvent;
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
import de.hausbote.channel.TalkLink;
import de.hausbote.channel.TemplateCalls;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.UploadedFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireRequest.Part;
import de.hausbote.channel.WireRequest.Target;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.Reason;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** WhatsApp, at its provider's own interface or at those who stand in between and speak the same. */
public final class WhatsAppChannel implements Channel {
    private static final TemplateCalls TEMPLATES = new WhatsAppTemplates();
    private static final DepositCalls DEPOSITS = new Deposits();

    @Override
    public ChannelName name() {
        return ChannelName.WHATSAPP;
    }

    @Override
    public List<ProviderKind> providers() {
        return Providers.ALL;
    }

    @Override
    public List<ChannelEvent> read(byte[] body, Instant received) {
        return WebhookReader.read(body, received);
    }

    @Override
    public WireRequest.Upload upload(Endpoint at, OutboundFile file) {
        return new WireRequest.Upload(
                target(Method.POST, at, Providers.ofNumber(at, "/media")),
                List.of(
                        field("messaging_product", "whatsapp"),
                        field("type", file.type()),
                        new Part("file", file.fileName(), file.type(), file.content())));
    }

    @Override
    public UploadResult uploaded(WireResponse answer, int attempt) {
        return AnswerReader.uploaded(answer, attempt);
    }

    @Override
    public WireRequest.Send write(Endpoint at, OutboundMessage message, List<UploadedFile> files) {
        return new WireRequest.Send(
                target(Method.POST, at, Providers.ofNumber(at, "/messages")), RequestWriter.write(message, files));
    }

    @Override
    public SendResult settle(WireResponse answer, int attempt) {
        return AnswerReader.settled(answer, attempt);
    }

    @Override
    public WireRequest.LocateMedia locate(Endpoint at, RemoteFile file) {
        return new WireRequest.LocateMedia(target(Method.GET, at, media(at, file)));
    }

    @Override
    public MediaAnswer located(Endpoint at, WireResponse answer) {
        return AnswerReader.located(at, answer);
    }

    @Override
    public WireRequest.DeleteMedia delete(Endpoint at, RemoteFile file) {
        return new WireRequest.DeleteMedia(target(Method.DELETE, at, media(at, file)));
    }

    @Override
    public Optional<WireRequest.Ask> ask(Endpoint at, Inquiry inquiry) {
        return Inquiries.ask(at, inquiry);
    }

    @Override
    public AccountFact told(Inquiry inquiry, WireResponse answer) {
        return Inquiries.told(inquiry, answer);
    }

    @Override
    public Optional<WireRequest.Order> order(Endpoint at, AccountOrder order) {
        return Orders.order(at, order);
    }

    @Override
    public Optional<Reason> ordered(WireResponse answer) {
        return Orders.ordered(answer);
    }

    @Override
    public Optional<DepositCalls> deposits(Endpoint at) {
        return switch (at.provider().paths()) {
            case NUMBERED -> Optional.of(DEPOSITS);
            case BARE -> Optional.empty();
        };
    }

    @Override
    public Optional<TalkLink> talk(String displayNumber, String text) {
        return ClickToChat.to(displayNumber, text);
    }

    @Override
    public TemplateCalls templates() {
        return TEMPLATES;
    }

    private static String media(Endpoint at, RemoteFile file) {
        return Providers.ofMedia(at, URLEncoder.encode(file.reference(), UTF_8));
    }

    static Target target(Method method, Endpoint at, String path) {
        return new Target(method, at.host(), at.port(), path);
    }

    private static Part field(String name, String value) {
        return new Part(name, "", "", value.getBytes(UTF_8));
    }
}
