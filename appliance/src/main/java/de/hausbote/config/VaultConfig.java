package de.hausbote.config;

import java.nio.file.Path;

/**
 * What the machine opens the vault with, unless custodians do.
 *
 * @param keyFile the file with the root key; belongs to the service's user with mode 0600
 */
public record VaultConfig(Path keyFile) {
    static VaultConfig defaults(Path home) {
        return new VaultConfig(home.resolve("data/key/root.key"));
    }
}
