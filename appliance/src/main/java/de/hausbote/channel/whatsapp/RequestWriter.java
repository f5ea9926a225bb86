package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.channel.OutboundMessage;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.Address;
import de.hausbote.message.Content;
import de.hausbote.message.ProviderId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Writes the body that carries a message, and nothing that the provider can do without: no preview of links, no internal
 * id, no name of a file that a person gave, one form of address.
 */
final class RequestWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private RequestWriter() {}

    static byte[] write(OutboundMessage message, List<UploadedFile> files) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("messaging_product", "whatsapp");
            recipient(json, message.to());
            if (message.content() instanceof Content.Reaction(var _, var emoji)) {
                reaction(json, message.quoted(), emoji);
            } else {
                content(json, message.content(), files);
                quote(json, message);
            }
            json.writeStringField("biz_opaque_callback_data", message.callback());
            json.writeEndObject();
        } catch (IOException halfCharacter) {
            throw new UnwritableException("a text that is no Unicode");
        }
        return bytes.toByteArray();
    }

    /** A number without its plus would be read in the country of the sending number. */
    private static void recipient(JsonGenerator json, Address to) throws IOException {
        switch (to.kind()) {
            case PHONE -> json.writeStringField("to", "+" + to.value());
            case USER_ID -> json.writeStringField("recipient", to.value());
        }
    }

    private static void content(JsonGenerator json, Content content, List<UploadedFile> files) throws IOException {
        switch (content) {
            case Content.Text(var body) -> text(json, body);
            case Content.Image(var caption) -> captioned(json, "image", file(files), caption);
            case Content.Document(var caption, var _) -> document(json, file(files), caption);
            case Content.Video(var caption) -> captioned(json, "video", file(files), caption);
            case Content.Audio(var voice) -> audio(json, file(files), voice);
            case Content.Sticker _ -> captioned(json, "sticker", file(files), "");
            case Content.Offer(var text, var offered) -> OfferWriter.write(json, text, offered);
            case Content.Templated templated -> TemplateMessageWriter.write(json, templated, files);
            case Content.Cards(var cards) -> CardWriter.cards(json, cards);
            case Content.Location place -> CardWriter.location(json, place);
            case Content.Order _,
                    Content.Form _,
                    Content.Notice _,
                    Content.Withdrawn _,
                    Content.Reaction _,
                    Content.ButtonReply _,
                    Content.ListReply _,
                    Content.Unsupported _ ->
                throw new UnwritableException("texts, files, places and cards can be sent");
        }
    }

    private static UploadedFile file(List<UploadedFile> files) {
        if (files.size() != 1) {
            throw new UnwritableException("a picture or document is one file, found " + files.size());
        }
        return files.getFirst();
    }

    private static void text(JsonGenerator json, String body) throws IOException {
        json.writeStringField("type", "text");
        json.writeObjectFieldStart("text");
        json.writeStringField("body", body);
        json.writeBooleanField("preview_url", false);
        json.writeEndObject();
    }

    private static void captioned(JsonGenerator json, String type, UploadedFile file, String caption)
            throws IOException {
        json.writeStringField("type", type);
        json.writeObjectFieldStart(type);
        json.writeStringField("id", file.reference());
        caption(json, caption);
        json.writeEndObject();
    }

    private static void audio(JsonGenerator json, UploadedFile file, boolean voice) throws IOException {
        json.writeStringField("type", "audio");
        json.writeObjectFieldStart("audio");
        json.writeStringField("id", file.reference());
        if (voice) {
            json.writeBooleanField("voice", true);
        }
        json.writeEndObject();
    }

    /** An empty emoji takes the sign back. */
    private static void reaction(JsonGenerator json, ProviderId target, String emoji) throws IOException {
        if (!target.present()) {
            throw new UnwritableException("a sign on a message that the provider does not know");
        }
        json.writeStringField("type", "reaction");
        json.writeObjectFieldStart("reaction");
        json.writeStringField("message_id", target.value());
        json.writeStringField("emoji", emoji);
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, UploadedFile file, String caption) throws IOException {
        json.writeStringField("type", "document");
        json.writeObjectFieldStart("document");
        json.writeStringField("id", file.reference());
        json.writeStringField("filename", file.fileName());
        caption(json, caption);
        json.writeEndObject();
    }

    private static void caption(JsonGenerator json, String caption) throws IOException {
        if (!caption.isEmpty()) {
            json.writeStringField("caption", caption);
        }
    }

    private static void quote(JsonGenerator json, OutboundMessage message) throws IOException {
        if (message.quoted().present()) {
            json.writeObjectFieldStart("context");
            json.writeStringField("message_id", message.quoted().value());
            json.writeEndObject();
        }
    }
}
