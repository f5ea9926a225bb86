package de.hausbote;

import de.hausbote.audit.RecordHeadException;
import de.hausbote.store.StoreException;
import de.hausbote.vault.VaultRefusedException;

/**
 * Why a house is sealed still.
 *
 * @param sentence for whoever sits at the console
 */
record Trouble(Code code, String sentence) {
    static final Trouble SEALED_ON_PURPOSE = new Trouble(
            Code.SEALED_ON_PURPOSE, "It was sealed on purpose; custodians open it, or hausbote unseal does.");

    /** As the page is told it (docs/api.md). */
    enum Code {
        SEALED_ON_PURPOSE,
        KEY_FILE,
        VAULT,
        DATABASE,
        DATABASE_OLDER,
        RECORD_BROKEN,
        BROKEN
    }

    static Trouble of(RuntimeException refused) {
        return switch (refused) {
            case VaultRefusedException vault -> new Trouble(code(vault), vault.remedy());
            case RecordHeadException head ->
                new Trouble(
                        switch (head.code()) {
                            case OLDER -> Code.DATABASE_OLDER;
                            case BROKEN -> Code.RECORD_BROKEN;
                        },
                        head.remedy());
            case StoreException store -> new Trouble(Code.DATABASE, String.valueOf(store.getMessage()));
            default -> new Trouble(Code.BROKEN, "Opening it broke off; the log says more.");
        };
    }

    private static Code code(VaultRefusedException refused) {
        return switch (refused.code()) {
            case KEY_FILE_MISSING, KEY_FILE_NOT_PRIVATE, KEY_FILE_UNREADABLE, KEY_FILE_WRONG_LENGTH, KEY_WRONG ->
                Code.KEY_FILE;
            default -> Code.VAULT;
        };
    }
}
