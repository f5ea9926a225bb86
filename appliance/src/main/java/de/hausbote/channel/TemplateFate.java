package de.hausbote.channel;

import de.hausbote.message.Reason;
import de.hausbote.message.Template;

/** What became of a template that was handed over for approval. */
public sealed interface TemplateFate {
    /** The provider has it; what it made of the category may differ from what was asked. */
    record Taken(String reference, Template.Category category, Template.State state) implements TemplateFate {}

    record Refused(Reason reason) implements TemplateFate {}
}
