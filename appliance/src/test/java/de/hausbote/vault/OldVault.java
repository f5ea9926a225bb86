package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.Arrays;

/** Writes the files of a vault as the first program wrote them, with the keys that it has. */
final class OldVault {
    private final VaultSettings settings;
    private final Folder folder;
    private final RecordCipher cipher;

    OldVault(VaultSettings settings) {
        this.settings = settings;
        this.folder = Folder.made(settings.vaultFolder());
        this.cipher = new RecordCipher(settings.random());
    }

    /** Puts {@code keys} and {@code shards} back into their first forms. */
    void write() {
        try (var root = new KeyFile(settings.keyFile()).read()) {
            var file = KeyRingFile.opened(folder, root.copy(), cipher);
            var ring = KeyRing.opened(file, settings.random(), settings.clock());
            var keys = new ShardFile(folder, ring, file.house(), cipher).read().keys();
            var shards = shards(file.house(), ring, keys);
            var content = keys(file.house(), root, ring.records());
            ring.close();
            Files.write(folder.file(KeyRingFile.NAME), content);
            Files.write(folder.file(ShardFile.NAME), shards);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] keys(HouseId house, Key root, KeyRecords records) {
        var list = ByteBuffer.allocate(4 + records.keys().size() * (16 + Key.LENGTH))
                .putInt(records.keys().size());
        for (var key : records.keys()) {
            list.putInt(key.purpose().code()).putInt(key.version()).putLong(key.booked());
            list.put(key.copy().getEncoded());
        }
        var sealed = cipher.seal(
                root.derived("wrapping of domain keys"),
                1,
                "root",
                Place.of("vault", "keys", house.bytes()),
                list.array());
        var proof = Hmac.of(root.derived("proof of the root key"), house.bytes());
        var body = ByteBuffer.allocate(8 + 16 + 32 + sealed.length)
                .put("HBKEYS01".getBytes(US_ASCII))
                .put(house.bytes())
                .put(proof)
                .put(sealed)
                .array();
        return ByteBuffer.allocate(body.length + 32)
                .put(body)
                .put(Sha256.of(body))
                .array();
    }

    private byte[] shards(HouseId house, KeyRing ring, Iterable<ShardKey> keys) {
        var file = ByteBuffer.allocate(4096 + 256 * 256)
                .put("HBSHARD1".getBytes(US_ASCII))
                .put(house.bytes());
        for (var key : keys) {
            var place = Place.of("vault", "shards", house.bytes())
                    .with("shard", key.shard())
                    .with("half", 0)
                    .revision(key.version());
            try (var content = ring.current(Purpose.Use.INTERNAL, Purpose.CONTENT)) {
                var plain = key.key().getEncoded();
                var sealed = cipher.seal(content.key(), content.version(), "CONTENT", place, plain);
                file.position(4096 + key.shard() * 256).putInt(key.version()).put(sealed);
            }
        }
        return file.array();
    }

    /** The mark of a file of the vault. */
    String mark(String name) {
        return new String(Arrays.copyOf(folder.read(name), 8), US_ASCII);
    }
}
