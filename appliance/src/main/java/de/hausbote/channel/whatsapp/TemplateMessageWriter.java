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
import java.util.Iterator;
import java.util.List;

/**
 * Writes a message by template (Meta, Cloud API, template messages and media card carousel templates): which form in which
 * language, the file above it, what is filled in, and a random value for each button that answers; the same for each card.
 * The words of the form itself do not leave.
 */
final class TemplateMessageWriter {
    private final JsonGenerator json;
    private final Templated message;
    private final Iterator<UploadedFile> files;

    private TemplateMessageWriter(JsonGenerator json, Templated message, List<UploadedFile> files) {
        this.json = json;
        this.message = message;
        this.files = files.iterator();
    }

    static void write(JsonGenerator json, Templated message, List<UploadedFile> files) throws IOException {
        if (files.size() != message.files().size()) {
            throw new UnwritableException(
                    "a template with " + message.files().size() + " files, found " + files.size());
        }
        new TemplateMessageWriter(json, message, files).template();
    }

    private void template() throws IOException {
        json.writeStringField("type", "template");
        json.writeObjectFieldStart("template");
        json.writeStringField("name", message.name());
        json.writeObjectFieldStart("language");
        json.writeStringField("code", message.language());
        json.writeEndObject();
        json.writeArrayFieldStart("components");
        header(message.above().kind(), 0);
        texts("body", message.of(Part.BODY, 0, 0));
        buttons(message.buttons(), 0);
        if (!message.cards().isEmpty()) {
            carousel();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Cards are counted from 0, and each has the same parts as the message itself. */
    private void carousel() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "carousel");
        json.writeArrayFieldStart("cards");
        for (var number = 1; number <= message.cards().size(); number++) {
            var card = message.cards().get(number - 1);
            json.writeStartObject();
            json.writeNumberField("card_index", number - 1);
            json.writeArrayFieldStart("components");
            header(card.above().kind(), number);
            texts("body", message.of(Part.BODY, number, 0));
            buttons(card.buttons(), number);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void header(HeaderKind kind, int card) throws IOException {
        if (!kind.file()) {
            texts("header", message.of(Part.HEADER, card, 0));
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "header");
        json.writeArrayFieldStart("parameters");
        json.writeStartObject();
        file(kind, files.next());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void file(HeaderKind kind, UploadedFile file) throws IOException {
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

    private void texts(String type, List<Filled> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", type);
        parameters(values);
        json.writeEndObject();
    }

    private void parameters(List<Filled> values) throws IOException {
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

    private void buttons(List<FormButton> buttons, int card) throws IOException {
        for (var number = 0; number < buttons.size(); number++) {
            button(number, buttons.get(number), message.of(Part.BUTTON, card, number));
        }
    }

    /** A button that opens a page is named only where its address is filled in. */
    private void button(int number, FormButton button, List<Filled> values) throws IOException {
        if (button.kind() != ButtonKind.REPLY && values.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "button");
        json.writeStringField("sub_type", button.kind() == ButtonKind.REPLY ? "quick_reply" : "url");
        json.writeStringField("index", Integer.toString(number));
        if (button.kind() == ButtonKind.REPLY) {
            payload(button.key());
        } else {
            parameters(values);
        }
        json.writeEndObject();
    }

    private void payload(String key) throws IOException {
        json.writeArrayFieldStart("parameters");
        json.writeStartObject();
        json.writeStringField("type", "payload");
        json.writeStringField("payload", key);
        json.writeEndObject();
        json.writeEndArray();
    }
}
