package de.hausbote.web;

import de.hausbote.identity.Session;

/** Somebody whose session was found at the door, with the token that she showed. */
record Visitor(Session session, String token) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
