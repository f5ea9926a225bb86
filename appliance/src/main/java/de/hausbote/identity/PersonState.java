package de.hausbote.identity;

/** Whether a person can sign in. The name is the stored form. */
public enum PersonState {
    /** Has a code and no password yet. */
    INVITED,
    ACTIVE,
    /** Left the house; can be called back. */
    INACTIVE
}
