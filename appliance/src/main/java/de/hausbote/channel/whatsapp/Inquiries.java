package de.hausbote.channel.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.AccountFact;
import de.hausbote.channel.AccountFact.Known;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.Inquiry;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta can be asked about a number, its token and its app (Graph API: phone number node, {@code debug_token},
 * {@code subscribed_apps} of the business account, {@code subscriptions} of the app, {@code whatsapp_business_profile} and
 * {@code settings} of the number). 360dialog answers the last two, under the same ends of paths, and where it delivers
 * ({@code /v1/configs/webhook}).
 */
final class Inquiries {
    private static final String NUMBER_FIELDS =
            "name_status,quality_rating,status,messaging_limit_tier,webhook_configuration";

    private static final String REGISTRATION_FIELDS =
            "verified_name,name_status,new_name_status,code_verification_status,status,is_pin_enabled";
    private static final int LONGEST_NAME = 200;

    /** The more precise number of an error 100 that says that the object is not there for this token. */
    private static final int NO_SUCH_OBJECT = 33;

    private Inquiries() {}

    static Optional<WireRequest.Ask> ask(Endpoint at, Inquiry inquiry) {
        var possible = switch (at.provider().paths()) {
            case NUMBERED -> !(inquiry instanceof Inquiry.Hook);
            case BARE ->
                inquiry instanceof Inquiry.Hook
                        || inquiry instanceof Inquiry.Profile
                        || inquiry instanceof Inquiry.Storage;
        };
        return possible ? Optional.of(new WireRequest.Ask(target(at, inquiry), inquiry)) : Optional.empty();
    }

    private static WireRequest.Target target(Endpoint at, Inquiry inquiry) {
        var path = switch (inquiry) {
            case Inquiry.Standing(var proof) ->
                Providers.ofNumber(at, "?fields=" + NUMBER_FIELDS)
                        + (proof.isEmpty() ? "" : "&appsecret_proof=" + proof);
            case Inquiry.Token(var token) ->
                ofApp(at, "debug_token?input_token=" + URLEncoder.encode(token.value(), UTF_8));
            case Inquiry.Subscribers(var business) -> ofApp(at, business + "/subscribed_apps");
            case Inquiry.Subscription(var app) -> ofApp(at, app + "/subscriptions");
            case Inquiry.Hook _ -> "/v1/configs/webhook";
            case Inquiry.Profile _ -> Providers.ofNumber(at, "/whatsapp_business_profile?fields=" + ProfileForm.FIELDS);
            case Inquiry.Registration _ -> Providers.ofNumber(at, "?fields=" + REGISTRATION_FIELDS);
            case Inquiry.Storage _ -> Providers.ofNumber(at, "/settings");
        };
        return WhatsAppChannel.target(WireRequest.Method.GET, at, path);
    }

    private static String ofApp(Endpoint at, String path) {
        return "/" + at.version() + "/" + path;
    }

    static AccountFact told(Inquiry inquiry, WireResponse answer) {
        var tree = AnswerReader.tree(answer.body());
        if (answer.status() / 100 != 2) {
            var code = ErrorTable.code(tree.path("error"));
            var missing = tree.path("error").path("error_subcode").asInt() == NO_SUCH_OBJECT;
            return new AccountFact.Refused(
                    inquiry, new Reason(Code.PROVIDER_ERROR, missing ? NO_SUCH_OBJECT : Math.max(code, 0)));
        }
        return switch (inquiry) {
            case Inquiry.Standing _ -> number(tree);
            case Inquiry.Token _ -> token(tree.path("data"));
            case Inquiry.Subscribers _ -> subscribers(tree);
            case Inquiry.Subscription _ -> subscription(tree);
            case Inquiry.Hook _ -> new AccountFact.Hook(Loose.text(tree, "url"));
            case Inquiry.Profile _ -> new AccountFact.Profile(ProfileForm.read(tree));
            case Inquiry.Registration _ -> registration(tree);
            case Inquiry.Storage _ -> storage(tree.path("storage_configuration"));
        };
    }

    private static AccountFact number(JsonNode tree) {
        return new AccountFact.Standing(
                word(tree, "status"),
                word(tree, "name_status"),
                word(tree, "quality_rating"),
                word(tree, "messaging_limit_tier"),
                Loose.text(tree.path("webhook_configuration"), "phone_number"));
    }

    private static AccountFact registration(JsonNode tree) {
        return new AccountFact.Registration(
                Loose.text(tree, "verified_name", LONGEST_NAME),
                word(tree, "name_status"),
                word(tree, "new_name_status"),
                word(tree, "code_verification_status"),
                word(tree, "status"),
                known(tree.path("is_pin_enabled")));
    }

    private static Known known(JsonNode value) {
        if (!value.isBoolean()) {
            return Known.UNSAID;
        }
        return value.booleanValue() ? Known.YES : Known.NO;
    }

    /** The documentation writes the state in small letters, other places in capitals. */
    private static AccountFact storage(JsonNode tree) {
        return new AccountFact.Storage(
                word(tree, "status").toUpperCase(Locale.ROOT),
                word(tree, "data_localization_region").toUpperCase(Locale.ROOT));
    }

    private static AccountFact token(JsonNode data) {
        var seconds = data.path("expires_at").asLong();
        return new AccountFact.Token(
                data.path("is_valid").asBoolean(),
                seconds == 0 ? Instant.MAX : Instant.ofEpochSecond(seconds),
                words(data.path("scopes")),
                Loose.text(data, "app_id"));
    }

    private static AccountFact subscribers(JsonNode tree) {
        var apps = new ArrayList<AccountFact.App>();
        for (var each : Loose.each(tree, "data")) {
            var app = Loose.object(each, "whatsapp_business_api_data");
            apps.add(new AccountFact.App(
                    Loose.text(app, "id"), Loose.text(app, "name", 80), Loose.text(each, "override_callback_uri")));
        }
        return new AccountFact.Subscribers(apps);
    }

    private static AccountFact subscription(JsonNode tree) {
        for (var each : Loose.each(tree, "data")) {
            if (Loose.text(each, "object").equals("whatsapp_business_account")) {
                var fields = new HashSet<String>();
                Loose.each(each, "fields").forEach(field -> fields.add(word(field, "name")));
                return new AccountFact.Subscription(Loose.text(each, "callback_url"), fields);
            }
        }
        return new AccountFact.Subscription("", Set.of());
    }

    private static Set<String> words(JsonNode list) {
        var words = new HashSet<String>();
        list.forEach(each -> words.add(Loose.word(each.asText(), "")));
        return words;
    }

    private static String word(JsonNode node, String field) {
        return Loose.word(Loose.text(node, field), "");
    }
}
