package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Changes how a template stands and tells the webhook of it, as the provider does by itself. */
public final class TemplateNotices {
    private final TemplateShelf shelf;
    private final Lanes lanes;

    TemplateNotices(TemplateShelf shelf, Lanes lanes) {
        this.shelf = shelf;
        this.lanes = lanes;
    }

    /** @param status in capitals: APPROVED, PENDING, REJECTED, PAUSED, DISABLED */
    public void status(String name, String language, String status, String reason) {
        shelf.change(name, language, "status", TextNode.valueOf(status))
                .ifPresent(template -> tell(
                        "message_template_status_update",
                        about(template).put("event", status).put("reason", reason)));
    }

    /** @param score GREEN, YELLOW, RED or UNKNOWN */
    public void quality(String name, String language, String score) {
        shelf.change(name, language, "quality_score", WireJson.object().put("score", score))
                .ifPresent(template -> tell(
                        "message_template_quality_update",
                        about(template).put("previous_quality_score", "UNKNOWN").put("new_quality_score", score)));
    }

    /** @param category UTILITY or MARKETING */
    public void category(String name, String language, String category) {
        var before = shelf.find(name, language)
                .map(template -> template.path("category").asText())
                .orElse("");
        shelf.change(name, language, "category", TextNode.valueOf(category))
                .ifPresent(template -> tell(
                        "template_category_update",
                        about(template).put("previous_category", before).put("new_category", category)));
    }

    private void tell(String field, ObjectNode value) {
        lanes.add(Parcel.field(field, value));
    }

    private static ObjectNode about(ObjectNode template) {
        return WireJson.object()
                .put("message_template_id", template.path("id").asLong())
                .put("message_template_name", template.path("name").asText())
                .put("message_template_language", template.path("language").asText());
    }
}
