package de.hausbote.custody;

import java.time.Duration;

/**
 * A share is not taken. The message says in one sentence what to do; code and number of the custodian are what goes on
 * record. It holds nothing of the share.
 */
public final class ShareRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Code {
        /** No share file, and no page of words. */
        NOT_A_SHARE("This is no share of a house."),
        /** The file is not whole. */
        DAMAGED("The share is damaged; take another copy, or the words on paper."),
        /** A row of words holds a wrong word, or its number is wrong. */
        DAMAGED_ROW("A row is not right; compare every word and the number at its end."),
        /** There are fewer rows than there should be. */
        MISSING_ROW("A row is missing; type all of them, each with the number at its end."),
        /** It opens another house. */
        OTHER_HOUSE("This share opens another house."),
        /** The house was divided anew since. */
        STALE("This share is from before the house was divided anew; use the newer one."),
        /** The house is older than the share: somebody has put back an older vault folder. */
        NEWER("This share is newer than the vault folder; bring back the newest vault folder."),
        /** Nobody has this number here, or the share is not the one that was made for it. */
        FOREIGN("This share was not made together with this house's others."),
        WRONG_PASSPHRASE("The passphrase does not open this share."),
        /** Too many wrong passphrases for this one; the others can go on. */
        WAIT("After wrong passphrases this share has to wait a moment."),
        /** Too many others are being opened right now. */
        BUSY("Another share is being opened; try again in a moment."),
        /** The same custodian, or the same share, once more. */
        SAME_CUSTODIAN("This share has been given already; somebody else's is needed."),
        /** Enough shares, each the right one, and they do not make the key: somebody changed what the house knows. */
        NOT_THE_KEY("The shares do not make the key of this house; bring the vault folder back from its backup."),
        /** The house is being opened already. */
        NOT_NEEDED("Enough shares have been given; the house is opening.");

        private final String remedy;

        Code(String remedy) {
            this.remedy = remedy;
        }
    }

    private final Code code;
    private final int row;
    private final Duration wait;
    private final int custodian;

    private ShareRefusedException(Code code, String remedy, int row, Duration wait, int custodian) {
        super(remedy);
        this.code = code;
        this.row = row;
        this.wait = wait;
        this.custodian = custodian;
    }

    public ShareRefusedException(Code code) {
        this(code, code.remedy, 0, Duration.ZERO, 0);
    }

    static ShareRefusedException inRow(Code code, int row) {
        return new ShareRefusedException(code, "Row " + row + ": " + code.remedy, row, Duration.ZERO, 0);
    }

    /** The same, and how long this share has to wait now. */
    ShareRefusedException waiting(Duration time) {
        return new ShareRefusedException(code, remedy(), row, time, custodian);
    }

    /** The same, said of this custodian; zero for the recovery kit or nobody known. */
    ShareRefusedException of(int number) {
        return new ShareRefusedException(code, remedy(), row, wait, number);
    }

    public Code code() {
        return code;
    }

    /** The row of words, from 1 on; zero when it is not about a row. */
    public int row() {
        return row;
    }

    /** How long to wait before the next try; zero when there is nothing to wait for. */
    public Duration waiting() {
        return wait;
    }

    /** The same in whole seconds, for people. */
    public long secondsToWait() {
        return wait.plusMillis(999).toSeconds();
    }

    /** The number of the custodian as the share says it; zero when it says none. */
    public int custodian() {
        return custodian;
    }

    public String remedy() {
        return String.valueOf(getMessage());
    }
}
