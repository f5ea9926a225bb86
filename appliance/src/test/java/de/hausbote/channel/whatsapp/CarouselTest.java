package de.hausbote.channel.whatsapp;

import static de.hausbote.channel.whatsapp.TemplatedMessages.KEY;
import static de.hausbote.channel.whatsapp.TemplatedMessages.answer;
import static de.hausbote.channel.whatsapp.TemplatedMessages.outbound;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.TemplatePage;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.FormCard;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates with cards below the words: what is read of them, and how one is sent. */
class CarouselTest {
    private final WhatsAppTemplates templates = new WhatsAppTemplates();

    private Template.Form rooms(String cards) {
        var page = assertInstanceOf(TemplatePage.Listed.class, templates.listed(answer(200, """
                {"data":[{"name":"rooms","language":"en_US","status":"APPROVED","category":"MARKETING","id":"96",
                "components":[{"type":"BODY","text":"Which one, {{1}}?"},{"type":"CAROUSEL","cards":[%s]}]}]}""".formatted(cards))));
        return page.templates().getFirst().form();
    }

    @Test
    void aCarouselIsReadCardByCard() {
        var form = rooms("""
                {"components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"The small one for {{1}}"},
                {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Small"}]}]},
                {"components":[{"type":"HEADER","format":"VIDEO"},
                {"type":"BUTTONS","buttons":[{"type":"URL","text":"See","url":"https://a.example/{{1}}"}]}]}""");

        assertEquals(
                List.of(
                        new Template.Card(
                                new Header(HeaderKind.IMAGE, ""),
                                "The small one for {{1}}",
                                List.of(new Template.Button(ButtonKind.REPLY, "Small", ""))),
                        new Template.Card(
                                new Header(HeaderKind.VIDEO, ""),
                                "",
                                List.of(new Template.Button(ButtonKind.URL, "See", "https://a.example/{{1}}")))),
                form.cards());
        assertEquals(
                List.of(
                        new Slot(Part.BODY, 0, 0, "1", ""),
                        new Slot(Part.BODY, 1, 0, "1", ""),
                        new Slot(Part.BUTTON, 2, 0, "1", "")),
                form.slots());
        assertTrue(form.whole());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'components':[{'type':'HEADER','format':'IMAGE'}]}",
                "{'components':[{'type':'HEADER','format':'IMAGE'}]},{'components':[{'type':'BODY','text':'x'}]}",
                "{'components':[{'type':'HEADER','format':'IMAGE'}]},{'components':[{'type':'HEADER','format':'PRODUCT'}]}",
                "{'components':[{'type':'HEADER','format':'IMAGE'}]},"
                        + "{'components':[{'type':'HEADER','format':'IMAGE'},{'type':'CAROUSEL','cards':[{},{}]}]}"
            })
    void aCarouselOfAnotherFormIsNotOffered(String cards) {
        assertFalse(rooms(cards.replace('\'', '"')).whole());
    }

    @Test
    void aCarouselOfMoreCardsThanThereCanBeIsNotOffered() {
        var card = "{\"components\":[{\"type\":\"HEADER\",\"format\":\"IMAGE\"}]}";

        assertTrue(rooms(String.join(",", Collections.nCopies(10, card))).whole());
        assertFalse(rooms(String.join(",", Collections.nCopies(11, card))).whole());
    }

    private static Templated rooms() {
        return new Templated(
                "auswahl",
                "de",
                Header.NONE,
                "Guten Tag Frau Muster",
                "",
                List.of(),
                List.of(
                        new FormCard(
                                new Header(HeaderKind.IMAGE, ""),
                                "Klein, am Montag frei",
                                List.of(
                                        new FormButton(ButtonKind.REPLY, "Klein", "", KEY),
                                        new FormButton(ButtonKind.URL, "Sehen", "https://a.example/k", ""))),
                        new FormCard(new Header(HeaderKind.VIDEO, ""), "Groß", List.of())),
                List.of(
                        new Filled(Part.BODY, 0, 0, "1", "Frau Muster"),
                        new Filled(Part.BODY, 1, 0, "1", "Montag"),
                        new Filled(Part.BUTTON, 1, 1, "1", "k")));
    }

    @Test
    void aCarouselNamesEachCardWithItsFile() {
        var files = List.of(new UploadedFile("8", "file.png"), new UploadedFile("9", "file.mp4"));

        assertEquals(
                "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"template\",\"template\":{"
                        + "\"name\":\"auswahl\",\"language\":{\"code\":\"de\"},\"components\":["
                        + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"Frau Muster\"}]},"
                        + "{\"type\":\"carousel\",\"cards\":["
                        + "{\"card_index\":0,\"components\":["
                        + "{\"type\":\"header\",\"parameters\":[{\"type\":\"image\",\"image\":{\"id\":\"8\"}}]},"
                        + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"text\":\"Montag\"}]},"
                        + "{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"0\",\"parameters\":[{\"type\":\"payload\",\"payload\":\""
                        + KEY + "\"}]},"
                        + "{\"type\":\"button\",\"sub_type\":\"url\",\"index\":\"1\",\"parameters\":[{\"type\":\"text\",\"text\":\"k\"}]}]},"
                        + "{\"card_index\":1,\"components\":["
                        + "{\"type\":\"header\",\"parameters\":[{\"type\":\"video\",\"video\":{\"id\":\"9\"}}]}]}]}]},"
                        + "\"biz_opaque_callback_data\":\"" + KEY + "\"}",
                new String(RequestWriter.write(outbound(rooms()), files), UTF_8));
    }

    @Test
    void aCarouselWithoutOneOfItsFilesIsNotWritten() {
        var message = outbound(rooms());
        var one = List.of(new UploadedFile("8", "file.png"));

        assertThrows(UnwritableException.class, () -> RequestWriter.write(message, one));
    }
}
