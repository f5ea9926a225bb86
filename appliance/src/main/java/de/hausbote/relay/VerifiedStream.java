package de.hausbote.relay;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file while it arrives; at its end it breaks when it is not the file that was announced. */
final class VerifiedStream extends FilterInputStream {
    private final MessageDigest digest = sha256();
    private final String announced;
    private boolean ended;
    private boolean different;

    /** @param announced the hash in hexadecimal digits, or empty when nobody told one */
    VerifiedStream(InputStream file, String announced) {
        super(file);
        this.announced = announced;
    }

    /** Whether it came to its end and was not what was announced. */
    boolean different() {
        return different;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next < 0) {
            ended();
        } else {
            digest.update((byte) next);
        }
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        if (count < 0) {
            ended();
        } else {
            digest.update(buffer, offset, count);
        }
        return count;
    }

    private void ended() throws IOException {
        if (!ended) {
            ended = true;
            different = !announced.isEmpty() && !hash().equals(announced);
        }
        if (different) {
            throw new IOException("the file is not the one that was announced");
        }
    }

    private String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this runtime has no SHA-256", missing);
        }
    }
}
