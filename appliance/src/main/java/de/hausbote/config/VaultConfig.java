package de.hausbote.config;

import java.nio.file.Path;

/**
 * What opens the vault at start.
 *
 * @param keyFile the file with the root key; belongs to the service's user with mode 0600
 */
public record VaultConfig(Mode mode, Path keyFile) {

    /** Who brings the root key. */
    public enum Mode {
        /** The machine itself, from a file. */
        UNATTENDED
    }

    static VaultConfig defaults(Path home) {
        return new VaultConfig(Mode.UNATTENDED, home.resolve("data/key/root.key"));
    }
}
