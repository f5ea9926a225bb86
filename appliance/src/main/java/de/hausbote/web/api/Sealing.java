package de.hausbote.web.api;

import de.hausbote.identity.Actor;
import java.util.List;
import java.util.Optional;

/** Opens a sealed house and seals an open one, as the page does it. Implemented by whoever has the keys. */
public interface Sealing {

    /**
     * How a house stands that is not open.
     *
     * @param state {@code open}, {@code opening} or {@code sealed}
     * @param attended whether custodians open it, not the machine itself
     * @param threshold how many custodians have to come; 0 when the machine opens it
     * @param given names of those who gave their share
     * @param missing names of all others
     * @param trouble why it did not open, as a code of docs/api.md
     */
    record Standing(
            String state,
            boolean attended,
            int threshold,
            List<String> given,
            List<String> missing,
            Optional<String> trouble) {
        public Standing {
            given = List.copyOf(given);
            missing = List.copyOf(missing);
        }
    }

    /** Known to anybody who can reach the page, as long as the house is sealed. */
    Standing standing();

    /**
     * Takes a share or a recovery kit as a file, and opens the house once there is enough.
     *
     * @param older whether a database is accepted that is older than the record says
     * @throws de.hausbote.message.RefusedException when it is not taken
     */
    Standing giveFile(byte[] file, char[] passphrase, boolean older);

    /** The same for the words that stand on paper. */
    Standing giveWords(String words, boolean older);

    /**
     * Seals the house at once; the program ends.
     *
     * @throws de.hausbote.message.RefusedException when the actor may not
     */
    void seal(Actor actor);
}
