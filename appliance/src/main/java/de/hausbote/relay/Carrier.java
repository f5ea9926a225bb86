package de.hausbote.relay;

import de.hausbote.channel.Channel;
import de.hausbote.channel.OutboundFile;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.RetryPolicy;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.UploadedFile;
import de.hausbote.channel.WireRequest;
import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import de.hausbote.message.Secret;
import de.hausbote.net.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries one message to its provider: lays its files down, hands it over, and says what became of it. */
final class Carrier {
    /** As long as a service window lasts: messages wait while the provider is away. */
    private static final RetryPolicy AWAY = new RetryPolicy(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 1_500);

    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);
    private static final Duration SHORTLY = Duration.ofSeconds(1);
    private final Channels channels;
    private final Attachments attachments;
    private final Egress egress;

    Carrier(Channels channels, Attachments attachments, Egress egress) {
        this.channels = channels;
        this.attachments = attachments;
        this.egress = egress;
    }

    SendResult carry(ChannelAccount account, Secret token, OutboundMessage message) {
        var delivery = new Delivery(account, token, message, channels.of(account.channel()));
        var files = new ArrayList<UploadedFile>();
        for (var id : message.files()) {
            var file = file(id);
            switch (uploaded(delivery, file)) {
                case UploadResult.Stored(var reference) -> files.add(new UploadedFile(reference, file.fileName()));
                case UploadResult.Failed(var fate) -> {
                    return fate;
                }
            }
        }
        return handedOver(delivery, files);
    }

    private OutboundFile file(AttachmentId id) {
        try (var content = attachments.openForSending(id)) {
            return new OutboundFile(
                    content.name(), content.type(), content.stream().readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException("a file of a message could not be read", broken);
        }
    }

    private UploadResult uploaded(Delivery delivery, OutboundFile file) {
        var request = delivery.channel().upload(channels.endpoint(delivery.account()), file);
        var attempt = delivery.message().attempt();
        return switch (egress.call(delivery.errand(request))) {
            case EgressResult.Answered(var response) -> delivery.channel().uploaded(response, attempt);
            case EgressResult.Unanswered(var fault) -> new UploadResult.Failed(away(fault, attempt));
            case EgressResult.NotSent(var fault) -> new UploadResult.Failed(away(fault, attempt));
            case EgressResult.Blocked _ -> new UploadResult.Failed(blocked());
            case EgressResult.Held _ -> new UploadResult.Failed(held());
        };
    }

    private SendResult handedOver(Delivery delivery, List<UploadedFile> files) {
        try {
            var at = channels.endpoint(delivery.account());
            return handedOver(delivery, delivery.channel().write(at, delivery.message(), files));
        } catch (UnwritableException unwritable) {
            LOG.error("message cannot be written message={}", delivery.message().id(), unwritable);
            return new SendResult.Refused(Reason.of(Code.BAD_REQUEST));
        }
    }

    private SendResult handedOver(Delivery delivery, WireRequest.Send request) {
        var message = delivery.message();
        return switch (egress.call(delivery.errand(request))) {
            case EgressResult.Answered(var response) -> delivery.channel().settle(response, message.attempt());
            case EgressResult.Unanswered _ -> new SendResult.Uncertain(Reason.of(Code.NO_ANSWER));
            case EgressResult.NotSent(var fault) -> away(fault, message.attempt());
            case EgressResult.Blocked _ -> blocked();
            case EgressResult.Held _ -> held();
        };
    }

    private static SendResult away(Fault fault, int attempt) {
        var reason = Reason.of(Obstacle.of(fault));
        return AWAY.pauseAfter(attempt)
                .<SendResult>map(pause -> new SendResult.Deferred(pause, Scope.ACCOUNT, reason))
                .orElseGet(() -> new SendResult.Refused(reason));
    }

    private static SendResult blocked() {
        return new SendResult.Refused(Reason.of(Code.EGRESS_REFUSED));
    }

    private static SendResult held() {
        return new SendResult.Deferred(SHORTLY, Scope.MESSAGE, Reason.NONE);
    }

    /** One message on its way. */
    private record Delivery(ChannelAccount account, Secret token, OutboundMessage message, Channel channel) {
        Errand errand(WireRequest request) {
            var occasion = Occasion.of(
                    message.id(), message.contact(), message.dataClass().name());
            return new Errand(account, token, request, occasion);
        }
    }
}
