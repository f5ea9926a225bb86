package de.hausbote.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Everything that the files of a house and its root key open: what somebody can try who has all of it. */
public final class LivingKeys {
    private static final List<String> USES = List.of("shard", "contact", "CONTENT", "root", "host");

    private final VaultSettings settings;
    private final List<Key> keys = new ArrayList<>();
    private final HouseId house;

    private LivingKeys(VaultSettings settings) {
        this.settings = settings;
        var folder = Folder.made(settings.vaultFolder());
        var cipher = new RecordCipher(settings.random());
        var root = new KeyFile(settings.keyFile()).read();
        var file = KeyRingFile.opened(folder, root, cipher);
        this.house = file.house();
        keys.add(root);
        keys.add(root.derived("wrapping of domain keys"));
        keys.add(new KeyFile(folder.file(HookSecrets.HOST_KEY)).read());
        file.read().keys().forEach(key -> keys.add(key.copy()));
        var ring = KeyRing.opened(file, settings.random(), settings.clock());
        new ShardFile(folder, ring, house, cipher).read().keys().forEach(key -> keys.add(key.key()));
    }

    public static LivingKeys of(VaultSettings settings) {
        return new LivingKeys(settings);
    }

    public int count() {
        return keys.size();
    }

    /** Whether one of the keys opens this wrapped key of a contact, whatever it says of itself. */
    public boolean open(byte[] contact, WrappedKey wrapped) {
        var cipher = new RecordCipher(settings.random());
        var place = Place.of("contact_key", "wrapped", contact).contact(contact).with("shard", wrapped.shard());
        return keys.stream()
                .anyMatch(key -> USES.stream().anyMatch(use -> opens(cipher, key, use, place, wrapped.wrapped())));
    }

    /** Whether one of the keys opens one of the first shard keys in an older file of them: all are sealed alike. */
    public boolean openAny(byte[] shardFile) {
        var cipher = new RecordCipher(settings.random());
        return IntStream.range(0, Shards.COUNT * ShardFile.HALVES)
                .map(slot -> ShardFile.HEAD + slot * ShardFile.HALF)
                .filter(offset -> ByteBuffer.wrap(shardFile).getInt(offset) > 0)
                .limit(40)
                .anyMatch(offset -> keys.stream().anyMatch(key -> opensHalf(cipher, key, shardFile, offset)));
    }

    private boolean opensHalf(RecordCipher cipher, Key key, byte[] file, int offset) {
        var half = ByteBuffer.wrap(file, offset, ShardFile.HALF);
        var version = half.getInt();
        var created = half.getLong();
        var sealed = new byte[Key.LENGTH + RecordCipher.OVERHEAD];
        half.get(sealed);
        var generation = ByteBuffer.wrap(file).getLong(8 + HouseId.LENGTH);
        var place = Place.of("vault", "shards", house.bytes())
                .format(2)
                .with("shard", (offset - ShardFile.HEAD) / ShardFile.HALF / ShardFile.HALVES)
                .with("created", created)
                .with("generation", generation)
                .revision(version);
        return opens(cipher, key, "CONTENT", place, sealed);
    }

    private static boolean opens(RecordCipher cipher, Key key, String use, Place place, byte[] sealed) {
        try {
            cipher.open(_ -> Optional.of(key.copy()), use, place, sealed);
            return true;
        } catch (SealBrokenException _) {
            return false;
        }
    }

    /** The files below the data folder that hold these bytes, plain or in hexadecimal digits. */
    public static List<Path> holding(Path data, byte[] bytes) {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, bytes))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files of the vault folder that only an interrupted write leaves. */
    static List<String> leftBehind(VaultSettings settings) {
        return Folder.made(settings.vaultFolder()).names().stream()
                .filter(name -> name.contains("."))
                .toList();
    }

    private static boolean holds(Path file, byte[] bytes) {
        try {
            var content = HexFormat.of().formatHex(Files.readAllBytes(file));
            return content.contains(HexFormat.of().formatHex(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
