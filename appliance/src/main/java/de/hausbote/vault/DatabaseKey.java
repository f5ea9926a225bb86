package de.hausbote.vault;

/** The one key that leaves the vault: the database encrypts with it below our records. For {@code store} alone. */
public final class DatabaseKey {
    private final String hex;

    DatabaseKey(String hex) {
        this.hex = hex;
    }

    /** 64 hexadecimal digits, as the database takes them at its start. */
    public String hex() {
        return hex;
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
