package de.hausbote.message;

/** Which way a message goes; the name is the stored form. */
public enum Direction {
    IN,
    OUT
}
