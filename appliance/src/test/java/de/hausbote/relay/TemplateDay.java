package de.hausbote.relay;

import de.hausbote.conversation.Sendable;
import de.hausbote.conversation.TemplateDraft;
import de.hausbote.conversation.TemplateReply;
import de.hausbote.conversation.Templates;
import de.hausbote.identity.Actor;
import de.hausbote.message.AttachmentId;
import de.hausbote.message.Content.Filled;
import de.hausbote.message.ConversationId;
import de.hausbote.message.Template.Button;
import de.hausbote.message.Template.ButtonKind;
import de.hausbote.message.Template.Card;
import de.hausbote.message.Template.Category;
import de.hausbote.message.Template.Header;
import de.hausbote.message.Template.HeaderKind;
import de.hausbote.message.Template.Part;
import de.hausbote.message.TemplateId;
import de.hausbote.net.ScriptedServer;
import java.util.List;

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
            {"type":"URL","text":"Sehen","url":"https://haus.example/{{1}}"}]}]},
            {"id":"4","name":"karten","language":"de","status":"APPROVED","category":"UTILITY","components":[
            {"type":"BODY","text":"Guten Tag."},{"type":"CAROUSEL","cards":[{"components":[
            {"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Am {{tag}} frei."},
            {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Ja"},
            {"type":"URL","text":"Sehen","url":"https://haus.example/{{1}}"}]}]},
            {"components":[{"type":"HEADER","format":"VIDEO"}]}]}]}],
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

    /** @param files a picture, a film, a document, and once more a picture and a film */
    void spend(ConversationId conversation, List<AttachmentId> files) {
        look();
        send(conversation, "bild", files.subList(0, 1), new Filled(Part.BODY, 0, "name", "Frau Muster"));
        send(conversation, "film", files.subList(1, 2));
        send(conversation, "datei", files.subList(2, 3), new Filled(Part.BUTTON, 1, "1", "4711"));
        send(
                conversation,
                "karten",
                files.subList(3, 5),
                new Filled(Part.BODY, 1, 0, "tag", "Montag"),
                new Filled(Part.BUTTON, 1, 1, "1", "4711"));
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
        withFile(new TemplateDraft(
                "plan",
                "de",
                Category.UTILITY,
                new Header(HeaderKind.IMAGE, ""),
                "Guten Tag.",
                "",
                List.of(),
                List.of()));
        practice.provider()
                .next(ScriptedServer.answer(200, "{\"id\":\"11\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}"));
        desk.submit(admin, account, named());
        withFile(cards(HeaderKind.IMAGE, "1"));
        withFile(cards(HeaderKind.VIDEO, "tag"));
    }

    /** A template with a file above the words or on cards, whose sample is the house's own. */
    private void withFile(TemplateDraft draft) {
        practice.provider()
                .next(
                        ScriptedServer.answer(200, "{\"data\":{\"is_valid\":true,\"app_id\":\"44\"}}"),
                        ScriptedServer.answer(200, "{\"id\":\"upload:MTphdHRhY2g=?sig=ARZq\"}"),
                        ScriptedServer.answer(200, "{\"h\":\"4:cGljdHVyZQ==:ARb\"}"),
                        ScriptedServer.answer(200, "{\"id\":\"10\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}"));
        desk.submit(practice.house().admin(), practice.account().id(), draft);
    }

    private static TemplateDraft named() {
        return new TemplateDraft(
                "mit_namen",
                "de",
                Category.UTILITY,
                new Header(HeaderKind.TEXT, "Am {{wann}} bei uns"),
                "Guten Tag {{name}}, bis bald.",
                "",
                List.of(),
                List.of("Montag", "Frau Muster"));
    }

    private static TemplateDraft cards(HeaderKind kind, String place) {
        var buttons = List.of(
                new Button(ButtonKind.URL, "Sehen", "https://haus.example/{{1}}"),
                new Button(ButtonKind.PHONE, "Anrufen", "+4930555"));
        var card = new Card(new Header(kind, ""), "Am {{" + place + "}} frei.", buttons);
        return new TemplateDraft(
                "karussell_" + place,
                "de",
                Category.MARKETING,
                Header.NONE,
                "Welcher Saal? STOPP beendet Werbung.",
                "",
                List.of(),
                List.of(card, card),
                List.of("Montag", "klein", "Dienstag", "gross"));
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
                new Header(HeaderKind.TEXT, "Am {{1}} bei uns"),
                "Guten Tag {{1}}, bis bald.",
                "Ihr Haus",
                buttons,
                List.of("Montag", "Frau Muster", "abc"));
    }

    private void send(ConversationId conversation, String name, List<AttachmentId> files, Filled... values) {
        var key = practice.house().ground().ids().next().toString();
        practice.desk()
                .conversations()
                .reply(
                        agent,
                        conversation,
                        new TemplateReply(id(conversation, name), List.of(values), files, true, key));
    }

    private TemplateId id(ConversationId conversation, String name) {
        return templates.of(agent, conversation).stream()
                .map(Sendable::stored)
                .filter(stored -> stored.template().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
