package de.hausbote.web.api;

import de.hausbote.conversation.Attachments;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Files: up as raw bytes, down as what they were found to be. */
final class AttachmentsResource implements Resource {
    private final Attachments attachments;
    private final SendLimits limits;

    AttachmentsResource(Attachments attachments, SendLimits limits) {
        this.attachments = attachments;
        this.limits = limits;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.ADD_ATTACHMENT.route(), this::add);
        routes.on(ApiRoute.DROP_ATTACHMENT.route(), this::drop);
        routes.on(ApiRoute.SHOW_ATTACHMENT.route(), this::show);
        routes.on(ApiRoute.FETCH_ATTACHMENT.route(), this::fetch);
    }

    private Answer add(Call call) {
        var name = FileName.of(call);
        var type = call.header("Content-Type").orElse("");
        try (var bytes = call.stream(limits.largest())) {
            var conversation = call.id(ConversationId::parse);
            return Answer.created(AttachmentShape.of(attachments.add(call.actor(), conversation, type, name, bytes)));
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    private Answer drop(Call call) {
        attachments.drop(call.actor(), call.id(AttachmentId::parse));
        return Answer.nothing();
    }

    private Answer show(Call call) {
        var file = attachments.content(call.actor(), call.id(AttachmentId::parse));
        return new Answer.File(
                file.name(), file.type(), file.size(), call.header("Range").orElse(""), file.stream());
    }

    private Answer fetch(Call call) {
        attachments.fetch(call.actor(), call.id(AttachmentId::parse));
        return Answer.accepted();
    }
}
