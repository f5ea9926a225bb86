package de.hausbote.conversation;

import de.hausbote.message.MessageId;
import java.util.List;
import java.util.Optional;

/** What an agent began to write and did not send yet. */
public record DraftView(String text, Optional<MessageId> quote, List<AttachmentView> attachments) {
    public DraftView {
        attachments = List.copyOf(attachments);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
