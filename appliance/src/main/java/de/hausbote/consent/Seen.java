package de.hausbote.consent;

/** What a provider sees of a person and of what is said to her. The name is the stored form. */
public enum Seen {
    NUMBER,
    USER_ID,
    TEXT,
    FILES,
    /** Messages that the provider approved before. */
    TEMPLATES,
    LINKS,
    /** Where the house is, when it tells. */
    PLACE,
    /** Random signs by which an answer finds its question. */
    MARKS
}
