package de.hausbote.vault;

/** The file {@code sealed}: its being there says that somebody sealed the house on purpose. It holds nothing. */
final class SealMark {
    static final String NAME = "sealed";

    private SealMark() {}

    static void set(Folder folder) {
        folder.replace(NAME, new byte[0]);
    }

    static void remove(Folder folder) {
        if (folder.has(NAME)) {
            folder.delete(NAME);
            folder.force();
        }
    }
}
