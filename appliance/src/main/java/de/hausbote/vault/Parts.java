package de.hausbote.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

/**
 * Divides a key among several by Shamir's scheme: the key is where a random polynomial over GF(256), the field of AES,
 * meets zero, and a part is the polynomial at the part's number.
 */
final class Parts {
    static final int LENGTH = 1 + Key.LENGTH;

    private Parts() {}

    static List<byte[]> split(Key key, int threshold, int count, SecureRandom random) {
        var secret = key.getEncoded();
        try {
            var shares = ShamirSecretSplitter.getInstance(Algorithm.AES, Key.LENGTH, random)
                    .resplit(secret, threshold, count)
                    .getSecretShares();
            return IntStream.range(0, count)
                    .mapToObj(at -> part(at + 1, shares[at]))
                    .toList();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    static Key combined(List<byte[]> parts) {
        refuseWhatIsNoPart(parts);
        var shares = parts.stream().map(Parts::share).toArray(ShamirSplitSecretShare[]::new);
        try {
            return Key.of(ShamirSplitSecret.getInstance(Algorithm.AES, shares).getSecret());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(int number, ShamirSplitSecretShare share) {
        var value = encoded(share);
        var part = new byte[LENGTH];
        part[0] = (byte) number;
        System.arraycopy(value, 0, part, 1, value.length);
        Arrays.fill(value, (byte) 0);
        return part;
    }

    private static ShamirSplitSecretShare share(byte[] part) {
        var value = Arrays.copyOfRange(part, 1, LENGTH);
        try {
            return new ShamirSplitSecretShare(value, Byte.toUnsignedInt(part[0]));
        } finally {
            Arrays.fill(value, (byte) 0);
        }
    }

    private static byte[] encoded(ShamirSplitSecretShare share) {
        try {
            return share.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhatIsNoPart(List<byte[]> parts) {
        var numbers = new HashSet<Byte>();
        for (var part : parts) {
            if (part.length != LENGTH || part[0] == 0) {
                throw new IllegalArgumentException("a part has a number and " + Key.LENGTH + " bytes");
            }
            if (!numbers.add(part[0])) {
                throw new IllegalArgumentException("a part is there twice");
            }
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no parts make no key");
        }
    }
}
