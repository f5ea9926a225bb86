package de.hausbote.conversation;

import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.TemplateId;
import java.util.List;

/**
 * What an agent wants to say by template.
 *
 * @param values one for each place of the template
 * @param files what is to stand above the words or on the cards, in this order, added to the conversation before
 * @param confirmed whether the agent made sure that the address is the right person's, where that is asked for (REL-22)
 * @param requestKey random value of the client: the same key never sends twice
 */
public record TemplateReply(
        TemplateId template, List<Filled> values, List<AttachmentId> files, boolean confirmed, String requestKey) {
    public TemplateReply {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
