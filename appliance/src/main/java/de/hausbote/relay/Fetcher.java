package de.hausbote.relay;

import de.hausbote.channel.Channel;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.WireRequest;
import de.hausbote.conversation.Attachments;
import de.hausbote.conversation.ChannelAccount;
import de.hausbote.conversation.Download;
import de.hausbote.conversation.ScannerAwayException;
import de.hausbote.message.Reason.Code;
import de.hausbote.message.Secret;
import de.hausbote.net.Fault;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches one file of a customer: asks where it lies, takes it in while it arrives, compares its hash, and deletes it at
 * the provider. A file that is not what was announced is asked for once more and then refused.
 */
final class Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);
    private static final int OK = 200;
    private final Channels channels;
    private final Attachments attachments;
    private final Egress egress;

    Fetcher(Channels channels, Attachments attachments, Egress egress) {
        this.channels = channels;
        this.attachments = attachments;
        this.egress = egress;
    }

    void fetch(ChannelAccount account, Secret token, Download download) {
        var task = new Task(account, token, download, channels.of(account.channel()));
        var outcome = attempt(task);
        if (outcome == Outcome.DIFFERENT) {
            outcome = attempt(task);
        }
        if (outcome == Outcome.DIFFERENT) {
            attachments.refused(download.id(), Code.MEDIA_REFUSED);
            LOG.warn("file refused attachment={} reason=hash", download.id());
        }
    }

    private Outcome attempt(Task task) {
        var request = task.channel()
                .locate(channels.endpoint(task.account()), task.download().file());
        return switch (egress.call(task.errand(request))) {
            case EgressResult.Answered(var response) ->
                located(task, task.channel().located(channels.endpoint(task.account()), response));
            case EgressResult.Blocked _ -> failed(task, Code.EGRESS_REFUSED);
            case EgressResult.NotSent(var fault) -> postponed(task, Obstacle.of(fault));
            case EgressResult.Unanswered(var fault) -> postponed(task, Obstacle.of(fault));
            case EgressResult.Held _ -> postponed(task, Code.NONE);
        };
    }

    private Outcome located(Task task, MediaAnswer answer) {
        return switch (answer) {
            case MediaAnswer.Located(var request, var hash) -> downloaded(task, request, hash);
            case MediaAnswer.Later(var reason) -> postponed(task, reason.code());
            case MediaAnswer.Gone(var reason) -> failed(task, reason.code());
        };
    }

    private Outcome downloaded(Task task, WireRequest.DownloadMedia request, String hash) {
        var announced = hash.isEmpty() ? task.download().file().sha256() : hash;
        var different = new AtomicBoolean();
        var kept = new AtomicBoolean();
        var unseen = new AtomicBoolean();
        var result = egress.fetch(task.errand(request), body -> {
            var verified = new VerifiedStream(body, announced);
            try {
                attachments.loaded(task.download().id(), verified);
                kept.set(true);
            } catch (ScannerAwayException away) {
                unseen.set(true);
            } finally {
                different.set(verified.different());
            }
        });
        if (different.get()) {
            return Outcome.DIFFERENT;
        }
        if (unseen.get()) {
            return postponed(task, Code.SCANNER_AWAY);
        }
        return kept.get() ? loaded(task) : notLoaded(task, result);
    }

    private Outcome loaded(Task task) {
        var delete = task.channel()
                .delete(channels.endpoint(task.account()), task.download().file());
        egress.call(task.errand(delete));
        LOG.info(
                "file fetched attachment={} attempt={}",
                task.download().id(),
                task.download().attempt());
        return Outcome.DONE;
    }

    private Outcome notLoaded(Task task, EgressResult result) {
        return switch (result) {
            case EgressResult.Answered(var response) ->
                response.status() == OK
                        ? failed(task, Code.MEDIA_REFUSED)
                        : postponed(task, refusal(response.status()));
            case EgressResult.Blocked _ -> failed(task, Code.EGRESS_REFUSED);
            case EgressResult.Unanswered(var fault) ->
                fault == Fault.ANSWER_TOO_LARGE
                        ? failed(task, Code.MEDIA_REFUSED)
                        : postponed(task, Obstacle.of(fault));
            case EgressResult.NotSent(var fault) -> postponed(task, Obstacle.of(fault));
            case EgressResult.Held _ -> postponed(task, Code.NONE);
        };
    }

    /** The address of a file lives for minutes: when it is gone, the next attempt asks for a new one. */
    private static Code refusal(int status) {
        return status == 401 ? Code.TOKEN_REFUSED : Code.PROVIDER_ERROR;
    }

    private Outcome postponed(Task task, Code reason) {
        attachments.postponed(task.download().id(), reason);
        LOG.info("file postponed attachment={} reason={}", task.download().id(), reason);
        return Outcome.DONE;
    }

    private Outcome failed(Task task, Code reason) {
        attachments.failed(task.download().id(), reason);
        LOG.warn("file failed attachment={} reason={}", task.download().id(), reason);
        return Outcome.DONE;
    }

    /** How one attempt ended. */
    private enum Outcome {
        DONE,
        DIFFERENT
    }

    /** One file to fetch. */
    private record Task(ChannelAccount account, Secret token, Download download, Channel channel) {
        Errand errand(WireRequest request) {
            return new Errand(account, token, request, Occasion.of(download.message(), download.contact(), ""));
        }
    }
}
