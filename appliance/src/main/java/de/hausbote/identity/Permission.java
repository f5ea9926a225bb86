package de.hausbote.identity;

/** One thing that a role may do. */
public enum Permission {
    /** See conversations, messages, files and contacts of the own teams. */
    READ_CONTENT,
    /** Write to contacts: drafts, attachments, messages, decisions on doubtful ones. */
    REPLY,
    /** Take, assign, resolve and reopen tickets. */
    ASSIGN,
    /** Give a contact the name and the customer number that the house uses. */
    NAME_CONTACTS,
    /** Make a contact before anybody wrote. */
    CREATE_CONTACTS,
    /** Say that two contacts are one human being, and take that back. */
    LINK_CONTACTS,
    /** See a number or user id in full; each look is recorded. */
    REVEAL_ADDRESS,
    /** See what a contact agreed to and took back, and the wordings. */
    READ_CONSENT,
    /** See how it stands with everybody, by the id of the contact, and how often what was said. */
    LIST_CONSENTS,
    /** Write down what a contact agreed to or took back. */
    RECORD_CONSENT,
    /** Write the wordings that contacts are shown. */
    WRITE_CONSENT_TEXTS,
    /** Publish what contacts are told about their data, and see all versions of it. */
    PUBLISH_NOTICE,
    /** Make widgets for the sites of the house, and change them. */
    MANAGE_WIDGETS,
    /** Invite, activate and deactivate people. */
    MANAGE_PEOPLE,
    /** Change settings of the whole house. */
    MANAGE_SETTINGS,
    /** Create, pause and resume channel accounts and enter their secrets. */
    MANAGE_CHANNELS,
    /** See how the house is opened, and seal it. */
    SEAL_HOUSE,
    /** Stop everything that leaves for providers, and let it go again. */
    STOP_RELAY,
    /** Agree, as data protection officer, to what a newer program would let leave. */
    AGREE_TO_LEAVE,
    /** See what left the house: names and lengths of fields per contact and month, no content. */
    READ_LEDGER,
    /** Accept, as data protection officer, that the machine opens the house by itself. */
    ACCEPT_START_MODE
}
