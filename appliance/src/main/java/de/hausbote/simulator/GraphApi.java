package de.hausbote.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** The provider's interface: who may call, and which of its parts answers. */
final class GraphApi implements Resource {
    private static final Pattern VERSION = Pattern.compile("v[0-9]{1,3}\\.[0-9]");
    private static final Duration REVIEW = Duration.ofSeconds(4);
    private static final int OUT_OF_SERVICE = 2;
    private static final String GATEWAY =
            "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

    private final Account account;
    private final MessagesEndpoint messages;
    private final MediaEndpoint media;
    private final TemplateEndpoint templates;
    private final Faults faults;

    GraphApi(Network network, Parts parts) {
        this.account = parts.account();
        this.messages = new MessagesEndpoint(network, parts);
        this.media = new MediaEndpoint(parts.shelf(), parts.links(), parts.faults());
        this.templates = new TemplateEndpoint(parts, REVIEW);
        this.faults = parts.faults();
    }

    static boolean speaksOf(Request request) {
        var segments = request.segments();
        return request.path().startsWith(MediaLinks.PATH)
                || (!segments.isEmpty() && VERSION.matcher(segments.getFirst()).matches());
    }

    @Override
    public Answer answer(Request request) throws TooLargeException {
        if (faults.takes(Fault.GATEWAY_PAGE)) {
            return Answer.text(502, "text/html", GATEWAY);
        }
        if (faults.takes(Fault.DOWN)) {
            return GraphError.of(OUT_OF_SERVICE).answer();
        }
        if (!authorised(request) || faults.takes(Fault.TOKEN_EXPIRED)) {
            return GraphError.badToken().answer();
        }
        if (request.path().equals(MediaLinks.PATH)) {
            return media.fetch(request);
        }
        var segments = request.segments();
        return routed(request, segments.subList(1, segments.size()));
    }

    private boolean authorised(Request request) {
        return MessageDigest.isEqual(
                ("Bearer " + account.accessToken()).getBytes(StandardCharsets.UTF_8),
                request.header("Authorization").getBytes(StandardCharsets.UTF_8));
    }

    private Answer routed(Request request, List<String> object) throws TooLargeException {
        var call = request.method() + " " + named(object);
        return switch (call) {
            case "POST number/messages" -> messages.take(request);
            case "POST number/media" -> media.upload(request);
            case "GET number" -> number();
            case "GET business/message_templates" -> templates.list(request);
            case "POST business/message_templates" -> templates.create(request);
            case "DELETE business/message_templates" -> templates.delete(request);
            case "GET business/subscribed_apps" -> subscribedApps();
            case "POST business/subscribed_apps" -> Answer.success();
            case "GET other" -> ofThisNumber(request) ? media.locate(object.getFirst()) : missing();
            case "DELETE other" -> ofThisNumber(request) ? media.delete(object.getFirst()) : missing();
            default -> missing();
        };
    }

    /** The object of a call in words: the number, the business, or some other. */
    private String named(List<String> object) {
        if (object.isEmpty()) {
            return "";
        }
        var first = object.getFirst();
        var word = first.equals(account.phoneNumberId())
                ? "number"
                : first.equals(account.wabaId()) ? "business" : "other";
        return object.size() == 1 ? word : word + "/" + String.join("/", object.subList(1, object.size()));
    }

    private boolean ofThisNumber(Request request) {
        var number = request.parameter("phone_number_id");
        return number.isEmpty() || number.equals(account.phoneNumberId());
    }

    private static Answer missing() {
        return GraphError.noSuchObject().answer();
    }

    private Answer number() {
        var number = WireJson.object()
                .put("verified_name", account.name())
                .put("code_verification_status", "VERIFIED")
                .put("display_phone_number", "+" + account.displayNumber())
                .put("quality_rating", "GREEN")
                .put("platform_type", "CLOUD_API");
        number.putObject("throughput").put("level", "STANDARD");
        return Answer.json(200, number.put("id", account.phoneNumberId()));
    }

    private Answer subscribedApps() {
        var apps = WireJson.object();
        apps.putArray("data")
                .addObject()
                .putObject("whatsapp_business_api_data")
                .put("id", account.wabaId().substring(0, 12))
                .put("name", account.name());
        return Answer.json(200, apps);
    }
}
