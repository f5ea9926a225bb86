package de.hausbote.web;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What went wrong, as the page is told (RFC 9457). The one place where a refusal becomes a status of HTTP. It carries a
 * code and what the way out needs, and neither text, path nor version.
 *
 * @param reference under which the log knows more
 * @param remedy one value under the name that the code gives it, and the topic of advertising where it is about one
 */
record Problem(int status, String code, Optional<String> reference, Optional<Map<String, Object>> remedy) {
    static final String TYPE = "application/problem+json";

    static Problem of(RefusedException refused) {
        var code = refused.code();
        var remedy = remedy(code, refused.remedy());
        return new Problem(status(code), code.name(), Optional.empty(), about(refused.topic(), remedy));
    }

    static Problem of(Code code) {
        return of(new RefusedException(code));
    }

    static Problem of(BadRequestException wrong) {
        var field = wrong.field();
        Optional<Map<String, Object>> remedy =
                field.isEmpty() ? Optional.empty() : Optional.of(Map.<String, Object>of("field", field));
        return new Problem(status(Code.BAD_REQUEST), Code.BAD_REQUEST.name(), Optional.empty(), remedy);
    }

    static Problem broken(String reference) {
        return new Problem(500, "BROKEN", Optional.of(reference), Optional.empty());
    }

    /** For what the server itself refuses before any route is known. */
    static Problem ofStatus(int status) {
        var code = switch (status) {
            case 404, 405 -> Code.NOT_FOUND;
            case 413 -> Code.TOO_LARGE;
            case 503 -> Code.BUSY;
            default -> Code.BAD_REQUEST;
        };
        return status >= 500 && status != 503
                ? new Problem(status, "BROKEN", Optional.empty(), Optional.empty())
                : new Problem(status, code.name(), Optional.empty(), Optional.empty());
    }

    private static int status(Code code) {
        return switch (code) {
            case BAD_REQUEST,
                    PROXY_UNCLEAR,
                    CERTIFICATES_UNREADABLE,
                    CERTIFICATE_EXPIRED,
                    TEMPLATE_VALUE,
                    TEMPLATE_FILE,
                    PICTURE_SHAPE,
                    TEMPLATE_RULE,
                    NOTICE_FACT,
                    NUMBER_INVALID,
                    PASSWORD_WEAK,
                    PHONE_SIGNS,
                    PHONE_START,
                    PHONE_COUNTRY,
                    PHONE_LENGTH,
                    SHARE_UNKNOWN,
                    SHARE_DAMAGED,
                    SHARE_SHORT,
                    KEYWORD_STOPS,
                    KEYWORD_TWICE,
                    ANSWER_PLACE -> 400;
            case SIGN_IN_NEEDED, SIGN_IN_REFUSED -> 401;
            case FOREIGN_ORIGIN, NOT_ALLOWED -> 403;
            case NOT_FOUND, CODE_UNKNOWN -> 404;
            case LOGIN_TAKEN,
                    LAST_ADMIN,
                    NUMBER_TAKEN,
                    CONTACT_ELSEWHERE,
                    WINDOW_CLOSED,
                    CHANNEL_STOPPED,
                    NO_TEMPLATES,
                    TEMPLATE_NOT_OFFERED,
                    TEMPLATE_WAY_OUT,
                    TEMPLATE_TAKEN,
                    CONFIRM_ADDRESS,
                    PROVIDER_REFUSED,
                    PROVIDER_AWAY,
                    PROVIDER_SILENT,
                    HOOK_UNREACHED,
                    HOOK_TOKEN,
                    HOOK_ANSWER,
                    NOT_AT_PROVIDER,
                    NOT_AGREED,
                    TICKET_RESOLVED,
                    CONFIRM_CONTACT,
                    NOT_FAILED,
                    NOT_UNCERTAIN,
                    CONSENT_MISSING,
                    CONSENT_WITHDRAWN,
                    CONSENT_DECLINED,
                    CONSENT_OLDER,
                    CONSENT_DOCUMENTS,
                    HELD_BACK,
                    NOTICE_MISSING,
                    ALREADY_LEFT,
                    NOT_LOADED,
                    HOUSE_OPEN,
                    SHARE_OTHER_HOUSE,
                    SHARE_STALE,
                    SHARE_NEWER,
                    SHARE_FOREIGN,
                    SHARE_GIVEN,
                    PASSPHRASE_WRONG,
                    SHARES_WRONG,
                    START_MODE_CHANGED,
                    LIST_CHANGED -> 409;
            case TOO_LARGE -> 413;
            case TYPE_NOT_ALLOWED, NOT_CLEANABLE, INFECTED -> 415;
            case TOO_MANY_TRIES -> 429;
            case SEALED, BUSY, SCANNER_AWAY -> 503;
        };
    }

    private static Optional<Map<String, Object>> remedy(Code code, long value) {
        return switch (code) {
            case PASSWORD_WEAK -> Optional.of(value > 0 ? Map.of("minimum", value) : Map.of("common", true));
            case WINDOW_CLOSED -> when(value, "closedAt");
            case CONSENT_WITHDRAWN, CONSENT_DECLINED, CONSENT_OLDER -> when(value, "since");
            case CONSENT_DOCUMENTS -> when(value, "most");
            case KEYWORD_STOPS, KEYWORD_TWICE, ANSWER_PLACE -> when(value, "answer");
            case TEMPLATE_VALUE -> when(value, "slot");
            case TEMPLATE_RULE -> when(value, "rule");
            case NOTICE_FACT -> when(value, "fact");
            case PROVIDER_REFUSED -> when(value, "provider");
            case TOO_LARGE -> when(value, "bytes");
            case TOO_MANY_TRIES, PASSPHRASE_WRONG -> when(value, "seconds");
            case SHARE_DAMAGED, SHARE_SHORT -> when(value, "row");
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, Object>> about(String topic, Optional<Map<String, Object>> remedy) {
        if (topic.isEmpty()) {
            return remedy;
        }
        var both = new HashMap<>(remedy.orElse(Map.of()));
        both.put("topic", topic);
        return Optional.of(both);
    }

    private static Optional<Map<String, Object>> when(long value, String name) {
        return value > 0 ? Optional.of(Map.of(name, value)) : Optional.empty();
    }
}
