package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.message.Content;
import de.hausbote.message.Content.Offered;
import de.hausbote.message.Content.Option;
import java.io.IOException;
import java.util.List;

/** Writes a message with something to press; no header, no footer, no id of ours (REL-13). */
final class OfferWriter {
    private OfferWriter() {}

    static void write(JsonGenerator json, String text, Offered offered) throws IOException {
        json.writeStringField("type", "interactive");
        json.writeObjectFieldStart("interactive");
        json.writeStringField("type", type(offered));
        json.writeObjectFieldStart("body");
        json.writeStringField("text", text);
        json.writeEndObject();
        json.writeObjectFieldStart("action");
        action(json, offered);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String type(Offered offered) {
        return switch (offered) {
            case Content.Buttons _ -> "button";
            case Content.Choices _ -> "list";
            case Content.Link _ -> "cta_url";
            case Content.NumberRequest _ -> "contact_request";
        };
    }

    private static void action(JsonGenerator json, Offered offered) throws IOException {
        switch (offered) {
            case Content.Buttons(var options) -> buttons(json, options);
            case Content.Choices(var label, var options) -> list(json, label, options);
            case Content.Link(var label, var url) -> link(json, label, url);
            case Content.NumberRequest() -> json.writeStringField("name", "request_contact_info");
        }
    }

    private static void buttons(JsonGenerator json, List<Option> options) throws IOException {
        json.writeArrayFieldStart("buttons");
        for (var option : options) {
            json.writeStartObject();
            json.writeStringField("type", "reply");
            json.writeObjectFieldStart("reply");
            json.writeStringField("id", option.key());
            json.writeStringField("title", option.title());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** One section has no title. */
    private static void list(JsonGenerator json, String label, List<Option> options) throws IOException {
        json.writeStringField("button", label);
        json.writeArrayFieldStart("sections");
        json.writeStartObject();
        json.writeArrayFieldStart("rows");
        for (var option : options) {
            row(json, option);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void row(JsonGenerator json, Option option) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", option.key());
        json.writeStringField("title", option.title());
        if (!option.description().isEmpty()) {
            json.writeStringField("description", option.description());
        }
        json.writeEndObject();
    }

    private static void link(JsonGenerator json, String label, String url) throws IOException {
        json.writeStringField("name", "cta_url");
        json.writeObjectFieldStart("parameters");
        json.writeStringField("display_text", label);
        json.writeStringField("url", url);
        json.writeEndObject();
    }
}
