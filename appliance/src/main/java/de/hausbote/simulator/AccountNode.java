package de.hausbote.simulator;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What the provider tells about the business account itself: its token, its number, who listens, and where. */
final class AccountNode {
    private static final int BAD_VALUE = 100;
    private static final int NOT_VERIFIED = 2_200;
    private static final int LARGEST = 64 << 10;
    private static final Duration SOON = Duration.ofDays(5);

    private final Account account;
    private final Courier courier;
    private final Faults faults;
    private final PassingTime time;
    private final NumberDesk desk;
    private volatile String override = "";

    AccountNode(Parts parts, NumberDesk desk) {
        this.desk = desk;
        this.account = parts.account();
        this.courier = parts.courier();
        this.faults = parts.faults();
        this.time = parts.time();
    }

    /** Only the app itself may ask for its subscriptions, with its id and secret. */
    String appToken() {
        return "Bearer " + appId() + "|" + secret();
    }

    private String secret() {
        return faults.on(Fault.SECRET_CHANGED) ? account.appSecret() + "0" : account.appSecret();
    }

    String appId() {
        return account.wabaId().substring(0, 12);
    }

    Answer token() {
        var answer = WireJson.object();
        var data = answer.putObject("data")
                .put("app_id", appId())
                .put("type", "SYSTEM_USER")
                .put("is_valid", true)
                .put(
                        "expires_at",
                        faults.on(Fault.TOKEN_ENDS_SOON) ? time.now().plus(SOON).getEpochSecond() : 0);
        var scopes = data.putArray("scopes").add("whatsapp_business_messaging");
        if (!faults.on(Fault.RIGHT_MISSING)) {
            scopes.add("whatsapp_business_management");
        }
        return Answer.json(200, answer);
    }

    Answer number(Request request) {
        var proof = request.parameter("appsecret_proof");
        var wanted = Signature.hex(account.accessToken().getBytes(StandardCharsets.US_ASCII), secret());
        if (!proof.isEmpty() && !proof.equals(wanted)) {
            return new GraphError(400, BAD_VALUE, 0, "Invalid appsecret_proof provided in the API argument", "")
                    .answer();
        }
        var number = WireJson.object()
                .put("verified_name", account.name())
                .put("display_phone_number", "+" + account.displayNumber())
                .put("quality_rating", faults.on(Fault.QUALITY_LOW) ? "RED" : "GREEN")
                .put("messaging_limit_tier", "TIER_1K")
                .put("platform_type", "CLOUD_API");
        desk.describe(number);
        number.putObject("throughput").put("level", "STANDARD");
        return Answer.json(200, number.put("id", account.phoneNumberId()));
    }

    Answer subscribers() {
        var answer = WireJson.object();
        var apps = answer.putArray("data");
        var own = apps.addObject();
        own.putObject("whatsapp_business_api_data").put("id", appId()).put("name", account.name());
        if (!override.isEmpty()) {
            own.put("override_callback_uri", override);
        }
        if (faults.on(Fault.STRANGER_LISTENS)) {
            apps.addObject()
                    .putObject("whatsapp_business_api_data")
                    .put("id", "999")
                    .put("name", "Somebody Else Ltd");
        }
        return Answer.json(200, answer);
    }

    /** An address of the business account's own is asked first whether it agrees. */
    Answer subscribe(Request request) throws TooLargeException {
        var body = WireJson.read(request.body(LARGEST)).orElseGet(WireJson::object);
        if (!body.has("override_callback_uri")) {
            override = "";
            return Answer.success();
        }
        var address = body.path("override_callback_uri").asText();
        var token = body.path("verify_token").asText() + (faults.on(Fault.QUESTION_WRONG) ? "x" : "");
        if (!courier.agrees(URI.create(address), token) || faults.on(Fault.QUESTION_UNHEARD)) {
            return GraphError.of(NOT_VERIFIED).answer();
        }
        override = address;
        return Answer.success();
    }

    Answer subscriptions() {
        var answer = WireJson.object();
        var subscription = answer.putArray("data")
                .addObject()
                .put("object", "whatsapp_business_account")
                .put("callback_url", courier.webhook().toString())
                .put("active", true);
        var fields = subscription.putArray("fields");
        var names = faults.on(Fault.FIELD_MISSING)
                ? List.of("account_update")
                : List.of("messages", "user_id_update", "account_update");
        names.forEach(name -> fields.addObject().put("name", name).put("version", "v26.0"));
        return Answer.json(200, answer);
    }
}
