package de.hausbote.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All keys that there are, without a key. Each sealed file and each segment of the journal has a key of its own besides,
 * which stands in its head, sealed by the keys that name the file's folder here.
 */
public record KeyInventory(List<Entry> entries) {

    public KeyInventory {
        entries = List.copyOf(entries);
    }

    /**
     * A version of a key, or all keys of one kind that are in the same version and state.
     *
     * @param purpose what it is for: the name of a {@link Purpose}, or ROOT, SHARD, CONTACT, RECIPIENT, HOST
     * @param algorithm what is done with it
     * @param keys how many keys the line stands for
     * @param created empty for keys that are older than the form which tells it, and where keys have no common time
     * @param used the tables, columns and files where it works
     * @param needed how many records or files need this version, where that can be counted
     */
    public record Entry(
            String purpose,
            String algorithm,
            int version,
            KeyState state,
            long keys,
            Optional<Instant> created,
            List<String> used,
            OptionalLong needed) {

        public Entry {
            used = List.copyOf(used);
        }
    }
}
