package de.hausbote.vault;

/** What a version of a key is still good for. */
public enum KeyState {
    /** Everything new is sealed under it. */
    CURRENT,
    /** Older values need it until they are brought under the current one. */
    KEPT,
    /** Overwritten: what it sealed opens never again. */
    DESTROYED
}
