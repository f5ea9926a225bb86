package de.hausbote.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The files of a vault, each with the code that reads it; whoever changes a file sees what comes out of it. */
final class Readers implements AutoCloseable {
    private static final String HOST_FILE = "host file";

    private final List<HostSeal> hosts = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private final RecordCipher cipher = new RecordCipher(random);
    private final VaultSettings settings;
    private final Folder folder;
    private final KeyRing ring;
    private final HouseId house;
    private final HybridKem.Pair pair = HybridKem.newPair(random);

    /** What a file of one kind is, and what it tells. */
    interface Reader {

        /** What the content says, piece by piece, as far as it was verified; refusals are exceptions. */
        List<String> read(byte[] content) throws IOException;
    }

    /** A file that is whole, one more of its kind, and the reader of both. */
    record Kind(String name, Path whole, Path other, Reader reader) {
        byte[] content() {
            return bytes(whole);
        }

        byte[] foreign() {
            return bytes(other);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    Readers(Path place) {
        settings = PreparedVault.in(place);
        folder = Folder.made(settings.vaultFolder());
        try (var vault = Vault.open(settings)) {
            vault.hooks().put("whatsapp", "one", List.of("secret".toCharArray()), "token".toCharArray());
        }
        var file = keyRing();
        ring = KeyRing.opened(file, random, settings.clock());
        house = file.house();
    }

    private KeyRingFile keyRing() {
        return KeyRingFile.opened(folder, new KeyFile(settings.keyFile()).read(), cipher);
    }

    List<Kind> kinds(Path place) throws IOException {
        var others = Files.createDirectories(place.resolve("others"));
        var media = new SealedFiles("media", Folder.made(place.resolve("media")), random);
        var one = media.write(
                seal(), new ByteArrayInputStream("plain ".repeat(8000).getBytes(UTF_8)), 100_000);
        var two = media.write(
                seal(), new ByteArrayInputStream("other ".repeat(8000).getBytes(UTF_8)), 100_000);
        var kept = Files.copy(place.resolve("media").resolve(one.name()), others.resolve(one.name()));
        var journal = Folder.made(place.resolve("journal"));
        segment(journal, 1, pair);
        segment(journal, 2, HybridKem.newPair(random));
        var first = Files.copy(journal.file(Segment.fileName(1)), others.resolve("segment"));
        var elsewhere = new VaultSettings(place.resolve("b"), place.resolve("b.key"), settings.clock());
        PreparedVault.created(elsewhere).close();
        hostFile(elsewhere).write("elsewhere".getBytes(UTF_8));
        var hostFile = hostFile(settings);
        hostFile.write("custodians, or the head of the record".getBytes(UTF_8));
        return List.of(
                vaultFile(
                        HOST_FILE,
                        others,
                        elsewhere,
                        _ -> List.of(new String(hostFile.read().orElseThrow(), UTF_8))),
                vaultFile("keys", others, elsewhere, _ -> keys()),
                vaultFile("shards", others, elsewhere, _ -> shards()),
                vaultFile("hooks", others, elsewhere, _ -> hooks()),
                vaultFile("recipients", others, elsewhere, _ -> recipients()),
                new Kind("sealed file", kept, place.resolve("media").resolve(two.name()), content -> {
                    Files.write(place.resolve("media").resolve(one.name()), content);
                    return chunks(media, one.name());
                }),
                shelfFile(place, others),
                new Kind("journal segment", first, journal.file(Segment.fileName(2)), content -> {
                    Files.write(journal.file(Segment.fileName(1)), content);
                    return entries(journal.file(Segment.fileName(1)));
                }));
    }

    private Kind shelfFile(Path place, Path others) throws IOException {
        var shelf = shelf(place, "shelf");
        var other = shelf(place, "othershelf");
        for (var one : List.of(shelf, other)) {
            try (var out = one.create("segment")) {
                var bytes = "words ".repeat(6000).getBytes(UTF_8);
                out.write(bytes, 0, bytes.length);
            }
        }
        var file = only(place.resolve("shelf"));
        var whole = Files.copy(file, others.resolve("shelf file"));
        return new Kind("shelf file", whole, only(place.resolve("othershelf")), content -> {
            Files.write(file, content);
            return pieces(shelf(place, "shelf"));
        });
    }

    private SealedShelf shelf(Path place, String name) {
        return SealedShelf.opened(name, Folder.made(place.resolve(name)), seal(), random);
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<String> pieces(SealedShelf shelf) throws IOException {
        var pieces = new ArrayList<String>();
        try (var in = shelf.open("segment")) {
            for (var number = 0; number < in.chunks(); number++) {
                pieces.add(new String(in.chunk(number), UTF_8));
            }
        }
        return pieces;
    }

    /** What a sealed house reads: its custody and the head of its record have this form. */
    private HostFile hostFile(VaultSettings of) {
        var host = HostSeal.opened(of);
        hosts.add(host);
        return HostFile.of(of, HOST_FILE, "HBTEST01".getBytes(UTF_8), host);
    }

    private Kind vaultFile(String name, Path others, VaultSettings elsewhere, Reader reader) throws IOException {
        var whole = Files.copy(folder.file(name), others.resolve(name));
        return new Kind(name, whole, elsewhere.vaultFolder().resolve(name), content -> {
            Files.write(folder.file(name), content);
            return reader.read(content);
        });
    }

    private Seal seal() {
        return new DomainSeal(Purpose.MEDIA, ring, cipher);
    }

    private void segment(Folder journal, long number, HybridKem.Pair to) throws IOException {
        var recipient = new Recipient(0, number, true, to.publicHalf(), new byte[0]);
        var writer = SegmentWriter.begun(recipient, journal, Disk.REAL, random);
        for (var i = 0; i < 20; i++) {
            writer.write(List.of(("entry " + number + " " + i).getBytes(UTF_8)));
        }
        writer.finish();
    }

    private List<String> keys() {
        try (var file = keyRing()) {
            return file.read().keys().stream()
                    .map(key -> key.purpose() + " " + key.version() + " " + digits(key.copy()))
                    .toList();
        }
    }

    private List<String> shards() {
        return new ShardFile(folder, ring, house, cipher)
                .read().keys().stream()
                        .map(key -> key.shard() + " " + key.version() + " " + digits(key.key()))
                        .toList();
    }

    private List<String> hooks() {
        try (var host = new KeyFile(folder.file(HookSecrets.HOST_KEY)).read()) {
            return new HookFile(folder, host.derived("hook secrets"), cipher)
                    .read().stream().map(HookAccount::account).toList();
        }
    }

    /** A recipient that does not open is left out, and a new one takes its place. */
    private List<String> recipients() {
        var keys = new RecipientKeys(ring, cipher, random);
        return Recipients.read(folder, house).all().stream()
                .filter(keys::opens)
                .map(each -> each.number() + " " + HexFormat.of().formatHex(keys.privateHalf(each)))
                .toList();
    }

    private List<String> chunks(SealedFiles files, String name) throws IOException {
        var chunks = new ArrayList<String>();
        var out = new ByteArrayOutputStream();
        try {
            files.copy(seal(), name, out);
        } finally {
            if (out.size() > 0) {
                chunks.add(out.toString(UTF_8));
            }
            partial = List.copyOf(chunks);
        }
        return chunks;
    }

    private List<String> entries(Path file) throws IOException {
        var entries = new ArrayList<String>();
        try (var reader = SegmentReader.opened(file, 1, pair.privateHalf())) {
            for (var next = reader.next(reader.size()); next.isPresent(); next = reader.next(reader.size())) {
                entries.add(new String(next.get().bytes(), UTF_8));
            }
        }
        return entries;
    }

    private List<String> partial = List.of();

    /** What came out of the last sealed file before it was refused. */
    List<String> partial() {
        return partial;
    }

    private static String digits(Key key) {
        return HexFormat.of().formatHex(key.getEncoded());
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content with two equally long pieces of it exchanged. */
    static byte[] exchanged(byte[] content, int one, int other, int length) {
        var changed = content.clone();
        System.arraycopy(content, one, changed, other, length);
        System.arraycopy(content, other, changed, one, length);
        return Arrays.equals(changed, content) ? new byte[0] : changed;
    }

    @Override
    public void close() {
        hosts.forEach(HostSeal::close);
        pair.close();
        ring.close();
    }
}
