package de.hausbote.relay;

import de.hausbote.net.ScriptedServer;
import de.hausbote.net.ScriptedServer.Act;
import java.util.List;
import java.util.Set;

/** What can become of an attempt to send, and how the first of the messages stands when it has. */
@SuppressWarnings("ImmutableEnumChecker")
enum Fate {
    TAKEN(List.of(), Then.NOTHING, "SENT"),
    TAKEN_AND_READ(List.of(), Then.READ, "SENT"),
    TOO_FAST(refused(429, 130429), Then.NOTHING, "SENT"),
    TOO_FAST_WITHOUT_A_WORD(List.of(ScriptedServer.answer(429, "")), Then.NOTHING, "SENT"),
    TOO_FAST_TO_ONE_PERSON(refused(400, 131056), Then.NOTHING, "SENT"),
    TOO_MUCH_FOR_THE_BUSINESS(refused(400, 80007), Then.NOTHING, "SENT"),
    TOO_MANY_COMPLAINTS(refused(400, 131048), Then.NOTHING, "SENT"),
    BROKEN_THREE_TIMES(
            List.of(Practice.refusing(500, 131000), Practice.refusing(500, 131000), Practice.refusing(500, 131000)),
            Then.NOTHING,
            "SENT"),
    AWAY(List.of(Practice.refusing(503, 2), Practice.refusing(503, 131016)), Then.NOTHING, "SENT"),
    TOKEN_DEAD(refused(401, 190), Then.RESUME, "QUEUED"),
    NOT_PERMITTED(refused(403, 10), Then.RESUME, "QUEUED"),
    NOT_PAID(refused(400, 131042), Then.RESUME, "QUEUED"),
    NOT_UNDERSTOOD(refused(400, 100), Then.NOTHING, "FAILED"),
    NOT_UNDERSTOOD_AND_SENT_AGAIN(refused(400, 100), Then.RETRY, "FAILED"),
    NOT_REACHED(refused(400, 131026), Then.NOTHING, "FAILED"),
    WINDOW_CLOSED(refused(400, 131047), Then.NOTHING, "FAILED"),
    FILE_REFUSED(refused(400, 131053), Then.NOTHING, "FAILED"),
    BLOCKED(refused(400, 131050), Then.NOTHING, "FAILED"),
    SOMEBODY_ELSE(refused(400, 137000), Then.NOTHING, "FAILED"),
    UNHEARD_OF(refused(400, 987654), Then.NOTHING, "FAILED"),
    GATEWAY_BROKEN(List.of(ScriptedServer.answer(502, "<html>Bad gateway</html>")), Then.NOTHING, "UNCERTAIN"),
    TAKEN_WITHOUT_A_WORD(List.of(ScriptedServer.answer(200, "{}")), Then.NOTHING, "UNCERTAIN"),
    CUT_BEFORE_THE_BODY(List.of(ScriptedServer.hangUpAtOnce()), Then.NOTHING, "SENT", "UNCERTAIN"),
    CUT_BEFORE_THE_ANSWER(List.of(ScriptedServer.hangUp()), Then.NOTHING, "UNCERTAIN"),
    CUT_IN_THE_ANSWER(
            List.of(ScriptedServer.raw("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{\"messages\"")),
            Then.NOTHING,
            "UNCERTAIN"),
    IN_DOUBT_AND_REPORTED(List.of(ScriptedServer.hangUp()), Then.REPORT, "UNCERTAIN"),
    IN_DOUBT_AND_ARRIVED(List.of(ScriptedServer.hangUp()), Then.ARRIVED, "UNCERTAIN"),
    IN_DOUBT_AND_SENT_AGAIN(List.of(ScriptedServer.hangUp()), Then.AGAIN, "UNCERTAIN"),
    HELD_BY_THE_SWITCH(refused(503, 2), Then.RELEASE, "QUEUED");

    private final List<Act> acts;
    private final Then then;
    private final Set<String> states;

    Fate(List<Act> acts, Then then, String... states) {
        this.acts = acts;
        this.then = then;
        this.states = Set.of(states);
    }

    /** What people or the provider do afterwards. */
    enum Then {
        NOTHING,
        /** The contact has it on her phone and reads it. */
        READ,
        /** An administrator lets the account go on. */
        RESUME,
        /** An agent sends it again. */
        RETRY,
        /** A report with the value of the attempt comes. */
        REPORT,
        /** An agent knows that it arrived. */
        ARRIVED,
        /** An agent sends again what is in doubt. */
        AGAIN,
        /** The switch that was pulled before is released. */
        RELEASE
    }

    private static List<Act> refused(int status, int code) {
        return List.of(Practice.refusing(status, code));
    }

    List<Act> acts() {
        return acts;
    }

    Then then() {
        return then;
    }

    Set<String> states() {
        return states;
    }

    /** Whether every word reaches the provider: not where it hangs up first, nor what is said while the switch is pulled. */
    boolean heard() {
        return this != CUT_BEFORE_THE_BODY && this != HELD_BY_THE_SWITCH;
    }

    /** How it stands when everything is over. */
    Set<String> end() {
        return switch (then) {
            case NOTHING -> states;
            case READ -> Set.of("READ");
            case REPORT -> Set.of("DELIVERED");
            case RESUME, RETRY, ARRIVED, AGAIN, RELEASE -> Set.of("SENT");
        };
    }
}
