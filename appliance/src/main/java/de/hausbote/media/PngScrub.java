package de.hausbote.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;

/** A PNG (ISO 15948) of those chunks alone that say how it looks; what stands behind its end goes. */
final class PngScrub {
    private static final int SIGNATURE = 8;
    /** Length, name and sum of a chunk. */
    private static final int FRAME = 12;

    private static final int LONGEST_NAME = 80;
    private static final int ANY = Integer.MAX_VALUE;

    /** How long each may be. */
    private static final Map<String, Integer> LOOKS = Map.ofEntries(
            Map.entry("IHDR", 13),
            Map.entry("PLTE", 768),
            Map.entry("IDAT", ANY),
            Map.entry("IEND", 0),
            Map.entry("tRNS", 256),
            Map.entry("gAMA", 4),
            Map.entry("cHRM", 32),
            Map.entry("sRGB", 1),
            Map.entry("iCCP", ANY),
            Map.entry("sBIT", 4),
            Map.entry("pHYs", 9),
            Map.entry("bKGD", 6),
            Map.entry("hIST", 512),
            Map.entry("acTL", 8),
            Map.entry("fcTL", 26),
            Map.entry("fdAT", ANY),
            Map.entry("cICP", 4),
            Map.entry("mDCV", 24),
            Map.entry("cLLI", 8));

    private PngScrub() {}

    static byte[] of(byte[] bytes) {
        var picture = ByteBuffer.wrap(bytes);
        var clean = new ByteArrayOutputStream(bytes.length);
        clean.writeBytes(Bytes.part(picture, 0, SIGNATURE));
        Bytes.require(Bytes.words(picture, SIGNATURE + 4, 4).equals("IHDR"));
        var name = "";
        for (var at = SIGNATURE; !name.equals("IEND"); ) {
            var length = picture.getInt(at);
            name = Bytes.words(picture, at + 4, 4);
            var content = Bytes.part(picture, at + 8, length);
            Bytes.require(bytes.length - at - FRAME >= length);
            if (LOOKS.containsKey(name)) {
                Bytes.require(length <= LOOKS.get(name));
                chunk(name, content, clean);
            }
            at = Math.addExact(at, Math.addExact(length, FRAME));
        }
        return clean.toByteArray();
    }

    private static void chunk(String name, byte[] content, ByteArrayOutputStream clean) {
        if (name.equals("iCCP")) {
            ColourProfile.cleanPacked(packedProfile(content)).ifPresent(profile -> put(name, named(profile), clean));
        } else {
            put(name, content, clean);
        }
    }

    /** Before it stand a name of somebody's choice and how it is packed. */
    private static byte[] packedProfile(byte[] content) {
        var end = 0;
        while (end < Math.min(LONGEST_NAME, content.length) && content[end] != 0) {
            end++;
        }
        return Arrays.copyOfRange(content, Math.min(end + 2, content.length), content.length);
    }

    private static byte[] named(byte[] profile) {
        return ByteBuffer.allocate(profile.length + 3)
                .put(Bytes.of("-\0\0"))
                .put(profile)
                .array();
    }

    private static void put(String name, byte[] content, ByteArrayOutputStream clean) {
        var sum = new CRC32();
        sum.update(Bytes.of(name));
        sum.update(content);
        clean.writeBytes(ByteBuffer.allocate(8)
                .putInt(content.length)
                .put(Bytes.of(name))
                .array());
        clean.writeBytes(content);
        clean.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
