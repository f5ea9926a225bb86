package de.hausbote.relay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.hausbote.net.ScriptedServer.Received;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands in requests, read from their bytes without the code that wrote them. */
final class Observed {
    private static final Pattern NUMBER_ITSELF = Pattern.compile("^POST /(?:v[0-9.]+/)?[0-9]+ ");

    private Observed() {}

    /** Every place that was filled in some request, read from the bytes by the test's own eyes. */
    static Set<String> places(List<Received> requests) {
        var seen = new TreeSet<String>();
        for (var request : requests) {
            var kind = kind(request);
            headers(request).forEach(name -> seen.add(kind + " HEADER " + name));
            queries(request).forEach(name -> seen.add(kind + " QUERY " + name));
            if (kind.equals("Send") || kind.equals("CreateTemplate") || kind.startsWith("Order")) {
                fields("", json(request)).forEach(name -> seen.add(kind + " " + name));
            }
            if (kind.equals("FillDeposit")) {
                seen.add(kind + " BODY content");
            }
            if (kind.equals("Upload")) {
                parts(request).forEach(name -> seen.add(kind + " PART " + name));
            }
        }
        return seen;
    }

    private static String kind(Received request) {
        var line = request.line();
        if (line.contains("/message_templates")) {
            return switch (line.charAt(0)) {
                case 'P' -> "CreateTemplate";
                case 'D' -> "DeleteTemplate";
                default -> "ListTemplates";
            };
        }
        if (line.startsWith("POST") && line.contains("/uploads?")) {
            return "OpenDeposit";
        }
        if (request.text().contains("profile_picture_handle")) {
            return "OrderPicture";
        }
        if (line.startsWith("POST") && line.contains("/upload:")) {
            return "FillDeposit";
        }
        if (line.startsWith("POST")) {
            if (line.contains("/messages ") && !request.text().contains("biz_opaque_callback_data")) {
                return request.text().contains("\"type\":\"text\"") ? "OrderTrialText" : "OrderTrial";
            }
            return ordered(request).orElseGet(() -> line.contains("/messages ") ? "Send" : "Upload");
        }
        if (line.startsWith("DELETE")) {
            return "DeleteMedia";
        }
        return asked(line).orElse(line.contains("/attachments/") ? "DownloadMedia" : "LocateMedia");
    }

    /** What was ordered about the account, by the end of the path. */
    private static Optional<String> ordered(Received request) {
        return Stream.of(
                        Map.entry("/whatsapp_business_profile ", "OrderProfile"),
                        Map.entry("/request_code ", "OrderCode"),
                        Map.entry("/verify_code ", "OrderOwnership"),
                        Map.entry("/register ", "OrderRegistration"),
                        Map.entry("/deregister ", "OrderDeregistration"),
                        Map.entry("/settings ", "OrderKeepNothing"),
                        Map.entry("/subscribed_apps ", "OrderHook"),
                        Map.entry("/configs/webhook ", "OrderHook"))
                .filter(known -> request.line().contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> NUMBER_ITSELF.matcher(request.line()).find() ? Optional.of("OrderPin") : Optional.empty());
    }

    private static Optional<String> asked(String line) {
        return Stream.of(
                        Map.entry("/whatsapp_business_profile?", "AskProfile"),
                        Map.entry("?fields=verified_name", "AskRegistration"),
                        Map.entry("/settings ", "AskStorage"),
                        Map.entry("?fields=", "AskStanding"),
                        Map.entry("/debug_token?", "AskToken"),
                        Map.entry("/configs/webhook ", "AskHook"),
                        Map.entry("/subscribed_apps ", "AskSubscribers"),
                        Map.entry("/subscriptions ", "AskSubscription"))
                .filter(known -> line.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static List<String> headers(Received request) {
        return request.head()
                .lines()
                .skip(1)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static List<String> queries(Received request) {
        var target = request.line().split(" ", -1)[1];
        return target.contains("?")
                ? Arrays.stream(target.substring(target.indexOf('?') + 1).split("&", -1))
                        .map(pair -> pair.substring(0, pair.indexOf('=')))
                        .toList()
                : List.of();
    }

    private static JsonNode json(Received request) {
        try {
            return new JsonMapper().readTree(request.body());
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static Set<String> fields(String prefix, JsonNode object) {
        var names = new TreeSet<String>();
        object.properties().forEach(field -> {
            var name = prefix + field.getKey();
            if (field.getValue().isObject()) {
                names.addAll(fields(name + ".", field.getValue()));
            } else if (field.getValue().isArray()) {
                names.addAll(elements(name + "[]", field.getValue()));
            } else {
                names.add(place(field.getValue()) + " " + name);
            }
        });
        return names;
    }

    private static String place(JsonNode value) {
        if (value.isNumber()) {
            return "NUMBER";
        }
        return value.isBoolean() ? "FLAG" : "JSON";
    }

    private static Set<String> elements(String name, JsonNode list) {
        var names = new TreeSet<String>();
        for (var element : list) {
            if (element.isObject()) {
                names.addAll(fields(name + ".", element));
            } else if (element.isArray()) {
                names.addAll(elements(name + "[]", element));
            } else {
                names.add("JSON " + name);
            }
        }
        return names;
    }

    private static Set<String> parts(Received request) {
        var names = new TreeSet<String>();
        var text = new String(request.body(), ISO_8859_1);
        var matcher = Pattern.compile("name=\"([a-z_]+)\"(; filename=)?").matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
            if (matcher.group(2) != null) {
                names.add(matcher.group(1) + ".filename");
                names.add(matcher.group(1) + ".type");
            }
        }
        return names;
    }
}
