package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import java.io.IOException;
import java.util.List;

/**
 * Writes a message by template (Meta, Cloud API, template messages): which form in which language, the file above it, what
 * is filled in, and a random value for each button that answers. The words of the form itself do not leave.
 */
final class TemplateMessageWriter {
    private TemplateMessageWriter() {}

    static void write(JsonGenerator json, Templated message, List<UploadedFile> files) throws IOException {
        json.writeStringField("type", "template");
        json.writeObjectFieldStart("template");
        json.writeStringField("name", message.name());
        json.writeObjectFieldStart("language");
        json.writeStringField("code", message.language());
        json.writeEndObject();
        json.writeArrayFieldStart("components");
        header(json, message, files);
        texts(json, "body", message.of(Part.BODY, 0));
        for (var number = 0; number < message.buttons().size(); number++) {
            button(json, number, message.buttons().get(number), message.of(Part.BUTTON, number));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void header(JsonGenerator json, Templated message, List<UploadedFile> files) throws IOException {
        if (!message.above().kind().file()) {
            texts(json, "header", message.of(Part.HEADER, 0));
            return;
        }
        if (files.size() != 1) {
            throw new UnwritableException("a template with a file has one, found " + files.size());
        }
        json.writeStartObject();
        json.writeStringField("type", "header");
        json.writeArrayFieldStart("parameters");
        json.writeStartObject();
        file(json, message.above().kind(), files.getFirst());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void file(JsonGenerator json, HeaderKind kind, UploadedFile file) throws IOException {
        var type = switch (kind) {
            case IMAGE -> "image";
            case VIDEO -> "video";
            case DOCUMENT -> "document";
            case NONE, TEXT -> throw new UnwritableException("no file belongs above these words");
        };
        json.writeStringField("type", type);
        json.writeObjectFieldStart(type);
        json.writeStringField("id", file.reference());
        if (kind == HeaderKind.DOCUMENT) {
            json.writeStringField("filename", file.fileName());
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String type, List<Filled> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", type);
        parameters(json, values);
        json.writeEndObject();
    }

    private static void parameters(JsonGenerator json, List<Filled> values) throws IOException {
        json.writeArrayFieldStart("parameters");
        for (var value : values) {
            json.writeStartObject();
            json.writeStringField("type", "text");
            if (value.named()) {
                json.writeStringField("parameter_name", value.name());
            }
            json.writeStringField("text", value.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A button that opens a page is named only where its address is filled in. */
    private static void button(JsonGenerator json, int number, FormButton button, List<Filled> values)
            throws IOException {
        if (button.kind() != ButtonKind.REPLY && values.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "button");
        json.writeStringField("sub_type", button.kind() == ButtonKind.REPLY ? "quick_reply" : "url");
        json.writeStringField("index", Integer.toString(number));
        if (button.kind() == ButtonKind.REPLY) {
            payload(json, button.key());
        } else {
            parameters(json, values);
        }
        json.writeEndObject();
    }

    private static void payload(JsonGenerator json, String key) throws IOException {
        json.writeArrayFieldStart("parameters");
        json.writeStartObject();
        json.writeStringField("type", "payload");
        json.writeStringField("payload", key);
        json.writeEndObject();
        json.writeEndArray();
    }
}
