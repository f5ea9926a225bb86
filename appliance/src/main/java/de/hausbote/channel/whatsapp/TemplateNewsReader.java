package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.TemplateNews;
import java.util.Optional;

/**
 * Reads what the provider tells of templates by itself: {@code message_template_status_update},
 * {@code message_template_quality_update} and {@code template_category_update} (Meta, webhooks reference). A category that is
 * only announced, with {@code correct_category} and a time, is not news before it holds.
 */
final class TemplateNewsReader {
    private static final int LONGEST_NAME = 512;
    private static final int LONGEST_LANGUAGE = 32;

    private TemplateNewsReader() {}

    /** Nothing when the field speaks of something else, or names no template. */
    static Optional<ChannelEvent> read(String business, String field, JsonNode value) {
        var name = Loose.text(value, "message_template_name", LONGEST_NAME);
        var language = Loose.text(value, "message_template_language", LONGEST_LANGUAGE);
        return name.isEmpty()
                ? Optional.empty()
                : news(field, value).map(news -> new ChannelEvent.TemplateReported(business, name, language, news));
    }

    private static Optional<TemplateNews> news(String field, JsonNode value) {
        return switch (field) {
            case "message_template_status_update" ->
                Optional.of(new TemplateNews.Stands(
                        TemplateWords.state(Loose.text(value, "event")),
                        TemplateWords.reason(Loose.text(value, "reason"))));
            case "message_template_quality_update" ->
                Optional.of(new TemplateNews.Counts(TemplateWords.quality(Loose.text(value, "new_quality_score"))));
            case "template_category_update" ->
                Optional.of(Loose.text(value, "new_category"))
                        .filter(category -> !category.isEmpty())
                        .map(category -> new TemplateNews.Costs(TemplateWords.category(category)));
            default -> Optional.empty();
        };
    }
}
