package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.channel.UnwritableException;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Writes a template for approval: words or a file above, body, small words, buttons, and a made-up sample for everything that is
 * filled in later (Meta, "Create message template"). Positions only; of a file above the words the provider already has a
 * sample, which is named here.
 */
final class TemplateWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private TemplateWriter() {}

    static byte[] write(Template template, String sample) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("name", template.name());
            json.writeStringField("language", template.language());
            json.writeStringField("category", template.category().name());
            json.writeArrayFieldStart("components");
            components(json, template.form(), sample);
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException halfCharacter) {
            throw new UnwritableException("a text that is no Unicode");
        }
        return bytes.toByteArray();
    }

    private static void components(JsonGenerator json, Template.Form form, String sample) throws IOException {
        if (form.header().kind() != HeaderKind.NONE) {
            header(json, form, sample);
        }
        body(json, form);
        if (!form.footer().isEmpty()) {
            json.writeStartObject();
            json.writeStringField("type", "FOOTER");
            json.writeStringField("text", form.footer());
            json.writeEndObject();
        }
        buttons(json, form);
    }

    private static void header(JsonGenerator json, Template.Form form, String sample) throws IOException {
        var kind = form.header().kind();
        json.writeStartObject();
        json.writeStringField("type", "HEADER");
        json.writeStringField("format", kind.name());
        if (kind == HeaderKind.TEXT) {
            json.writeStringField("text", form.header().text());
        }
        var field = kind.file() ? "header_handle" : "header_text";
        var samples = kind.file() ? List.of(sample) : samples(form, Part.HEADER, 0);
        if (!samples.isEmpty()) {
            json.writeObjectFieldStart("example");
            texts(json, field, samples);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, Template.Form form) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "BODY");
        json.writeStringField("text", form.body());
        var samples = samples(form, Part.BODY, 0);
        if (!samples.isEmpty()) {
            json.writeObjectFieldStart("example");
            json.writeArrayFieldStart("body_text");
            json.writeStartArray();
            for (var sample : samples) {
                json.writeString(sample);
            }
            json.writeEndArray();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void buttons(JsonGenerator json, Template.Form form) throws IOException {
        if (form.buttons().isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "BUTTONS");
        json.writeArrayFieldStart("buttons");
        for (var number = 0; number < form.buttons().size(); number++) {
            button(json, form.buttons().get(number), samples(form, Part.BUTTON, number));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void button(JsonGenerator json, Button button, List<String> samples) throws IOException {
        json.writeStartObject();
        switch (button.kind()) {
            case REPLY -> json.writeStringField("type", "QUICK_REPLY");
            case URL -> {
                json.writeStringField("type", "URL");
                json.writeStringField("url", button.target());
            }
            case PHONE -> {
                json.writeStringField("type", "PHONE_NUMBER");
                json.writeStringField("phone_number", button.target());
            }
            case OTHER -> throw new UnwritableException("a button that answers, opens a page or calls can be written");
        }
        json.writeStringField("text", button.label());
        if (!samples.isEmpty()) {
            texts(json, "example", samples);
        }
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static List<String> samples(Template.Form form, Part part, int button) {
        return form.slots().stream()
                .filter(slot -> slot.part() == part && slot.button() == button)
                .map(Slot::sample)
                .toList();
    }
}
