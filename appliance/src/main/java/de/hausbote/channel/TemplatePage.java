package de.hausbote.channel;

import de.hausbote.message.Reason;
import de.hausbote.message.Template;
import java.util.List;

/** What the provider says when it is asked for templates. */
public sealed interface TemplatePage {
    /** @param after where the next page begins, or empty when this was the last */
    record Listed(List<Template> templates, String after) implements TemplatePage {
        public Listed {
            templates = List.copyOf(templates);
        }
    }

    record Refused(Reason reason) implements TemplatePage {}
}
