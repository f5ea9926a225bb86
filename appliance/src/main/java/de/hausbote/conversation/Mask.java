package de.hausbote.conversation;

import de.hausbote.message.Address;

/** Hides the middle of an address: enough to tell two contacts apart, not enough to reach one. */
final class Mask {
    private static final String HIDDEN = "•••";
    private static final int COUNTRY = 2;
    private static final int END = 3;
    private static final int SHORTEST = COUNTRY + 2 * END;

    private Mask() {}

    /** For example {@code +49 ••• 123}; an address that is too short is hidden altogether. */
    static String of(Address address) {
        var value = address.value();
        if (value.length() < SHORTEST) {
            return HIDDEN;
        }
        var end = value.substring(value.length() - END);
        return switch (address.kind()) {
            case PHONE -> "+" + value.substring(0, COUNTRY) + " " + HIDDEN + " " + end;
            case USER_ID -> HIDDEN + " " + end;
        };
    }
}
