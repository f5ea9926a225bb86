package de.hausbote.channel.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import de.hausbote.channel.RetryPolicy;
import de.hausbote.channel.SendResult;
import de.hausbote.channel.SendResult.Scope;
import de.hausbote.message.Reason;
import de.hausbote.message.Reason.Code;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /** All numbers in between speak of permissions. */
    private static final int FIRST_PERMISSION = 200;

    private static final int LAST_PERMISSION = 299;
    private static final Meaning UNHEARD_OF = new Meaning.Refuse(Code.PROVIDER_ERROR);
    private static final Map<Integer, Meaning> MEANINGS = meanings();

    private ErrorTable() {}

    /** What a number means. */
    sealed interface Meaning {
        Code code();

        /** The account cannot send until somebody acts; nothing that waits is lost. */
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
        return MEANINGS.getOrDefault(
                code >= FIRST_PERMISSION && code <= LAST_PERMISSION ? FIRST_PERMISSION : code, UNHEARD_OF);
    }

    /** The numbers that mean something to us; what the page says to each of them is tested. */
    static Set<Integer> numbers() {
        return MEANINGS.keySet();
    }

    private static Map<Integer, Meaning> meanings() {
        var all = new HashMap<Integer, Meaning>();
        put(all, new Meaning.Stop(Code.TOKEN_REFUSED), 0, 190);
        put(all, new Meaning.Stop(Code.NOT_ALLOWED_BY_PROVIDER), 3, 10, FIRST_PERMISSION, 33, 368, 131005, 131031);
        put(all, new Meaning.Stop(Code.NOT_ALLOWED_BY_PROVIDER), 131037, 131045, 133010);
        put(all, new Meaning.Stop(Code.PAYMENT), 131042);
        put(all, new Meaning.Wait(Code.PROVIDER_DOWN, Scope.ACCOUNT, OUTAGE), 1, 2, 131016, 131057, 133004);
        put(all, new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, QUOTA), 4, 80007);
        put(all, new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, THROUGHPUT), 130429);
        put(all, new Meaning.Wait(Code.RATE_LIMIT, Scope.ACCOUNT, HOURS), 131048);
        put(all, new Meaning.Wait(Code.PAIR_LIMIT, Scope.CONVERSATION, PAIR), 131056);
        put(all, new Meaning.Wait(Code.PROVIDER_ERROR, Scope.MESSAGE, FEW), 131000, 132069, 134101);
        put(all, new Meaning.Refuse(Code.BAD_REQUEST), 100, 131008, 131009, 131021, 131051, 131055, 135000);
        put(all, new Meaning.Refuse(Code.BAD_REQUEST), 132000, 132001, 132005, 132007, 132012, 132018, 134102);
        put(all, new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER), 130403, 130472, 130497, 131030, 131049);
        put(all, new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER), 131062, 131063, 131064, 132015, 132016, 132068);
        put(all, new Meaning.Refuse(Code.NOT_ALLOWED_BY_PROVIDER), 134011, 134100);
        put(all, new Meaning.Refuse(Code.NOT_REACHABLE), 131026);
        put(all, new Meaning.Refuse(Code.WINDOW_CLOSED), 131047);
        put(all, new Meaning.Refuse(Code.BLOCKED_BY_CONTACT), 131050);
        put(all, new Meaning.Refuse(Code.MEDIA_REFUSED), 131052, 131053);
        put(all, new Meaning.Refuse(Code.PROVIDER_ERROR), 131035, 131036);
        put(all, new Meaning.Refuse(Code.IDENTITY_CHANGED), 137000);
        return Map.copyOf(all);
    }

    private static void put(Map<Integer, Meaning> all, Meaning meaning, int... codes) {
        for (var code : codes) {
            all.put(code, meaning);
        }
    }
}
