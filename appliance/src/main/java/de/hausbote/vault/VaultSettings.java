package de.hausbote.vault;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Where the vault lives and what opens it.
 *
 * @param data the data folder; the vault is its folder {@code vault}, the journal its folder {@code journal}
 * @param keyFile the file with the root key, inside or outside the data folder
 * @param random where every key, nonce and name comes from
 * @param clock tells when a key was made
 */
public record VaultSettings(Path data, Path keyFile, SecureRandom random, JournalLimits journal, Clock clock) {

    public VaultSettings(Path data, Path keyFile, Clock clock) {
        this(data, keyFile, new SecureRandom(), JournalLimits.DEFAULT, clock);
    }

    public VaultSettings with(JournalLimits limits) {
        return new VaultSettings(data, keyFile, random, limits, clock);
    }

    public VaultSettings with(Clock other) {
        return new VaultSettings(data, keyFile, random, journal, other);
    }

    /** The same for another data folder. */
    VaultSettings in(Path folder) {
        return new VaultSettings(folder, keyFile, random, journal, clock);
    }

    Path vaultFolder() {
        return data.resolve("vault");
    }

    Path journalFolder() {
        return data.resolve("journal");
    }
}
