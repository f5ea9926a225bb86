package de.hausbote.identity;

/** What a person is in the house: one role each. The name is the stored form. */
public enum Role {
    /** Runs the machine: people, settings, channel accounts. Sees no content. */
    ADMIN,
    /** Talks to contacts. */
    AGENT
}
