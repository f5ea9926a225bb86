package de.hausbote.identity;

/**
 * A new session together with its token, which is given to the browser and kept nowhere.
 *
 * @param token for the cookie
 */
public record SignedIn(Session session, String token) {
    @Override
    public String toString() {
        return "[redacted]";
    }
}
