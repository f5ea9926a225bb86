package de.hausbote.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * Where the vault lives and what opens it.
 *
 * @param data the data folder; the vault is its folder {@code vault}, the journal its folder {@code journal}
 * @param keyFile the file with the root key, inside or outside the data folder
 * @param random where every key, nonce and name comes from
 */
public record VaultSettings(Path data, Path keyFile, SecureRandom random, JournalLimits journal) {

    public VaultSettings(Path data, Path keyFile) {
        this(data, keyFile, new SecureRandom(), JournalLimits.DEFAULT);
    }

    public VaultSettings with(JournalLimits limits) {
        return new VaultSettings(data, keyFile, random, limits);
    }

    Path vaultFolder() {
        return data.resolve("vault");
    }

    Path journalFolder() {
        return data.resolve("journal");
    }
}
