package de.hausbote.web.api;

import de.hausbote.conversation.Drafts;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.ConversationId;
import de.hausbote.message.MessageId;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** What somebody began to write. */
final class DraftsResource implements Resource {
    private final Drafts drafts;

    DraftsResource(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.KEEP_DRAFT.route(), this::keep);
    }

    private Answer keep(Call call) {
        var begun = call.body(Begun.class);
        drafts.keep(call.actor(), call.id(ConversationId::parse), begun.text(), begun.quoted(), begun.attachmentIds());
        return Answer.nothing();
    }

    private record Begun(String text, Optional<String> quote, Optional<List<String>> attachments) {
        Optional<MessageId> quoted() {
            return quote.map(id -> Call.read("quote", id, MessageId::parse));
        }

        List<AttachmentId> attachmentIds() {
            return attachments.orElse(List.of()).stream()
                    .map(id -> Call.read("attachments", id, AttachmentId::parse))
                    .toList();
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
