package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.hausbote.channel.AccountOrder;
import de.hausbote.channel.Endpoint;
import de.hausbote.channel.ProviderKind.Paths;
import de.hausbote.channel.UnwritableException;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireRequest.Method;
import de.hausbote.channel.WireResponse;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What Meta can be told to do about a number (Cloud API: {@code whatsapp_business_profile}, {@code request_code},
 * {@code verify_code}, {@code register}, {@code deregister}, {@code settings}, the number itself for its PIN, and
 * {@code subscribed_apps} of the business account with an address of its own). 360dialog takes the profile, messages and, at
 * {@code /v1/configs/webhook}, the address with a header; numbers are registered in its hub.
 */
final class Orders {
    private static final JsonFactory JSON = new JsonFactory();

    /** More precise numbers of an error 100 that say what is to be done: no such object; the name is not approved yet. */
    private static final Set<Integer> TELLING = Set.of(33, 2_388_001);

    private Orders() {}

    static Optional<WireRequest.Order> order(Endpoint at, AccountOrder order) {
        var bare = at.provider().paths() == Paths.BARE;
        if (bare && !taken(order)) {
            return Optional.empty();
        }
        var path = order instanceof AccountOrder.Hook(var business, var _, var _)
                ? hook(at, business)
                : Providers.ofNumber(at, end(order));
        var target = WhatsAppChannel.target(Method.POST, at, path);
        return Optional.of(new WireRequest.Order(target, order, json(order, bare)));
    }

    /** Whether it is done by a call where the key belongs to the number. */
    private static boolean taken(AccountOrder order) {
        return order instanceof AccountOrder.Profile
                || order instanceof AccountOrder.Hook
                || order instanceof AccountOrder.Trial
                || order instanceof AccountOrder.TrialText;
    }

    private static String hook(Endpoint at, String business) {
        return switch (at.provider().paths()) {
            case NUMBERED -> "/" + at.version() + "/" + business + "/subscribed_apps";
            case BARE -> "/v1/configs/webhook";
        };
    }

    private static String end(AccountOrder order) {
        return switch (order) {
            case AccountOrder.Hook _ -> "/subscribed_apps";
            case AccountOrder.Trial _, AccountOrder.TrialText _ -> "/messages";
            case AccountOrder.Profile _, AccountOrder.Picture _ -> "/whatsapp_business_profile";
            case AccountOrder.Code _ -> "/request_code";
            case AccountOrder.Ownership _ -> "/verify_code";
            case AccountOrder.Registration _ -> "/register";
            case AccountOrder.Deregistration _ -> "/deregister";
            case AccountOrder.Pin _ -> "";
            case AccountOrder.KeepNothing _ -> "/settings";
        };
    }

    private static byte[] json(AccountOrder order, boolean bare) {
        var bytes = new ByteArrayOutputStream();
        if (order instanceof AccountOrder.Deregistration) {
            return bytes.toByteArray();
        }
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            fields(json, order, bare);
            json.writeEndObject();
        } catch (IOException halfCharacter) {
            throw new UnwritableException("a text that is no Unicode");
        }
        return bytes.toByteArray();
    }

    private static void fields(JsonGenerator json, AccountOrder order, boolean bare) throws IOException {
        switch (order) {
            case AccountOrder.Profile(var profile) -> {
                json.writeStringField("messaging_product", "whatsapp");
                ProfileForm.write(json, profile);
            }
            case AccountOrder.Picture(var file) -> {
                json.writeStringField("messaging_product", "whatsapp");
                json.writeStringField("profile_picture_handle", file);
            }
            case AccountOrder.Code(var way, var language) -> {
                json.writeStringField("code_method", way.name());
                json.writeStringField("language", language);
            }
            case AccountOrder.Ownership(var code) -> json.writeStringField("code", code.value());
            case AccountOrder.Registration(var pin, var region) -> {
                json.writeStringField("messaging_product", "whatsapp");
                json.writeStringField("pin", pin.value());
                if (!region.isEmpty()) {
                    json.writeStringField("data_localization_region", region);
                }
            }
            case AccountOrder.Deregistration _ -> {}
            case AccountOrder.Hook hook -> hook(json, hook, bare);
            case AccountOrder.Trial trial -> trial(json, trial);
            case AccountOrder.TrialText(var to, var words) -> trial(json, to, words.text());
            case AccountOrder.Pin(var pin) -> json.writeStringField("pin", pin.value());
            case AccountOrder.KeepNothing _ -> {
                json.writeObjectFieldStart("storage_configuration");
                json.writeStringField("status", "NO_STORAGE_ENABLED");
                json.writeNumberField("retention_minutes", 60);
                json.writeEndObject();
            }
        }
    }

    /** An address of the account's own, before that of the app; 360dialog is told a header instead of a token. */
    private static void hook(JsonGenerator json, AccountOrder.Hook hook, boolean bare) throws IOException {
        if (bare) {
            json.writeStringField("url", hook.callback());
            json.writeObjectFieldStart("headers");
            json.writeStringField("Authorization", "Bearer " + hook.word().value());
            json.writeEndObject();
        } else {
            json.writeStringField("override_callback_uri", hook.callback());
            json.writeStringField("verify_token", hook.word().value());
        }
    }

    private static void trial(JsonGenerator json, AccountOrder.Trial trial) throws IOException {
        json.writeStringField("messaging_product", "whatsapp");
        json.writeStringField("to", "+" + trial.to());
        json.writeStringField("type", "template");
        json.writeObjectFieldStart("template");
        json.writeStringField("name", trial.template());
        json.writeObjectFieldStart("language");
        json.writeStringField("code", trial.language());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void trial(JsonGenerator json, String to, String words) throws IOException {
        json.writeStringField("messaging_product", "whatsapp");
        json.writeStringField("to", "+" + to);
        json.writeStringField("type", "text");
        json.writeObjectFieldStart("text");
        json.writeStringField("body", words);
        json.writeBooleanField("preview_url", false);
        json.writeEndObject();
    }

    static Optional<Reason> ordered(WireResponse answer) {
        var tree = AnswerReader.tree(answer.body());
        if (answer.status() / 100 == 2 && tree.path("success").asBoolean(true)) {
            return Optional.empty();
        }
        var code = ErrorTable.code(tree.path("error"));
        var precise = tree.path("error").path("error_subcode").asInt();
        if (TELLING.contains(precise)) {
            return Optional.of(new Reason(Code.PROVIDER_ERROR, precise));
        }
        if (code < 0 && answer.status() == 401) {
            return Optional.of(Reason.of(Code.TOKEN_REFUSED));
        }
        return Optional.of(code < 0 ? Reason.of(Code.PROVIDER_ERROR) : ErrorTable.reason(code));
    }
}
