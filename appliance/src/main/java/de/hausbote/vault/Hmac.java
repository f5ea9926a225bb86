package de.hausbote.vault;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** HMAC-SHA256 under a key of the vault. */
final class Hmac {

    private Hmac() {}

    static byte[] of(Key key, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 does not work here", e);
        }
    }
}
