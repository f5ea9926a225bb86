package de.hausbote.custody;

/** What the house knows of its custodians cannot be read, or is not about this root key. */
public final class CustodyBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CustodyBrokenException() {
        super("The file vault/" + CustodyFile.NAME + " is damaged, or not a pair with vault/keys and vault/host;"
                + " bring the vault folder back from its backup.");
    }

    public String remedy() {
        return String.valueOf(getMessage());
    }
}
