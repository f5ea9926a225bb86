package de.hausbote.config;

/**
 * What trying one password costs whoever guesses: three passes of Argon2id over this much memory.
 *
 * @param memory for the passwords of people
 * @param shareMemory for the passphrases of shares and of the recovery kit, which can be tried elsewhere
 */
public record PasswordsConfig(ByteSize memory, ByteSize shareMemory) {
    private static final ByteSize LEAST = ByteSize.ofMebibytes(19);
    private static final ByteSize MOST = ByteSize.ofMebibytes(256);

    static final PasswordsConfig DEFAULT = new PasswordsConfig(ByteSize.ofMebibytes(64), ByteSize.ofMebibytes(256));

    public PasswordsConfig {
        if (isOutside(memory) || isOutside(shareMemory)) {
            throw new IllegalArgumentException("a password costs from 19 MiB to 256 MiB");
        }
    }

    private static boolean isOutside(ByteSize size) {
        return size.bytes() < LEAST.bytes() || size.bytes() > MOST.bytes();
    }
}
