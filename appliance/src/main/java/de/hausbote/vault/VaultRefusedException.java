package de.hausbote.vault;

/** The vault does not open, or does not come to be; the message says in one sentence what to do about it. */
public final class VaultRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Code {
        VAULT_MISSING,
        VAULT_EXISTS,
        VAULT_HALF_MADE,
        VAULT_DAMAGED,
        VAULT_OUTDATED,
        VAULT_IN_USE,
        VAULT_NOT_PRIVATE,
        VAULT_NOT_WRITABLE,
        KEY_FILE_MISSING,
        KEY_FILE_MISPLACED,
        KEY_FILE_EXISTS,
        KEY_FILE_NOT_PRIVATE,
        KEY_FILE_UNREADABLE,
        KEY_FILE_WRONG_LENGTH,
        KEY_WRONG,
        HANDOUT_EXISTS,
        HANDOUT_MISSING,
        HANDOUT_ON_DISK,
        CERTIFICATE_UNREADABLE,
        CERTIFICATE_KEY_UNREADABLE,
        CERTIFICATE_KEY_NOT_PRIVATE,
        CERTIFICATE_KEY_FOREIGN
    }

    private final Code code;

    VaultRefusedException(Code code, String remedy) {
        super(remedy);
        this.code = code;
    }

    VaultRefusedException(Code code, String remedy, Throwable cause) {
        super(remedy, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** One sentence for the administrator: what was found and how to mend it. */
    public String remedy() {
        return String.valueOf(getMessage());
    }
}
