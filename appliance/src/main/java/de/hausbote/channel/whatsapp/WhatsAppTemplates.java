package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.TemplateCalls;
import de.hausbote.channel.TemplateFate;
import de.hausbote.channel.TemplatePage;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import de.hausbote.message.Template;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Templates of a WhatsApp Business Account: {@code /{waba-id}/message_templates} (Meta, business management API); at
 * 360dialog the same under {@code /message_templates}, because the key says whose they are.
 */
final class WhatsAppTemplates implements TemplateCalls {
    private static final String FIELDS = "id,name,language,status,category,quality_score,rejected_reason,components";
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;

    @Override
    public WireRequest.ListTemplates list(Endpoint at, String business, String after) {
        var next = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, UTF_8);
        var path = path(at, business) + "?limit=" + PAGE + "&fields=" + FIELDS + next;
        return new WireRequest.ListTemplates(WhatsAppChannel.target(Method.GET, at, path));
    }

    @Override
    public TemplatePage listed(WireResponse answer) {
        var tree = AnswerReader.tree(answer.body());
        if (answer.status() / 100 != 2 || !tree.path("data").isArray()) {
            return new TemplatePage.Refused(reason(answer, tree));
        }
        var templates = new ArrayList<Template>();
        Loose.each(tree, "data").forEach(each -> templates.add(TemplateReader.read(each)));
        return new TemplatePage.Listed(
                templates.stream()
                        .filter(each ->
                                !each.name().isEmpty() && !each.language().isEmpty())
                        .toList(),
                after(tree.path("paging")));
    }

    /** The next page's address holds the token, so only the mark in it is used. */
    private static String after(JsonNode paging) {
        return Loose.text(paging, "next").isEmpty() ? "" : Loose.text(paging.path("cursors"), "after", 500);
    }

    @Override
    public WireRequest.CreateTemplate submit(Endpoint at, String business, Template template, String sample) {
        return new WireRequest.CreateTemplate(
                WhatsAppChannel.target(Method.POST, at, path(at, business)), TemplateWriter.write(template, sample));
    }

    @Override
    public TemplateFate submitted(WireResponse answer) {
        var tree = AnswerReader.tree(answer.body());
        var reference = Loose.word(Loose.text(tree, "id"), "");
        if (answer.status() / 100 != 2 || reference.isEmpty()) {
            return new TemplateFate.Refused(reason(answer, tree));
        }
        return new TemplateFate.Taken(
                reference,
                TemplateWords.category(Loose.text(tree, "category")),
                TemplateWords.state(Loose.text(tree, "status")));
    }

    @Override
    public WireRequest.DeleteTemplate delete(Endpoint at, String business, Template template) {
        var path = path(at, business) + "?name=" + URLEncoder.encode(template.name(), UTF_8) + "&hsm_id="
                + template.reference();
        return new WireRequest.DeleteTemplate(WhatsAppChannel.target(Method.DELETE, at, path));
    }

    @Override
    public Optional<Reason> deleted(WireResponse answer) {
        var done = answer.status() / 100 == 2 || answer.status() == NOT_FOUND;
        return done ? Optional.empty() : Optional.of(reason(answer, AnswerReader.tree(answer.body())));
    }

    static Reason reason(WireResponse answer, JsonNode tree) {
        var code = ErrorTable.code(tree.path("error"));
        if (code >= 0) {
            return ErrorTable.reason(code);
        }
        return Reason.of(answer.status() == 401 ? Code.TOKEN_REFUSED : Code.PROVIDER_ERROR);
    }

    private static String path(Endpoint at, String business) {
        return switch (at.provider().paths()) {
            case NUMBERED -> "/" + at.version() + "/" + business + "/message_templates";
            case BARE -> "/message_templates";
        };
    }
}
