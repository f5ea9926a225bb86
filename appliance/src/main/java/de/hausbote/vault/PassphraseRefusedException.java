package de.hausbote.vault;

/** A passphrase does not do. The message says what to do, and nothing about the passphrase. */
public final class PassphraseRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Code {
        /** Too few letters to protect anything. */
        TOO_SHORT,
        /** It does not open what it should: the passphrase is another one, or what was sealed is damaged. */
        WRONG
    }

    private final Code code;

    PassphraseRefusedException(Code code, String remedy) {
        super(remedy);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
