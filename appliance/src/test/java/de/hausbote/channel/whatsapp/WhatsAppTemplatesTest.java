package de.hausbote.channel.whatsapp;

import static de.hausbote.channel.whatsapp.TemplatedMessages.KEY;
import static de.hausbote.channel.whatsapp.TemplatedMessages.answer;
import static de.hausbote.channel.whatsapp.TemplatedMessages.outbound;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.channel.ChannelEvent;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.TemplateFate;
import de.hausbote.channel.TemplateNews;
import de.hausbote.channel.TemplatePage;
import de.hausbote.channel.UploadedFile;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.Content.FormButton;
import de.hausbote.message.Content.Templated;
import de.hausbote.message.Template;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.Template.Slot;
import de.hausbote.message.Template.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatsAppTemplatesTest {
    private static final Endpoint AT = new Endpoint(Providers.META, "graph.facebook.com", 443, "v26.0", "77");
    private final WhatsAppTemplates templates = new WhatsAppTemplates();

    @Test
    void aPageIsAskedForByTheMarkOfTheOneBefore() {
        assertEquals(
                "/v26.0/3/message_templates?limit=100"
                        + "&fields=id,name,language,status,category,quality_score,rejected_reason,components&after=QVFI",
                templates.list(AT, "3", "QVFI").target().path());
    }

    @Test
    void aListedTemplateHasItsPlacesWithTheirSamples() {
        var page = assertInstanceOf(TemplatePage.Listed.class, templates.listed(answer(200, """
                {"data":[{"name":"order","language":"en_US","status":"APPROVED","category":"UTILITY","id":"95",
                "quality_score":{"score":"YELLOW"},"components":[
                {"type":"HEADER","format":"TEXT","text":"For {{1}}","example":{"header_text":["Pablo"]}},
                {"type":"BODY","text":"Order {{2}} of {{1}}","example":{"body_text":[["May","860198"]]}},
                {"type":"FOOTER","text":"Thanks"},
                {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Yes"},
                {"type":"URL","text":"See","url":"https://a.example/{{1}}","example":["https://a.example/7"]}]}]}],
                "paging":{"cursors":{"after":"QVFI"},"next":"https://graph.facebook.com/x?access_token=secret"}}""")));

        var template = page.templates().getFirst();
        assertEquals("QVFI", page.after());
        assertEquals(State.APPROVED, template.state());
        assertEquals(Template.Quality.YELLOW, template.quality());
        assertTrue(template.form().whole());
        assertEquals(
                List.of(
                        new Slot(Part.HEADER, 0, "1", "Pablo"),
                        new Slot(Part.BODY, 0, "1", "May"),
                        new Slot(Part.BODY, 0, "2", "860198"),
                        new Slot(Part.BUTTON, 1, "1", "https://a.example/7")),
                template.form().slots());
    }

    @Test
    void namedPlacesAndUnknownPartsAreRead() {
        var page = assertInstanceOf(TemplatePage.Listed.class, templates.listed(answer(200, """
                {"data":[{"name":"a","language":"de","status":"PAUSED","category":"MARKETING","id":"1","components":[
                {"type":"BODY","text":"Guten Tag {{name}}.","example":{"body_text_named_params":[
                {"param_name":"name","example":"Frau Muster"}]}},{"type":"CAROUSEL","cards":[]}]}]}""")));

        var form = page.templates().getFirst().form();
        assertEquals(List.of(new Slot(Part.BODY, 0, "name", "Frau Muster")), form.slots());
        assertFalse(form.whole());
        assertEquals("", page.after());
    }

    @Test
    void aRefusalIsToldByItsNumber() {
        var refused = answer(400, "{\"error\":{\"code\":100,\"message\":\"no\"}}");

        assertEquals(
                100,
                assertInstanceOf(TemplatePage.Refused.class, templates.listed(refused))
                        .reason()
                        .provider());
        assertEquals(
                100,
                assertInstanceOf(TemplateFate.Refused.class, templates.submitted(refused))
                        .reason()
                        .provider());
        assertEquals(100, templates.deleted(refused).orElseThrow().provider());
        assertEquals(Optional.empty(), templates.deleted(answer(200, "{\"success\":true}")));
    }

    @Test
    void aSubmittedTemplateCarriesMadeUpSamples() {
        var form = new Template.Form(
                new Header(HeaderKind.TEXT, "Termin"),
                "Guten Tag {{1}}, bis bald.",
                "Ihr Haus",
                List.of(new Template.Button(ButtonKind.REPLY, "Ja", "")),
                List.of(new Slot(Part.BODY, 0, "1", "Frau Muster")),
                true);
        var template =
                new Template("termin", "de", "", Category.UTILITY, State.PENDING, Template.Quality.UNKNOWN, "", form);

        assertEquals(
                "{\"name\":\"termin\",\"language\":\"de\",\"category\":\"UTILITY\",\"components\":["
                        + "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"Termin\"},"
                        + "{\"type\":\"BODY\",\"text\":\"Guten Tag {{1}}, bis bald.\",\"example\":{\"body_text\":[[\"Frau Muster\"]]}},"
                        + "{\"type\":\"FOOTER\",\"text\":\"Ihr Haus\"},"
                        + "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"QUICK_REPLY\",\"text\":\"Ja\"}]}]}",
                new String(templates.submit(AT, "3", template, "").json(), UTF_8));
    }

    @Test
    void aFileAboveTheWordsIsNamedByItsSample() {
        var form = new Template.Form(new Header(HeaderKind.DOCUMENT, ""), "Guten Tag.", "", List.of(), List.of(), true);
        var template =
                new Template("plan", "de", "", Category.UTILITY, State.PENDING, Template.Quality.UNKNOWN, "", form);

        assertEquals(
                "{\"name\":\"plan\",\"language\":\"de\",\"category\":\"UTILITY\",\"components\":["
                        + "{\"type\":\"HEADER\",\"format\":\"DOCUMENT\",\"example\":{\"header_handle\":[\"4:x\"]}},"
                        + "{\"type\":\"BODY\",\"text\":\"Guten Tag.\"}]}",
                new String(templates.submit(AT, "3", template, "4:x").json(), UTF_8));
    }

    @Test
    void newsOfTemplatesAreReadFromTheirFields() {
        assertEquals(
                List.of(
                        new ChannelEvent.TemplateReported(
                                "3", "order", "en_US", new TemplateNews.Stands(State.REJECTED, "INVALID_FORMAT")),
                        new ChannelEvent.TemplateReported(
                                "3", "order", "en_US", new TemplateNews.Counts(Template.Quality.RED)),
                        new ChannelEvent.TemplateReported(
                                "3", "order", "en_US", new TemplateNews.Costs(Category.MARKETING)),
                        new ChannelEvent.Notice("", "template_category_update")),
                WebhookReader.read(webhook(), Instant.EPOCH));
    }

    private static byte[] webhook() {
        var named =
                "\"message_template_id\":1,\"message_template_name\":\"order\",\"message_template_language\":\"en_US\"";
        return ("{\"entry\":[{\"id\":\"3\",\"changes\":["
                        + "{\"field\":\"message_template_status_update\",\"value\":{" + named
                        + ",\"event\":\"REJECTED\",\"reason\":\"INVALID_FORMAT\"}},"
                        + "{\"field\":\"message_template_quality_update\",\"value\":{" + named
                        + ",\"new_quality_score\":\"RED\"}},"
                        + "{\"field\":\"template_category_update\",\"value\":{" + named
                        + ",\"new_category\":\"MARKETING\"}},"
                        + "{\"field\":\"template_category_update\",\"value\":{" + named
                        + ",\"correct_category\":\"UTILITY\"}}]}]}")
                .getBytes(UTF_8);
    }

    @Test
    void aMessageByTemplateNamesTheFormAndWhatIsFilledIn() {
        var message = new Templated(
                "unterlagen",
                "de",
                new Header(HeaderKind.DOCUMENT, ""),
                "Guten Tag Frau Muster",
                "",
                List.of(
                        new FormButton(ButtonKind.REPLY, "Ja", "", KEY),
                        new FormButton(ButtonKind.URL, "Sehen", "https://a.example/7", "")),
                List.of(new Filled(Part.BODY, 0, "name", "Frau Muster"), new Filled(Part.BUTTON, 1, "1", "7")));

        assertEquals(
                "{\"messaging_product\":\"whatsapp\",\"to\":\"+4915550000017\",\"type\":\"template\",\"template\":{"
                        + "\"name\":\"unterlagen\",\"language\":{\"code\":\"de\"},\"components\":["
                        + "{\"type\":\"header\",\"parameters\":[{\"type\":\"document\",\"document\":{\"id\":\"9\",\"filename\":\"file.pdf\"}}]},"
                        + "{\"type\":\"body\",\"parameters\":[{\"type\":\"text\",\"parameter_name\":\"name\",\"text\":\"Frau Muster\"}]},"
                        + "{\"type\":\"button\",\"sub_type\":\"quick_reply\",\"index\":\"0\",\"parameters\":[{\"type\":\"payload\",\"payload\":\""
                        + KEY + "\"}]},"
                        + "{\"type\":\"button\",\"sub_type\":\"url\",\"index\":\"1\",\"parameters\":[{\"type\":\"text\",\"text\":\"7\"}]}]},"
                        + "\"biz_opaque_callback_data\":\"" + KEY + "\"}",
                new String(RequestWriter.write(outbound(message), List.of(new UploadedFile("9", "file.pdf"))), UTF_8));
    }
}
