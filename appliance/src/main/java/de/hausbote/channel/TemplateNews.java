package de.hausbote.channel;

import de.hausbote.message.Template;

/** What changed about a template. */
public sealed interface TemplateNews {
    /** @param reason the provider's word, or empty */
    record Stands(Template.State state, String reason) implements TemplateNews {}

    record Counts(Template.Quality quality) implements TemplateNews {}

    record Costs(Template.Category category) implements TemplateNews {}
}
