package de.hausbote.relay;

import de.hausbote.conversation.TemplateDraft;
import de.hausbote.conversation.TemplateReply;
import de.hausbote.conversation.Templates;
import de.hausbote.identity.Actor;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Part;
import de.hausbote.message.TemplateId;
import de.hausbote.net.ScriptedServer;
import java.util.List;
import java.util.Optional;

/** Everything that can be done with templates, once: fetching, writing, deleting, and a message by each kind of them. */
final class TemplateDay {
    private static final String PAGE = """
            {"data":[
            {"id":"1","name":"bild","language":"de","status":"APPROVED","category":"UTILITY","components":[
            {"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Guten Tag {{name}}, bitte."}]},
            {"id":"2","name":"film","language":"de","status":"APPROVED","category":"UTILITY","components":[
            {"type":"HEADER","format":"VIDEO"},{"type":"BODY","text":"Guten Tag."}]}],
            "paging":{"cursors":{"after":"QVFI"},"next":"https://graph.facebook.com/next"}}""";
    private static final String LAST_PAGE = """
            {"data":[
            {"id":"3","name":"datei","language":"de","status":"APPROVED","category":"UTILITY","components":[
            {"type":"HEADER","format":"DOCUMENT"},{"type":"BODY","text":"Guten Tag."},
            {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Ja"},
            {"type":"URL","text":"Sehen","url":"https://haus.example/{{1}}"}]}]}],
            "paging":{"cursors":{"after":"QVFJ"}}}""";

    private final Practice practice;
    private final Actor agent;
    private final Templates templates;
    private final TemplateDesk desk;

    TemplateDay(Practice practice, Actor agent) {
        this.practice = practice;
        this.agent = agent;
        this.templates = new Templates(practice.house().ground());
        this.desk =
                new TemplateDesk(practice.house().ground(), practice.desk(), practice.channels(), practice.egress());
    }

    void spend(ConversationId conversation, AttachmentId picture, AttachmentId film, AttachmentId document) {
        look();
        send(conversation, "bild", Optional.of(picture), new Filled(Part.BODY, 0, "name", "Frau Muster"));
        send(conversation, "film", Optional.of(film));
        send(conversation, "datei", Optional.of(document), new Filled(Part.BUTTON, 1, "1", "4711"));
    }

    /** What administrators do. */
    void look() {
        var admin = practice.house().admin();
        var account = practice.account().id();
        practice.provider()
                .next(
                        ScriptedServer.answer(200, PAGE),
                        ScriptedServer.answer(200, LAST_PAGE),
                        ScriptedServer.answer(200, "{\"id\":\"9\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}"),
                        ScriptedServer.answer(200, "{\"success\":true}"));
        desk.pull(admin, account);
        desk.delete(admin, account, desk.submit(admin, account, draft()).id());
    }

    private static TemplateDraft draft() {
        var buttons = List.of(
                new Button(ButtonKind.REPLY, "Ja", ""),
                new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}"),
                new Button(ButtonKind.PHONE, "Anrufen", "+4930555"));
        return new TemplateDraft(
                "termin",
                "de",
                Category.UTILITY,
                "Am {{1}} bei uns",
                "Guten Tag {{1}}, bis bald.",
                "Ihr Haus",
                buttons,
                List.of("Montag", "Frau Muster", "abc"));
    }

    private void send(ConversationId conversation, String name, Optional<AttachmentId> file, Filled... values) {
        var key = practice.house().ground().ids().next().toString();
        practice.desk()
                .conversations()
                .reply(
                        agent,
                        conversation,
                        new TemplateReply(id(conversation, name), List.of(values), file, true, key));
    }

    private TemplateId id(ConversationId conversation, String name) {
        return templates.of(agent, conversation).stream()
                .filter(stored -> stored.template().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
