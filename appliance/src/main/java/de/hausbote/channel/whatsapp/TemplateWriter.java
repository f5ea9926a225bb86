package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.channel.UnwritableException;
import de.hausbote.message.Template;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Writes a template for approval: words or a file above, body, small words, buttons, the cards of a carousel, and a made-up
 * sample for everything that is filled in later (Meta, "Create message template" and "Media card carousel templates").
 * Places have numbers, or names with {@code parameter_format} NAMED. Of a file above the words or on cards the provider
 * already has a sample, which is named here.
 */
final class TemplateWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Template.Form form;
    private final String sample;

    private TemplateWriter(JsonGenerator json, Template.Form form, String sample) {
        this.json = json;
        this.form = form;
        this.sample = sample;
    }

    static byte[] write(Template template, String sample) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("name", template.name());
            json.writeStringField("language", template.language());
            json.writeStringField("category", template.category().name());
            if (template.form().named()) {
                json.writeStringField("parameter_format", "NAMED");
            }
            json.writeArrayFieldStart("components");
            new TemplateWriter(json, template.form(), sample).components();
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException halfCharacter) {
            throw new UnwritableException("a text that is no Unicode");
        }
        return bytes.toByteArray();
    }

    private void components() throws IOException {
        header(form.header());
        body(form.body(), 0);
        if (!form.footer().isEmpty()) {
            json.writeStartObject();
            json.writeStringField("type", "FOOTER");
            json.writeStringField("text", form.footer());
            json.writeEndObject();
        }
        buttons(form.buttons(), 0);
        if (!form.cards().isEmpty()) {
            carousel();
        }
    }

    private void header(Header header) throws IOException {
        var kind = header.kind();
        if (kind == HeaderKind.NONE) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "HEADER");
        json.writeStringField("format", kind.name());
        if (kind.file()) {
            json.writeObjectFieldStart("example");
            texts("header_handle", List.of(sample));
            json.writeEndObject();
        } else {
            json.writeStringField("text", header.text());
            examples("header_text", slots(Part.HEADER, 0, 0));
        }
        json.writeEndObject();
    }

    private void body(String text, int card) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "BODY");
        json.writeStringField("text", text);
        examples("body_text", slots(Part.BODY, card, 0));
        json.writeEndObject();
    }

    private void examples(String field, List<Slot> slots) throws IOException {
        if (slots.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("example");
        if (slots.getFirst().named()) {
            named(field + "_named_params", slots);
        } else if (field.equals("body_text")) {
            json.writeArrayFieldStart(field);
            json.writeStartArray();
            for (var slot : slots) {
                json.writeString(slot.sample());
            }
            json.writeEndArray();
            json.writeEndArray();
        } else {
            texts(field, slots.stream().map(Slot::sample).toList());
        }
        json.writeEndObject();
    }

    private void named(String field, List<Slot> slots) throws IOException {
        json.writeArrayFieldStart(field);
        for (var slot : slots) {
            json.writeStartObject();
            json.writeStringField("param_name", slot.name());
            json.writeStringField("example", slot.sample());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void buttons(List<Button> buttons, int card) throws IOException {
        if (buttons.isEmpty()) {
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "BUTTONS");
        json.writeArrayFieldStart("buttons");
        for (var number = 0; number < buttons.size(); number++) {
            button(buttons.get(number), slots(Part.BUTTON, card, number));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void button(Button button, List<Slot> slots) throws IOException {
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
        if (!slots.isEmpty()) {
            texts("example", slots.stream().map(Slot::sample).toList());
        }
        json.writeEndObject();
    }

    private void carousel() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "CAROUSEL");
        json.writeArrayFieldStart("cards");
        for (var number = 1; number <= form.cards().size(); number++) {
            var card = form.cards().get(number - 1);
            json.writeStartObject();
            json.writeArrayFieldStart("components");
            header(card.header());
            body(card.body(), number);
            buttons(card.buttons(), number);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void texts(String field, List<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private List<Slot> slots(Part part, int card, int button) {
        return form.slots().stream()
                .filter(slot -> slot.part() == part && slot.card() == card && slot.button() == button)
                .toList();
    }
}
