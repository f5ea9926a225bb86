package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.hausbote.channel.MediaAnswer;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.channel.UploadResult;
import de.hausbote.channel.WireRequest;
import de.hausbote.channel.WireResponse;
import de.hausbote.channel.whatsapp.ErrorTable.Meaning;
import de.hausbote.message.ProviderId;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/**
 * Reads what the provider answers. Only an answer with an id is an acceptance and only an error object is a refusal; a
 * page of a gateway in between tells neither, so the outcome stays uncertain.
 */
final class AnswerReader {
    private static final int HTTPS = 443;
    private static final int LONGEST_ID = 300;
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(64).build())
            .build());

    private AnswerReader() {}

    static SendResult settled(WireResponse answer, int attempt) {
        var tree = tree(answer.body());
        if (tree.path("error").isObject()) {
            return refused(answer.status(), tree.path("error"), attempt);
        }
        if (answer.status() / 100 == 2) {
            return accepted(tree);
        }
        return withoutWord(answer.status(), attempt);
    }

    private static SendResult accepted(JsonNode tree) {
        var id = Loose.text(tree.path("messages").path(0), "id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            return new SendResult.Uncertain(Reason.of(Code.NO_ANSWER));
        }
        return new SendResult.Accepted(
                new ProviderId(id), knownAs(tree.path("contacts").path(0)));
    }

    /** Some countries write a number in two ways; the provider says which one it will use in webhooks. */
    private static String knownAs(JsonNode contact) {
        var asked = Loose.text(contact, "input").replaceAll("[^0-9]", "");
        var known = Loose.text(contact, "wa_id").strip();
        return known.matches("[0-9]{3,20}") && !known.equals(asked) ? known : "";
    }

    private static SendResult refused(int status, JsonNode error, int attempt) {
        var code = ErrorTable.code(error);
        return code < 0 ? withoutWord(status, attempt) : ErrorTable.result(code, attempt);
    }

    private static SendResult withoutWord(int status, int attempt) {
        return switch (status) {
            case 401 -> new SendResult.Stopped(Reason.of(Code.TOKEN_REFUSED));
            case 413 -> new SendResult.Refused(Reason.of(Code.MEDIA_REFUSED));
            case 429 -> {
                var wait = new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, ErrorTable.OUTAGE);
                yield ErrorTable.result(wait, Reason.of(Code.RATE_LIMIT), attempt);
            }
            default ->
                status >= 500
                        ? new SendResult.Uncertain(Reason.of(Code.PROVIDER_ERROR))
                        : new SendResult.Refused(Reason.of(Code.PROVIDER_ERROR));
        };
    }

    static UploadResult uploaded(WireResponse answer, int attempt) {
        var id = answer.status() / 100 == 2 ? Loose.text(tree(answer.body()), "id") : "";
        if (!id.isEmpty() && id.length() <= LONGEST_ID) {
            return new UploadResult.Stored(id);
        }
        return new UploadResult.Failed(certain(settled(answer, attempt), attempt));
    }

    /** A file that may or may not lie at the provider harms nobody: laying it down again is no doubled message. */
    private static SendResult certain(SendResult fate, int attempt) {
        if (fate instanceof SendResult.Uncertain(var reason)) {
            var wait = new Meaning.Wait(Code.PROVIDER_DOWN, Scope.ACCOUNT, ErrorTable.OUTAGE);
            return ErrorTable.result(wait, reason, attempt);
        }
        return fate;
    }

    static MediaAnswer located(WireResponse answer) {
        var tree = tree(answer.body());
        if (answer.status() / 100 == 2) {
            return at(Loose.text(tree, "url"), FileHash.normalised(Loose.text(tree, "sha256")));
        }
        var code = ErrorTable.code(tree.path("error"));
        var reason = code < 0 ? Reason.of(Code.PROVIDER_ERROR) : ErrorTable.reason(code);
        var gone = answer.status() == 404 || code == 100 || code == 33;
        return gone ? new MediaAnswer.Gone(reason) : new MediaAnswer.Later(reason);
    }

    private static MediaAnswer at(String url, String sha256) {
        try {
            var address = URI.create(url);
            if (!"https".equals(address.getScheme()) || address.getHost() == null || address.getRawUserInfo() != null) {
                return new MediaAnswer.Gone(Reason.of(Code.EGRESS_REFUSED));
            }
            return new MediaAnswer.Located(new WireRequest.DownloadMedia(target(address)), sha256);
        } catch (IllegalArgumentException malformed) {
            return new MediaAnswer.Gone(Reason.of(Code.EGRESS_REFUSED));
        }
    }

    private static WireRequest.Target target(URI address) {
        var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new WireRequest.Target(
                WireRequest.Method.GET,
                address.getHost().toLowerCase(Locale.ROOT),
                address.getPort() < 0 ? HTTPS : address.getPort(),
                path + query);
    }

    static JsonNode tree(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException page) {
            return MissingNode.getInstance();
        }
    }
}
