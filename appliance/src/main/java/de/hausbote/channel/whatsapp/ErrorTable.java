package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.RetryPolicy;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * What each error number of the provider means for a message: never again, later and for whom, or not before somebody
 * acts. The numbers decide; titles, sub-codes and HTTP states change without notice.
 */
final class ErrorTable {
    /** As long as a service window lasts: an outage costs nobody a message. */
    static final RetryPolicy OUTAGE = new RetryPolicy(Duration.ofSeconds(5), 2, Duration.ofMinutes(10), 160);

    private static final RetryPolicy FEW = new RetryPolicy(Duration.ofSeconds(5), 4, Duration.ofMinutes(5), 4);
    private static final RetryPolicy THROUGHPUT = new RetryPolicy(Duration.ofSeconds(2), 2, Duration.ofMinutes(5), 60);
    private static final RetryPolicy QUOTA = new RetryPolicy(Duration.ofMinutes(2), 2, Duration.ofMinutes(30), 60);
    private static final RetryPolicy PAIR = new RetryPolicy(Duration.ofSeconds(4), 4, Duration.ofMinutes(17), 8);
    private static final RetryPolicy HOURS = new RetryPolicy(Duration.ofHours(4), 1, Duration.ofHours(4), 4);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int NO_CODE = -1;

    private ErrorTable() {}

    /** What a number means. */
    sealed interface Meaning {
        Code code();

        /** The account cannot send until somebody acts. */
        record Stop(Code code) implements Meaning {}

        /** This message never goes. */
        record Refuse(Code code) implements Meaning {}

        /** Later. */
        record Wait(Code code, Scope scope, RetryPolicy policy) implements Meaning {}
    }

    /** The number in an error object, as number or as text; negative when there is none. */
    static int code(JsonNode error) {
        var text = Loose.text(error, "code");
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : NO_CODE;
    }

    static Reason reason(int code) {
        return new Reason(meaning(code).code(), Math.max(code, 0));
    }

    /** What an error number means on this attempt; when the tries are used up the message fails. */
    static SendResult result(int code, int attempt) {
        return result(meaning(code), reason(code), attempt);
    }

    static SendResult result(Meaning meaning, Reason reason, int attempt) {
        return switch (meaning) {
            case Meaning.Stop(var _) -> new SendResult.Stopped(reason);
            case Meaning.Refuse(var _) -> new SendResult.Refused(reason);
            case Meaning.Wait(var _, var scope, var policy) ->
                policy.pauseAfter(attempt)
                        .<SendResult>map(pause -> new SendResult.Deferred(pause, scope, reason))
                        .orElseGet(() -> new SendResult.Refused(reason));
        };
    }

    static Meaning meaning(int code) {
        if (code >= 200 && code <= 299) {
            return new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER);
        }
        return switch (code) {
            case 0, 190 -> new Meaning.Stop(Code.TOKEN_REFUSED);
            case 1, 2, 131016, 131057, 133004 -> new Meaning.Wait(Code.PROVIDER_DOWN, Scope.ACCOUNT, OUTAGE);
            case 4, 80007 -> new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, QUOTA);
            case 130429 -> new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, THROUGHPUT);
            case 131048 -> new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, HOURS);
            case 131056 -> new Meaning.Wait(Code.PAIR_LIMIT, Scope.CONVERSATION, PAIR);
            case 131000, 132069, 134101 -> new Meaning.Wait(Code.PROVIDER_ERROR, Scope.MESSAGE, FEW);
            case 33, 100, 131008, 131009, 131021, 131051, 131055, 135000 -> new Meaning.Refuse(Code.BAD_REQUEST);
            case 132000, 132001, 132005, 132007, 132012, 132018 -> new Meaning.Refuse(Code.BAD_REQUEST);
            case 3, 10, 368, 130403, 130472, 130497 -> new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER);
            case 131005, 131030, 131031, 131037, 131045, 131049 -> new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER);
            case 131062, 131063, 131064, 132015, 132016, 132068 -> new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER);
            case 131026 -> new Meaning.Refuse(Code.NOT_REACHABLE);
            case 131042 -> new Meaning.Refuse(Code.PAYMENT);
            case 131047 -> new Meaning.Refuse(Code.WINDOW_CLOSED);
            case 131050 -> new Meaning.Refuse(Code.BLOCKED_BY_CONTACT);
            case 131052, 131053 -> new Meaning.Refuse(Code.MEDIA_REFUSED);
            case 137000 -> new Meaning.Refuse(Code.IDENTITY_CHANGED);
            default -> new Meaning.Refuse(Code.PROVIDER_ERROR);
        };
    }
}
