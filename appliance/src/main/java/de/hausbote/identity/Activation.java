package de.hausbote.identity;

import de.hausbote.message.RefusedException;
import de.hausbote.message.RefusedException.Code;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a person gives to make her account.
 *
 * @param code as typed
 * @param password wiped by nobody: it came in as text
 */
public record Activation(String code, String name, String login, String password, String language) {
    private static final int LONGEST = 80;

    public Activation {
        name = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        login = normalisedLogin(login);
        if (!wellFormed(name) || !wellFormed(login) || !Preferences.LANGUAGES.contains(language)) {
            throw new RefusedException(Code.BAD_REQUEST);
        }
    }

    /** A sign-in name counts however it was typed. */
    static String normalisedLogin(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether a name can be shown: neither empty nor too long, and without control characters. */
    static boolean wellFormed(String name) {
        return !name.isEmpty()
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().noneMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return "[redacted]";
    }
}
