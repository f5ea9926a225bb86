package de.hausbote.vault;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. The provider is named, because it uses the processor's own instructions and the next best one is seven
 * to twenty-five times slower.
 */
final class Gcm {
    static final int NONCE = 12;
    static final int TAG = 16;

    private Gcm() {}

    /** The nonce with this number, for a key that seals a counted row of values and nothing else. */
    static byte[] counted(long number) {
        return ByteBuffer.allocate(NONCE).putInt(0).putLong(number).array();
    }

    static byte[] seal(Key key, byte[] nonce, byte[] associated, byte[] plain) {
        return seal(key, nonce, associated, plain, plain.length);
    }

    static byte[] seal(Key key, byte[] nonce, byte[] associated, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work here", e);
        }
    }

    /** @throws SealBrokenException when key, nonce, associated data or bytes are not those of the sealing */
    static byte[] open(Key key, byte[] nonce, byte[] associated, byte[] sealed, String place) {
        return open(key, nonce, associated, sealed, 0, sealed.length, place);
    }

    static byte[] open(Key key, byte[] nonce, byte[] associated, byte[] sealed, int offset, int length, String place) {
        if (length < TAG) {
            throw new SealBrokenException(place, Check.FORMAT);
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed, offset, length);
        } catch (AEADBadTagException _) {
            throw new SealBrokenException(place, Check.TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM does not work here", e);
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding", "SunJCE");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
