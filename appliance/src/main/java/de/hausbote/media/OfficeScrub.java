package de.hausbote.media;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An Office file (ECMA-376): the archive is written anew, of those parts that are seen, without who wrote, changed,
 * commented and printed it, and when. One with programs, a signature or foreign objects is refused.
 */
final class OfficeScrub {
    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST = 300L << 20;
    private static final long LARGEST_PART = 100L << 20;
    private static final int MOST_RATIO = 100;
    private static final int ALWAYS_ALLOWED = 16 << 20;
    /** The first that an archive can say without saying which zone it is in. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1981, 1, 1, 0, 0);

    private final FileType type;
    private final byte[] file;
    private final int depth;
    private long unpacked;

    /** What is done with each part. */
    private interface Reader {
        void read(String name, byte[] bytes) throws IOException;
    }

    private OfficeScrub(FileType type, byte[] file, int depth) {
        this.type = type;
        this.file = file;
        this.depth = depth;
    }

    /** @param depth how many files may lie in files */
    static byte[] of(FileType type, byte[] bytes, int depth) {
        Bytes.require(depth > 0, Why.TOO_DEEP);
        try {
            return new OfficeScrub(type, bytes, depth).written();
        } catch (IOException | IllegalArgumentException broken) {
            throw new UncleanException(Why.MALFORMED);
        }
    }

    private byte[] written() throws IOException {
        var graph = new OfficeGraph();
        read((name, bytes) -> learn(graph, OfficeGraph.key(name), bytes));
        graph.requireKind(type);
        var written = new ByteArrayOutputStream(file.length);
        var staying = graph.staying();
        var parts = new OfficeParts(staying, depth);
        try (var out = new ZipOutputStream(written)) {
            read((name, bytes) -> copy(parts, staying, name, bytes, out));
        }
        return written.toByteArray();
    }

    private static void learn(OfficeGraph graph, String key, byte[] bytes) {
        var programs = key.contains("vbaproject") || key.contains("vbadata") || key.contains("macrosheets/");
        Bytes.require(!programs, Why.MACROS);
        graph.learn(key, bytes);
    }

    private static void copy(OfficeParts parts, Set<String> staying, String name, byte[] bytes, ZipOutputStream out)
            throws IOException {
        var key = OfficeGraph.key(name);
        if (!staying.contains(key)) {
            return;
        }
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(parts.clean(key, bytes));
        out.closeEntry();
    }

    private void read(Reader reader) throws IOException {
        unpacked = 0;
        var count = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Bytes.require(++count <= MOST_PARTS, Why.TOO_LARGE);
                if (!entry.isDirectory()) {
                    reader.read(entry.getName(), bytes(in));
                }
            }
        }
        Bytes.require(count > 0);
    }

    private byte[] bytes(ZipInputStream in) throws IOException {
        var all = Math.min(LARGEST, Math.max(ALWAYS_ALLOWED, (long) file.length * MOST_RATIO));
        var most = Math.min(LARGEST_PART, all - unpacked);
        var bytes = in.readNBytes((int) most + 1);
        Bytes.require(bytes.length <= most, Why.TOO_LARGE);
        unpacked += bytes.length;
        return bytes;
    }
}
