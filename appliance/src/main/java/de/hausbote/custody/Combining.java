package de.hausbote.custody;

import de.hausbote.vault.RootKey;
import java.util.Arrays;
import java.util.Collection;

/** Puts shares together, and leaves nothing of them behind. */
final class Combining {

    private Combining() {}

    static RootKey root(Collection<Share> shares) {
        var parts = shares.stream().map(Share::part).toList();
        try {
            return RootKey.combined(parts);
        } finally {
            parts.forEach(part -> Arrays.fill(part, (byte) 0));
        }
    }
}
