package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * The file {@code keys}: all domain keys, sealed as one under the root key, replaced as a whole.
 *
 * <p>Form 2: mark (8 bytes), number of the house (16), proof of the root key (32), sealed {@link KeyRecords}, hash over
 * everything before (32). The hash tells a damaged file, the proof tells a wrong key; what protects is the seal. Form 1 has
 * another mark and is only read. What the file held before is overwritten whenever it is written.
 */
final class KeyRingFile implements AutoCloseable {
    static final String NAME = "keys";

    private static final byte[] MARK = "HBKEYS02".getBytes(US_ASCII);
    private static final byte[] FIRST_MARK = "HBKEYS01".getBytes(US_ASCII);
    private static final int HASH = 32;
    private static final int HEAD = MARK.length + HouseId.LENGTH + HASH;

    private final Folder folder;
    private final Key root;
    private final RecordCipher cipher;
    private final HouseId house;

    /** The root key is taken over: it is wiped with this file. */
    KeyRingFile(Folder folder, Key root, RecordCipher cipher, HouseId house) {
        this.folder = folder;
        this.root = root;
        this.cipher = cipher;
        this.house = house;
    }

    /** The file of a vault that exists, after checking that file and root key are a pair. */
    static KeyRingFile opened(Folder folder, Key root, RecordCipher cipher) {
        var content = folder.read(NAME);
        if (!isWhole(content)) {
            throw damaged();
        }
        var house = proof(content).house();
        if (!MessageDigest.isEqual(proof(content).bytes(), proof(root, house))) {
            throw new VaultRefusedException(
                    Code.KEY_WRONG,
                    "The key file does not belong to this vault; use the key file that was made together with it.");
        }
        return new KeyRingFile(folder, root, cipher, house);
    }

    /** Which house this is, and which root key the file stands under: its head says so without any key. */
    static RootProof proofIn(Folder folder) {
        var content = folder.read(NAME);
        if (!isWhole(content)) {
            throw damaged();
        }
        return proof(content);
    }

    private static RootProof proof(byte[] content) {
        var house = new HouseId(Arrays.copyOfRange(content, MARK.length, MARK.length + HouseId.LENGTH));
        return new RootProof(house, Arrays.copyOfRange(content, HEAD - HASH, HEAD));
    }

    HouseId house() {
        return house;
    }

    /** The file of the same house under another root key, which is taken over. Nothing is written yet. */
    KeyRingFile under(Key other) {
        return new KeyRingFile(folder, other, cipher, house);
    }

    /** Whether it is written in the form of an older program. */
    boolean isOld() {
        return hasMark(folder.read(NAME), FIRST_MARK);
    }

    KeyRecords read() {
        var content = folder.read(NAME);
        if (!isWhole(content)) {
            throw damaged();
        }
        var first = hasMark(content, FIRST_MARK);
        var place = first ? place() : place().format(2);
        try {
            var sealed = Arrays.copyOfRange(content, HEAD, content.length - HASH);
            var plain = cipher.open(_ -> Optional.of(wrapping()), "root", place, sealed);
            try {
                var records = first ? KeyRecords.readFirstForm(plain) : KeyRecords.read(plain);
                return records.orElseThrow(KeyRingFile::damaged);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (SealBrokenException _) {
            throw damaged();
        }
    }

    void write(KeyRecords records) {
        var plain = records.written();
        try (var wrapping = wrapping()) {
            var sealed = cipher.seal(wrapping, 1, "root", place().format(2), plain);
            var body = ByteBuffer.allocate(HEAD + sealed.length)
                    .put(MARK)
                    .put(house.bytes())
                    .put(proof(root, house))
                    .put(sealed)
                    .array();
            folder.replaceForGood(
                    NAME,
                    ByteBuffer.allocate(body.length + HASH)
                            .put(body)
                            .put(Sha256.of(body))
                            .array());
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public void close() {
        root.close();
    }

    private static boolean isWhole(byte[] content) {
        var end = content.length - HASH;
        return content.length > HEAD + HASH
                && (hasMark(content, MARK) || hasMark(content, FIRST_MARK))
                && Arrays.equals(
                        Arrays.copyOfRange(content, end, content.length), Sha256.of(Arrays.copyOf(content, end)));
    }

    private static boolean hasMark(byte[] content, byte[] mark) {
        return Arrays.equals(Arrays.copyOf(content, mark.length), mark);
    }

    static byte[] proof(Key root, HouseId house) {
        try (var proving = root.derived("proof of the root key")) {
            return Hmac.of(proving, house.bytes());
        }
    }

    private Key wrapping() {
        return root.derived("wrapping of domain keys");
    }

    private Place place() {
        return Place.of("vault", NAME, house.bytes());
    }

    private static VaultRefusedException damaged() {
        return new VaultRefusedException(
                Code.VAULT_DAMAGED,
                "The file vault/" + NAME + " is damaged; bring the vault folder back from its backup.");
    }
}
