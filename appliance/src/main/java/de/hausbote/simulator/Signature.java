package de.hausbote.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the provider uses it: over the bytes of a body, with the letters of the app secret as key. */
final class Signature {
    private Signature() {}

    /** The value of the header {@code X-Hub-Signature-256}. */
    static String header(byte[] body, String appSecret) {
        return "sha256=" + hex(body, appSecret);
    }

    static String hex(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }
}
