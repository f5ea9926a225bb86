package de.hausbote.web.api;

import de.hausbote.identity.Session;
import de.hausbote.identity.Sessions;
import java.util.Optional;

/**
 * The person who signed in.
 *
 * @param token to be sent back with every change
 * @param idleSeconds without input until the session is over
 */
record SignedInShape(
        String id,
        String name,
        String login,
        String role,
        Optional<String> language,
        Optional<String> theme,
        boolean shortcuts,
        String token,
        long idleSeconds) {
    static SignedInShape of(Session session, String token, Sessions sessions) {
        var person = session.person();
        return new SignedInShape(
                person.id().toString(),
                person.name(),
                person.login(),
                Words.of(person.role()),
                Words.present(person.preferences().language()),
                Words.present(person.preferences().theme()),
                person.preferences().shortcuts(),
                sessions.proof(token),
                sessions.idle().toSeconds());
    }
}
