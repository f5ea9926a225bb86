package de.hausbote.conversation;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.util.regex.Pattern;

/** A number as somebody types it. Only one with its country is certain to reach whom it should. */
final class Dialled {
    private static final Pattern DECORATION = Pattern.compile("[\\s()/.\\-\\u00a0\\u2010-\\u2015]");
    private static final Pattern INTERNATIONAL = Pattern.compile("(?:\\+|00)([1-9][0-9]{6,14})");
    private static final String TRUNK_ZERO = "(0)";

    private Dialled() {}

    /**
     * The digits with the country in front (E.164, without plus).
     *
     * @throws RefusedException NUMBER_INVALID when the country is missing or it is no number
     */
    static String digits(String typed) {
        var bare = DECORATION.matcher(typed.replace(TRUNK_ZERO, "")).replaceAll("");
        var number = INTERNATIONAL.matcher(bare);
        if (!number.matches()) {
            throw new RefusedException(Code.NUMBER_INVALID);
        }
        return number.group(1);
    }
}
