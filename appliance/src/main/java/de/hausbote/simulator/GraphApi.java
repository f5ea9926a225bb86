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
    private static final int NOT_REGISTERED = 133_010;
    private static final int LARGEST_SETTING = 64 << 10;
    private static final String GATEWAY =
            "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>";

    private final Account account;
    private final MessagesEndpoint messages;
    private final MediaEndpoint media;
    private final AccountNode node;
    private final NumberDesk number;
    private final ProfileDesk profile;
    private final HookSettings hooks;
    private final TemplateEndpoint templates;
    private final Deposits deposits;
    private final Faults faults;

    GraphApi(Network network, Parts parts) {
        this.account = parts.account();
        this.messages = new MessagesEndpoint(network, parts);
        this.media = new MediaEndpoint(parts.shelf(), parts.links(), parts.faults());
        this.number = new NumberDesk(parts);
        this.node = new AccountNode(parts, number);
        this.hooks = parts.hooks();
        this.deposits = new Deposits();
        this.profile = new ProfileDesk(deposits);
        this.templates = new TemplateEndpoint(parts, deposits, REVIEW);
        this.faults = parts.faults();
    }

    static boolean speaksOf(Request request) {
        var segments = request.segments();
        return Face.of(request) == Face.DIALOG_360
                || request.path().startsWith(MediaLinks.PATH)
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
        var face = Face.of(request);
        if (face == Face.DIALOG_360 && request.is("POST", "/v1/configs/webhook")) {
            return hook(request);
        }
        if (face == Face.DIALOG_360 && request.is("GET", "/v1/configs/webhook")) {
            return hooks.show();
        }
        return routed(request, face.object(request, account));
    }

    private Answer hook(Request request) throws TooLargeException {
        try {
            hooks.take(WireJson.read(request.body(LARGEST_SETTING)).orElseGet(WireJson::object));
            return Answer.success();
        } catch (IllegalArgumentException refused) {
            return GraphError.badParameter("The url is none that can be called.")
                    .answer();
        }
    }

    private boolean authorised(Request request) {
        var proof = Face.of(request).proof(request, account);
        var wanted = request.path().endsWith("/subscriptions") ? node.appToken() : proof.wanted();
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.UTF_8), proof.given().getBytes(StandardCharsets.UTF_8));
    }

    private Answer routed(Request request, List<String> object) throws TooLargeException {
        var call = request.method() + " " + named(object);
        return switch (call) {
            case "POST number/messages" ->
                number.registered()
                        ? messages.take(request)
                        : GraphError.of(NOT_REGISTERED).answer();
            case "POST number/media" -> media.upload(request);
            case "GET number" -> node.number(request);
            case "GET number/whatsapp_business_profile" -> profile.show();
            case "POST number/whatsapp_business_profile" -> profile.take(request);
            case "GET number/settings" -> number.settings();
            case "POST number",
                    "POST number/request_code",
                    "POST number/verify_code",
                    "POST number/register",
                    "POST number/deregister",
                    "POST number/settings" -> number.answer(object.getLast(), request);
            case "GET business/subscribed_apps" -> node.subscribers();
            case "GET app/subscriptions" -> node.subscriptions();
            case "GET business/message_templates" -> templates.list(request);
            case "POST business/message_templates" -> templates.create(request);
            case "DELETE business/message_templates" -> templates.delete(request);
            case "POST app/uploads" -> deposits.open(request);
            case "POST deposit" -> deposits.fill(request, object.getFirst());
            case "POST business/subscribed_apps" -> node.subscribe(request);
            case "GET token" -> node.token();
            case "GET other" -> ofThisNumber(request) ? media.locate(object.getFirst(), Face.of(request)) : missing();
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
        var word = word(first);
        return object.size() == 1 ? word : word + "/" + String.join("/", object.subList(1, object.size()));
    }

    private String word(String object) {
        if (object.equals("debug_token")) {
            return "token";
        }
        if (object.equals(account.phoneNumberId())) {
            return "number";
        }
        if (object.startsWith(Deposits.PREFIX)) {
            return "deposit";
        }
        if (object.equals(node.appId())) {
            return "app";
        }
        return object.equals(account.wabaId()) ? "business" : "other";
    }

    private boolean ofThisNumber(Request request) {
        var number = request.parameter("phone_number_id");
        return number.isEmpty() || number.equals(account.phoneNumberId());
    }

    private static Answer missing() {
        return GraphError.noSuchObject().answer();
    }
}
