package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * The number as the provider keeps it: whose it is, whether it is open, its PIN, and what is kept of messages. What is
 * wrong is refused with the numbers that the documentation gives. Thread-safe.
 */
final class NumberDesk {
    /** The code that every number gets here. */
    static final String CODE = "424242";

    private static final int LARGEST = 64 << 10;
    private static final int MOST_REGISTRATIONS = 10;
    private static final Duration THEIR_TIME = Duration.ofDays(3);
    private static final int NOT_OWNED = 133_006;
    private static final int WRONG_PIN = 133_005;
    private static final int NOT_REGISTERED = 133_010;
    private static final int TOO_OFTEN = 133_016;
    private static final int NAME_NOT_READY = 2_388_001;
    private static final int WRONG_CODE = 136_025;
    private static final Set<String> REGIONS =
            Set.of("AE", "AU", "BH", "BR", "CA", "CH", "DE", "GB", "ID", "IN", "JP", "KR", "SG", "ZA");

    private final Faults faults;
    private final PassingTime time;
    private final Deque<Instant> registrations = new ArrayDeque<>();
    private boolean registered = true;
    private boolean owned = true;
    private boolean unkept;
    private String region = "";
    private String pin = "";

    NumberDesk(Parts parts) {
        this.faults = parts.faults();
        this.time = parts.time();
    }

    synchronized void describe(ObjectNode number) {
        number.put("code_verification_status", owned ? "VERIFIED" : "NOT_VERIFIED")
                .put("status", status())
                .put("name_status", faults.on(Fault.NAME_DECLINED) ? "DECLINED" : "APPROVED")
                .put("is_pin_enabled", !pin.isEmpty());
    }

    private String status() {
        if (faults.on(Fault.NUMBER_BANNED)) {
            return "BANNED";
        }
        return registered ? "CONNECTED" : "DISCONNECTED";
    }

    synchronized boolean registered() {
        return registered;
    }

    Answer answer(String call, Request request) throws TooLargeException {
        var body = WireJson.read(request.body(LARGEST)).orElseGet(WireJson::object);
        return switch (call) {
            case "request_code" -> sent(body);
            case "verify_code" -> shown(body.path("code").asText());
            case "register" -> opened(body);
            case "deregister" -> closed();
            case "settings" -> kept(body);
            default -> changed(body.path("pin").asText());
        };
    }

    private static Answer sent(ObjectNode body) {
        var known = Set.of("SMS", "VOICE").contains(body.path("code_method").asText());
        return known && !body.path("language").asText().isEmpty()
                ? Answer.success()
                : GraphError.badParameter("Param code_method must be one of {SMS, VOICE}.")
                        .answer();
    }

    private synchronized Answer shown(String code) {
        if (!code.equals(CODE)) {
            return GraphError.of(WRONG_CODE).answer();
        }
        owned = true;
        return Answer.success();
    }

    private synchronized Answer opened(ObjectNode body) {
        var since = time.now().minus(THEIR_TIME);
        registrations.removeIf(each -> each.isBefore(since));
        if (registrations.size() >= MOST_REGISTRATIONS) {
            return GraphError.of(TOO_OFTEN).answer();
        }
        registrations.add(time.now());
        var objection = objection(
                body.path("pin").asText(), body.path("data_localization_region").asText(""));
        return objection.isPresent() ? objection.get().answer() : open(body);
    }

    private Optional<GraphError> objection(String digits, String wanted) {
        if (!owned) {
            return Optional.of(GraphError.of(NOT_OWNED));
        }
        if (faults.on(Fault.NAME_DECLINED)) {
            return Optional.of(
                    new GraphError(400, 100, NAME_NOT_READY, "Invalid parameter", "Cannot Create Certificate"));
        }
        if (!digits(digits)) {
            return Optional.of(GraphError.badParameter("Param pin must be 6 characters long."));
        }
        if (!wanted.isEmpty() && !REGIONS.contains(wanted)) {
            return Optional.of(GraphError.badParameter("Param data_localization_region is not supported."));
        }
        return pin.isEmpty() || pin.equals(digits) ? Optional.empty() : Optional.of(GraphError.of(WRONG_PIN));
    }

    private Answer open(ObjectNode body) {
        pin = body.path("pin").asText();
        region = body.path("data_localization_region").asText("");
        registered = true;
        return Answer.success();
    }

    private synchronized Answer closed() {
        if (!registered) {
            return GraphError.of(NOT_REGISTERED).answer();
        }
        registered = false;
        unkept = false;
        region = "";
        return Answer.success();
    }

    private synchronized Answer kept(ObjectNode body) {
        var wish = body.path("storage_configuration");
        var known = wish.path("status").asText().equals("NO_STORAGE_ENABLED")
                && wish.path("retention_minutes").asInt() == 60;
        if (registered || !known) {
            return GraphError.badParameter("Storage can be configured before registration only.")
                    .answer();
        }
        unkept = true;
        return Answer.success();
    }

    private synchronized Answer changed(String digits) {
        if (!digits(digits)) {
            return GraphError.badParameter("Param pin must be 6 characters long.")
                    .answer();
        }
        pin = digits;
        return Answer.success();
    }

    private static boolean digits(String pin) {
        return pin.matches("[0-9]{6}");
    }

    synchronized Answer settings() {
        var answer = WireJson.object();
        var storage = answer.putObject("storage_configuration").put("status", stored());
        if (!region.isEmpty()) {
            storage.put("data_localization_region", region);
        }
        if (unkept) {
            storage.put("retention_minutes", 60);
        }
        return Answer.json(200, answer);
    }

    private String stored() {
        if (unkept) {
            return "NO_STORAGE_ENABLED";
        }
        return region.isEmpty() ? "DEFAULT" : "IN_COUNTRY_STORAGE_ENABLED";
    }
}
