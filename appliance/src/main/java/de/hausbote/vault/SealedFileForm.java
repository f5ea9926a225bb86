package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.SealBrokenException.Check;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The head of a sealed file: mark (8 bytes), the file's number (16), the file's key sealed by its owner (65). */
final class SealedFileForm {
    static final int ID = 16;
    static final int HEAD = 8 + ID + Key.LENGTH + RecordCipher.OVERHEAD;

    private static final byte[] MARK = "HBFILE01".getBytes(US_ASCII);
    private static final String PLACE = "file.key";

    private SealedFileForm() {}

    static byte[] head(Seal owner, String folder, byte[] id, Key key) {
        var plain = key.getEncoded();
        try {
            return ByteBuffer.allocate(HEAD)
                    .put(MARK)
                    .put(id)
                    .put(owner.seal(place(folder, id), plain))
                    .array();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** The key of the file that has this name, from its head. */
    static Key key(Seal owner, String folder, String name, byte[] head) {
        var id = HexFormat.of().parseHex(name);
        var expected = ByteBuffer.allocate(MARK.length + ID).put(MARK).put(id).array();
        if (head.length < HEAD || !Arrays.equals(Arrays.copyOf(head, expected.length), expected)) {
            throw new SealBrokenException(PLACE, Check.FORMAT);
        }
        return Key.of(owner.open(place(folder, id), Arrays.copyOfRange(head, expected.length, HEAD)));
    }

    /** The file's key as its head holds it. */
    static byte[] sealedKey(byte[] head) {
        return Arrays.copyOfRange(head, MARK.length + ID, HEAD);
    }

    /** The same head with the file's key sealed otherwise. */
    static byte[] with(byte[] head, byte[] sealedKey) {
        return ByteBuffer.allocate(HEAD)
                .put(head, 0, MARK.length + ID)
                .put(sealedKey)
                .array();
    }

    static Place place(String folder, byte[] id) {
        return Place.of("file", "key", id).with("folder", folder);
    }
}
