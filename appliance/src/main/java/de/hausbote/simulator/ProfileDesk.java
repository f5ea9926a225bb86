package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The business profile as the provider keeps it, within its limits. Thread-safe. */
final class ProfileDesk {
    private static final int LARGEST = 64 << 10;
    private static final int MOST_WEBSITES = 2;
    private static final Map<String, Integer> LIMITS =
            Map.of("about", 139, "address", 256, "description", 256, "email", 128, "vertical", 40);

    private final Deposits deposits;
    private final ObjectNode profile =
            WireJson.object().put("about", "Wir sind für Sie da.").put("vertical", "OTHER");

    ProfileDesk(Deposits deposits) {
        this.deposits = deposits;
    }

    synchronized Answer show() {
        var answer = WireJson.object();
        answer.putArray("data").add(profile.deepCopy().put("messaging_product", "whatsapp"));
        return Answer.json(200, answer);
    }

    synchronized Answer take(Request request) throws TooLargeException {
        var body = WireJson.read(request.body(LARGEST)).orElseGet(WireJson::object);
        for (var limit : LIMITS.entrySet()) {
            var text = body.path(limit.getKey()).asText("");
            if (text.length() > limit.getValue()) {
                return GraphError.badParameter("Param " + limit.getKey() + " is too long.")
                        .answer();
            }
        }
        if (body.path("websites").size() > MOST_WEBSITES
                || (body.has("about") && body.path("about").asText().isEmpty())) {
            return GraphError.badParameter("Param websites or about is not valid.")
                    .answer();
        }
        if (body.has("profile_picture_handle")
                && !deposits.known(body.path("profile_picture_handle").asText())) {
            return GraphError.badParameter("Param profile_picture_handle is not a valid handle.")
                    .answer();
        }
        body.remove("messaging_product");
        body.properties().forEach(field -> profile.set(field.getKey(), field.getValue()));
        return Answer.success();
    }
}
