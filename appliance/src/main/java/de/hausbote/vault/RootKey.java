package de.hausbote.vault;

import java.nio.file.Path;
import java.security.SecureRandom;

/** The root key in memory, from whatever it came. What it is, nobody outside the vault learns. */
public final class RootKey implements AutoCloseable {
    private final Key key;

    private RootKey(Key key) {
        this.key = key;
    }

    public static RootKey random(SecureRandom random) {
        return new RootKey(Key.random(random));
    }

    /**
     * The key in a file that belongs to the user of the service alone.
     *
     * @throws VaultRefusedException when it is missing, open to others, or no key
     */
    public static RootKey ofKeyFile(Path file) {
        return new RootKey(new KeyFile(file).read());
    }

    Key key() {
        return key;
    }

    @Override
    public void close() {
        key.close();
    }
}
