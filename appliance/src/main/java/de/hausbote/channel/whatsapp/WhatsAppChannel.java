package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.channel.Channel;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.ChannelName;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.RemoteFile;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SignatureScheme;
import de.hausbote.channel.TemplateCalls;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.UploadedFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireRequest.Part;
import de.hausbote.channel.WireRequest.Target;
import de.hausbote.channel.WireResponse;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;

/** WhatsApp over the provider's own interface, without a reseller in between. */
public final class WhatsAppChannel implements Channel {
    private static final SignatureScheme SIGNATURE =
            new SignatureScheme("X-Hub-Signature-256", "sha256=", SignatureScheme.Algorithm.HMAC_SHA256_HEX);

    private static final TemplateCalls TEMPLATES = new WhatsAppTemplates();

    @Override
    public ChannelName name() {
        return ChannelName.WHATSAPP;
    }

    @Override
    public String home() {
        return "https://graph.facebook.com";
    }

    @Override
    public SignatureScheme signature() {
        return SIGNATURE;
    }

    @Override
    public List<ChannelEvent> read(byte[] body, Instant received) {
        return WebhookReader.read(body, received);
    }

    @Override
    public WireRequest.Upload upload(Endpoint at, OutboundFile file) {
        return new WireRequest.Upload(
                target(Method.POST, at, at.route() + "/media"),
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
                target(Method.POST, at, at.route() + "/messages"), RequestWriter.write(message, files));
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
    public MediaAnswer located(WireResponse answer) {
        return AnswerReader.located(answer);
    }

    @Override
    public WireRequest.DeleteMedia delete(Endpoint at, RemoteFile file) {
        return new WireRequest.DeleteMedia(target(Method.DELETE, at, media(at, file)));
    }

    @Override
    public TemplateCalls templates() {
        return TEMPLATES;
    }

    /** The number is named so that an id of another number is refused. */
    private static String media(Endpoint at, RemoteFile file) {
        return URLEncoder.encode(file.reference(), UTF_8) + "?phone_number_id=" + at.route();
    }

    static Target target(Method method, Endpoint at, String rest) {
        return new Target(method, at.host(), at.port(), "/" + at.version() + "/" + rest);
    }

    private static Part field(String name, String value) {
        return new Part(name, "", "", value.getBytes(UTF_8));
    }
}
