package de.hausbote.vault;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a domain key is for. Each purpose has a key of its own, in numbered versions; no key serves two purposes.
 *
 * <p>The codes are written into the key file: they are never changed and never used again.
 */
public enum Purpose {
    /** Wraps the shard keys, and through them every person's key. Renewed whenever somebody is erased. */
    CONTENT(1, Use.INTERNAL),
    /** Keyed hashes by which addresses and provider ids are found again. */
    BLIND_INDEX(2, Use.HASHING),
    /** The search index. */
    SEARCH_INDEX(3, Use.SEALING),
    /** The database's own encryption, below the sealed records. */
    DATABASE(4, Use.INTERNAL),
    /** Files that belong to the house and not to a contact. */
    MEDIA(5, Use.SEALING),
    /** Names, sign-in names and settings of the people who work here. */
    STAFF(6, Use.SEALING),
    /** Access tokens and other secrets that providers gave us. */
    PROVIDER_SECRET(7, Use.SEALING),
    /** Keyed hashes in the ledger of what left the house. */
    LEDGER(8, Use.HASHING),
    /** Keyed hashes of session tokens and activation codes. */
    SESSION(9, Use.HASHING),
    /** Bodies that were authentic but not understood. */
    QUARANTINE(10, Use.SEALING),
    /** Private halves of the one-time recipients of the journal. */
    INTAKE(11, Use.INTERNAL),
    /** What belongs to the house as a whole: names of accounts and teams, settings. */
    HOUSE(12, Use.SEALING),
    /** Personal parts of the audit record that belong to no contact. */
    AUDIT(13, Use.SEALING),
    /** Keyed hashes of addresses at which somebody said no; they outlive whoever said it. */
    SUPPRESSION(14, Use.HASHING);

    enum Use {
        SEALING,
        HASHING,
        INTERNAL
    }

    private final int code;
    private final Use use;

    Purpose(int code, Use use) {
        this.code = code;
        this.use = use;
    }

    int code() {
        return code;
    }

    static Optional<Purpose> coded(int code) {
        return Arrays.stream(values()).filter(purpose -> purpose.code == code).findFirst();
    }

    boolean isFor(Use wanted) {
        return use == wanted;
    }

    void mustBeFor(Use wanted) {
        if (!isFor(wanted)) {
            throw new IllegalArgumentException("the key for " + this + " is not for " + wanted);
        }
    }
}
