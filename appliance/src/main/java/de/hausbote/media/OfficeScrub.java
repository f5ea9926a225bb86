package de.hausbote.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An Office file (ECMA-376): the archive is written anew, part by part, without who wrote, changed, commented and printed
 * it, and when. Pictures and Office files in it are cleaned as well; programs and foreign objects in it refuse it.
 */
final class OfficeScrub {
    private static final int MOST_PARTS = 10_000;
    private static final long LARGEST = 300L << 20;
    private static final int MOST_RATIO = 100;
    private static final int ALWAYS_ALLOWED = 16 << 20;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final byte[] file;
    private final int depth;
    private long unpacked;

    private OfficeScrub(byte[] file, int depth) {
        this.file = file;
        this.depth = depth;
    }

    static byte[] of(byte[] bytes, int depth) {
        if (depth == 0) {
            throw new UncleanException(Why.TOO_LARGE);
        }
        try {
            return new OfficeScrub(bytes, depth).parts();
        } catch (ZipException | IllegalArgumentException broken) {
            throw new UncleanException(Why.MALFORMED);
        } catch (IOException cut) {
            throw new UncleanException(Why.MALFORMED);
        }
    }

    private byte[] parts() throws IOException {
        var written = new ByteArrayOutputStream(file.length);
        var count = 0;
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var out = new ZipOutputStream(written)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++count > MOST_PARTS) {
                    throw new UncleanException(Why.TOO_LARGE);
                }
                if (!entry.isDirectory()) {
                    put(out, entry.getName(), part(entry.getName().toLowerCase(Locale.ROOT), read(in)));
                }
            }
        }
        if (count == 0) {
            throw new UncleanException(Why.MALFORMED);
        }
        return written.toByteArray();
    }

    private byte[] read(ZipInputStream in) throws IOException {
        var most = Math.min(LARGEST - unpacked, Math.max(ALWAYS_ALLOWED, (long) file.length * MOST_RATIO - unpacked));
        var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(0, most) + 1));
        if (bytes.length > most) {
            throw new UncleanException(Why.TOO_LARGE);
        }
        unpacked += bytes.length;
        return bytes;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private byte[] part(String name, byte[] bytes) {
        if (name.contains("vbaproject") || name.contains("vbadata") || name.contains("/macrosheets/")) {
            throw new UncleanException(Why.MACROS);
        }
        if (name.contains("/embeddings/") || name.contains("/activex/")) {
            return within(name, bytes);
        }
        if (name.startsWith("docprops/thumbnail") || name.contains("/printersettings/")) {
            return new byte[0];
        }
        if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
            return OfficeXml.clean(name, text(bytes)).getBytes(UTF_8);
        }
        return name.contains("/media/") ? picture(bytes) : bytes;
    }

    private byte[] within(String name, byte[] bytes) {
        return Scrubber.clean(Sniffer.sniff(head(bytes), name), bytes, depth - 1);
    }

    private byte[] picture(byte[] bytes) {
        var type = Sniffer.sniff(head(bytes), "");
        return type == FileType.JPEG || type == FileType.PNG || type == FileType.WEBP
                ? Scrubber.clean(type, bytes, depth)
                : bytes;
    }

    private static byte[] head(byte[] bytes) {
        return Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.ENOUGH));
    }

    /** Office writes UTF-8; what is written otherwise cannot be looked through. */
    private static String text(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xfe || bytes[0] == (byte) 0xff || bytes[0] == 0 || bytes[1] == 0)) {
            throw new UncleanException(Why.NO_WAY);
        }
        return new String(bytes, UTF_8);
    }
}
