package de.hausbote.web.api;

import de.hausbote.conversation.Conversations;
import de.hausbote.conversation.TemplateReply;
import de.hausbote.conversation.Templates;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Template.Part;
import de.hausbote.message.TemplateId;
import de.hausbote.web.Answer;
import de.hausbote.web.Call;
import de.hausbote.web.Resource;
import de.hausbote.web.Routes;
import java.util.List;
import java.util.Optional;

/** What can be said by template in a conversation, and saying it. */
final class TemplateMessagesResource implements Resource {
    private final Conversations conversations;
    private final Templates templates;

    TemplateMessagesResource(Conversations conversations, Templates templates) {
        this.conversations = conversations;
        this.templates = templates;
    }

    @Override
    public void register(Routes routes) {
        routes.on(ApiRoute.LIST_SENDABLE.route(), this::list);
        routes.on(ApiRoute.SEND_TEMPLATE.route(), this::send);
    }

    private Answer list(Call call) {
        return Answer.ok(Page.whole(templates.of(call.actor(), call.id(ConversationId::parse)).stream()
                .map(TemplateShape::of)
                .toList()));
    }

    private Answer send(Call call) {
        var reply = call.body(Said.class).reply(MessagesResource.key(call));
        var entry = conversations.reply(call.actor(), call.id(ConversationId::parse), reply);
        return Answer.created(EntryShape.Message.of(entry));
    }

    private record Said(
            String template, Optional<List<Value>> values, Optional<List<String>> files, Optional<Boolean> confirmed) {
        TemplateReply reply(String key) {
            return new TemplateReply(
                    Call.read("template", template, TemplateId::parse),
                    values.orElse(List.of()).stream().map(Value::filled).toList(),
                    files.orElse(List.of()).stream()
                            .map(id -> Call.read("files", id, AttachmentId::parse))
                            .toList(),
                    confirmed.orElse(false),
                    key);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }

    private record Value(String part, Optional<Integer> card, Optional<Integer> button, String name, String value) {
        Filled filled() {
            return new Filled(Words.read("part", part, Part.class), card.orElse(0), button.orElse(0), name, value);
        }

        @Override
        public String toString() {
            return "[redacted]";
        }
    }
}
