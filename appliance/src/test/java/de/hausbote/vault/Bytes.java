package de.hausbote.vault;

import java.util.Arrays;

final class Bytes {
    private Bytes() {}

    /** Whether the one stand in the other, in one piece. */
    static boolean hold(byte[] all, byte[] part) {
        for (var start = 0; start + part.length <= all.length; start++) {
            if (Arrays.equals(all, start, start + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
