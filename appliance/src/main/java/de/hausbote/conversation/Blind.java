package de.hausbote.conversation;

import java.util.List;

/**
 * The keyed hashes of one value: the one it is kept under from now on, and all under which it may be found while hashes are
 * being renewed. Immutable.
 */
final class Blind {
    private final List<byte[]> versions;

    /** @param versions the newest first */
    Blind(List<byte[]> versions) {
        this.versions = List.copyOf(versions);
    }

    byte[] stored() {
        return versions.getFirst();
    }

    List<byte[]> known() {
        return versions;
    }
}
