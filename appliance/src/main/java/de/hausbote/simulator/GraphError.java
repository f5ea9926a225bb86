package de.hausbote.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An error as the provider words it, in an answer or in a report.
 *
 * @param status of the answer
 * @param subcode or 0
 */
record GraphError(int status, int code, int subcode, String title, String details) {
    private static final String PAGE = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";
    private static final Map<Integer, GraphError> KNOWN = Map.ofEntries(
            known(500, 1, "An unknown error has occurred.", ""),
            known(503, 2, "Service temporarily unavailable", ""),
            known(400, 4, "Application request limit reached", ""),
            known(403, 10, "Application does not have permission for this action", ""),
            known(400, 130429, "Rate limit hit", "Cloud API message throughput has been reached."),
            known(400, 130472, "User's number is part of an experiment", "Message was not sent."),
            known(500, 131000, "Something went wrong", "Message failed to send due to an unknown error."),
            known(400, 131008, "Required parameter is missing", "The request is missing a required parameter."),
            known(400, 131009, "Parameter value is not valid", "One or more parameter values are invalid."),
            known(500, 131016, "Service overloaded", "A service is temporarily unavailable."),
            known(400, 131021, "Recipient cannot be sender", "Recipient and sender are the same number."),
            known(400, 131026, "Message undeliverable", "Unable to deliver message."),
            known(400, 131030, "Recipient phone number not in allowed list", "Add the number to the allowed list."),
            known(403, 131031, "Account has been locked", "The account was restricted or disabled."),
            known(400, 131042, "Business eligibility payment issue", "There was an error with your payment method."),
            known(
                    400,
                    131047,
                    "Re-engagement message",
                    "Message failed to send because more than 24 hours have passed since the customer last replied"
                            + " to this number."),
            known(400, 131048, "Spam rate limit hit", "Too many messages were blocked or flagged as spam."),
            known(400, 131049, "Message not delivered", "Not delivered to maintain a healthy ecosystem."),
            known(400, 131050, "User has stopped marketing messages", "Unable to deliver the message."),
            known(400, 131051, "Unsupported message type", "Message type is not currently supported."),
            known(400, 131052, "Media download error", "Unable to download the media sent by the user."),
            known(400, 131053, "Media upload error", "Unable to upload the media used in the message."),
            known(400, 131056, "Pair rate limit hit", "Too many messages to this person in a short time."),
            known(500, 131057, "Account in maintenance mode", "The account is in maintenance mode."),
            known(400, 2200, "Callback verification failed", "The callback did not answer with the challenge."),
            known(400, 133005, "Two-step verification PIN mismatch", "The PIN is incorrect."),
            known(400, 133006, "Phone number re-verification needed", "The number has to be verified."),
            known(400, 133010, "Phone number not registered", "The number is not registered on the platform."),
            known(400, 133016, "Account register deregister rate limit exceeded", "Too many attempts."),
            known(400, 136025, "Code could not be verified", "The code is incorrect or has expired."),
            known(400, 132000, "Number of parameters does not match the expected number of params", ""),
            known(404, 132001, "Template name does not exist in the translation", ""),
            known(400, 132005, "Translated text too long", ""),
            known(400, 132012, "Parameter format does not match format in the created template", ""),
            known(400, 132015, "Template is paused", ""),
            known(400, 132016, "Template is disabled", ""),
            known(400, 132018, "There is an issue with the parameters in your template", ""));

    private static Map.Entry<Integer, GraphError> known(int status, int code, String title, String details) {
        return Map.entry(code, new GraphError(status, code, 0, title, details));
    }

    static GraphError of(int code) {
        return KNOWN.getOrDefault(code, new GraphError(400, code, 0, "Error " + code, ""));
    }

    static GraphError badToken() {
        return new GraphError(401, 190, 463, "Error validating access token: Session has expired.", "");
    }

    static GraphError badParameter(String details) {
        return new GraphError(400, 100, 0, "Invalid parameter", details);
    }

    /** What a number, file or page gets that is not there, or not for this token. */
    static GraphError noSuchObject() {
        return new GraphError(
                400,
                100,
                33,
                "Unsupported request. Object does not exist, cannot be loaded due to missing permissions, or does not"
                        + " support this operation.",
                "");
    }

    Answer answer() {
        return Answer.json(status, WireJson.object().set("error", envelope()));
    }

    private ObjectNode envelope() {
        var error = WireJson.object()
                .put("message", "(#" + code + ") " + title)
                .put("type", subcode == 33 ? "GraphMethodException" : "OAuthException")
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (status >= 500) {
            error.put("is_transient", true);
        }
        if (!details.isEmpty()) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        var trace = new byte[11];
        ThreadLocalRandom.current().nextBytes(trace);
        return error.put("fbtrace_id", "A" + HexFormat.of().formatHex(trace));
    }

    /** The form inside reports and messages. */
    ObjectNode report() {
        var error = WireJson.object().put("code", code).put("title", title).put("message", title);
        error.putObject("error_data").put("details", details.isEmpty() ? title : details);
        return error.put("href", PAGE);
    }
}
