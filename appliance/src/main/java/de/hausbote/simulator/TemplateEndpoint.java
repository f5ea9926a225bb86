package de.hausbote.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/**
 * The templates of the business account: lists them page by page, takes new ones and approves them after a while, deletes
 * them. What a template must have says {@link TemplateSubmission}.
 */
final class TemplateEndpoint {
    private static final int LARGEST = 1 << 20;
    private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING", "AUTHENTICATION");

    private final Deposits deposits;
    private final TemplateShelf shelf;
    private final TemplateNotices notices;
    private final Later later;
    private final Duration review;

    TemplateEndpoint(Parts parts, Deposits deposits, Duration review) {
        this.deposits = deposits;
        this.shelf = parts.templates();
        this.notices = parts.notices();
        this.later = parts.later();
        this.review = review;
    }

    Answer list(Request request) {
        var all = shelf.all();
        var from = request.parameter("after").isEmpty() ? 0 : place(request.parameter("after"));
        var most = request.parameter("limit").matches("[0-9]{1,3}") ? Integer.parseInt(request.parameter("limit")) : 25;
        var to = Math.min(all.size(), from + most);
        var page = WireJson.object();
        page.putArray("data").addAll(all.subList(Math.min(from, to), to));
        var paging = page.putObject("paging");
        paging.putObject("cursors").put("before", mark(from)).put("after", mark(to));
        if (to < all.size()) {
            paging.put("next", "https://graph.facebook.com/next?after=" + mark(to));
        }
        return Answer.json(200, page);
    }

    private static String mark(int place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("at" + place).getBytes(UTF_8));
    }

    private static int place(String mark) {
        return Integer.parseInt(new String(Base64.getUrlDecoder().decode(mark), UTF_8).substring(2));
    }

    Answer create(Request request) throws TooLargeException {
        var body = WireJson.read(request.body(LARGEST));
        if (body.isEmpty()) {
            return bad("The request body is not valid JSON.");
        }
        var template = body.get();
        var name = template.path("name").asText();
        var language = template.path("language").asText();
        if (!name.matches("[a-z0-9_]{1,512}") || language.isEmpty()) {
            return bad("Param name must be lower case letters, digits and underscores.");
        }
        if (!CATEGORIES.contains(template.path("category").asText())) {
            return bad("Param category must be one of {UTILITY, MARKETING, AUTHENTICATION}.");
        }
        if (shelf.find(name, language).isPresent()) {
            return bad("There is already content in this language for this template.");
        }
        var objection = new TemplateSubmission(template, deposits).objection();
        return objection.isEmpty() ? taken(template, name, language) : bad(objection);
    }

    private Answer taken(ObjectNode template, String name, String language) {
        var added = shelf.add(template.put("status", "PENDING"));
        later.after(review, () -> notices.status(name, language, "APPROVED", "NONE"));
        return Answer.json(
                200,
                WireJson.object()
                        .put("id", added.path("id").asText())
                        .put("status", "PENDING")
                        .put("category", added.path("category").asText()));
    }

    Answer delete(Request request) {
        return shelf.remove(request.parameter("name"), request.parameter("hsm_id"))
                ? Answer.success()
                : GraphError.noSuchObject().answer();
    }

    private static Answer bad(String details) {
        return GraphError.badParameter(details).answer();
    }
}
