package de.hausbote.vault;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Key derivation by HKDF with SHA-256 (RFC 5869). */
final class Hkdf {

    private Hkdf() {}

    static byte[] derive(byte[] secret, byte[] salt, byte[] use, int length) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, salt, use));
        var derived = new byte[length];
        hkdf.generateBytes(derived, 0, length);
        return derived;
    }
}
