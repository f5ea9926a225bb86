package de.hausbote.identity;

/** What a person is in the house: one role each. The name is the stored form. */
public enum Role {
    /** Runs the machine: people, settings, channel accounts. Sees no content. */
    ADMIN,
    /** Talks to contacts. */
    AGENT,
    /** Data protection officer: watches over how the house is run, and may seal it. Sees no content. */
    DPO,
    /** Holds a share of the root key, and may seal the house. The account opens nothing; the share does. */
    CUSTODIAN
}
