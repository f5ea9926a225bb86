package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.hausbote.vault.VaultRefusedException.Code;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code keys}: all domain keys, sealed as one under the root key, replaced as a whole.
 *
 * <p>Form: mark (8 bytes), number of the house (16), proof of the root key (32), sealed keys, hash over everything before
 * (32). The hash tells a damaged file, the proof tells a wrong key; what protects is the seal.
 */
final class KeyRingFile implements AutoCloseable {
    static final String NAME = "keys";

    private static final byte[] MARK = "HBKEYS01".getBytes(US_ASCII);
    private static final int HASH = 32;
    private static final int HEAD = MARK.length + HouseId.LENGTH + HASH;
    private static final int KEY_RECORD = 2 * Integer.BYTES + Long.BYTES + Key.LENGTH;

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
        var house = new HouseId(Arrays.copyOfRange(content, MARK.length, MARK.length + HouseId.LENGTH));
        var proof = Arrays.copyOfRange(content, HEAD - HASH, HEAD);
        if (!MessageDigest.isEqual(proof, proof(root, house))) {
            throw new VaultRefusedException(
                    Code.KEY_WRONG,
                    "The key file does not belong to this vault; use the key file that was made together with it.");
        }
        return new KeyRingFile(folder, root, cipher, house);
    }

    HouseId house() {
        return house;
    }

    List<DomainKey> read() {
        var content = folder.read(NAME);
        var sealed = Arrays.copyOfRange(content, HEAD, content.length - HASH);
        try {
            var plain = cipher.open(_ -> Optional.of(wrapping()), "root", place(), sealed);
            try {
                return parsed(ByteBuffer.wrap(plain));
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (SealBrokenException | BufferUnderflowException _) {
            throw damaged();
        }
    }

    void write(List<DomainKey> keys) {
        var plain = listed(keys);
        try (var wrapping = wrapping()) {
            var sealed = cipher.seal(wrapping, 1, "root", place(), plain);
            var body = ByteBuffer.allocate(HEAD + sealed.length)
                    .put(MARK)
                    .put(house.bytes())
                    .put(proof(root, house))
                    .put(sealed)
                    .array();
            folder.replace(
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

    private static byte[] listed(List<DomainKey> keys) {
        var list = ByteBuffer.allocate(Integer.BYTES + keys.size() * KEY_RECORD).putInt(keys.size());
        for (var each : keys) {
            list.putInt(each.purpose().code()).putInt(each.version()).putLong(each.booked());
            try (var key = each.copy()) {
                var bytes = key.getEncoded();
                list.put(bytes);
                Arrays.fill(bytes, (byte) 0);
            }
        }
        return list.array();
    }

    private static List<DomainKey> parsed(ByteBuffer list) {
        var keys = new ArrayList<DomainKey>();
        for (var left = list.getInt(); left > 0; left--) {
            var purpose = Purpose.coded(list.getInt()).orElseThrow(KeyRingFile::damaged);
            var version = list.getInt();
            var booked = list.getLong();
            var bytes = new byte[Key.LENGTH];
            list.get(bytes);
            keys.add(new DomainKey(purpose, version, booked, Key.of(bytes)));
        }
        return keys;
    }

    private static boolean isWhole(byte[] content) {
        var end = content.length - HASH;
        return content.length > HEAD + HASH
                && Arrays.equals(Arrays.copyOf(content, MARK.length), MARK)
                && Arrays.equals(
                        Arrays.copyOfRange(content, end, content.length), Sha256.of(Arrays.copyOf(content, end)));
    }

    private static byte[] proof(Key root, HouseId house) {
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
