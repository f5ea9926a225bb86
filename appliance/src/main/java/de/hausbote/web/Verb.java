package de.hausbote.web;

/** The methods that the interface uses. */
public enum Verb {
    GET,
    POST,
    PUT,
    DELETE;

    boolean changes() {
        return this != GET;
    }
}
