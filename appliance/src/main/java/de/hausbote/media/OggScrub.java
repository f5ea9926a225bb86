package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Opus in Ogg (RFC 3533, RFC 7845) with an empty comment. Pages are numbered and summed anew, for the comment may have
 * taken several; the number of the stream, which is random, becomes one. Anything but one stream of Opus is refused.
 */
final class OggScrub {
    private static final int HEAD = 27;
    private static final int STREAM = 14;
    private static final int SEQUENCE = 18;
    private static final int SUM = 22;
    private static final int WHOLE_SEGMENT = 255;
    private static final int[] SUMS = sums();

    private final byte[] sound;
    private final ByteArrayOutputStream clean;
    private int at;
    private int number;

    private OggScrub(byte[] sound) {
        this.sound = sound;
        this.clean = new ByteArrayOutputStream(sound.length);
    }

    static byte[] of(byte[] bytes) {
        var scrub = new OggScrub(bytes);
        scrub.pages();
        return scrub.clean.toByteArray();
    }

    private void pages() {
        var first = page();
        Bytes.require(payload(first).startsWith("OpusHead"), Why.NO_WAY);
        put(first);
        comment(first);
        while (at < sound.length) {
            var next = page();
            Bytes.require(serial(next) == serial(first), Why.NO_WAY);
            put(next);
        }
    }

    /** The comment ends with the page that it ends on. */
    private void comment(byte[] first) {
        var page = page();
        Bytes.require(payload(page).startsWith("OpusTags"), Why.MALFORMED);
        for (; !endsIn(page); page = page()) {
            Bytes.require(serial(page) == serial(first), Why.NO_WAY);
        }
        Bytes.require(serial(page) == serial(first), Why.NO_WAY);
        var empty = ByteBuffer.allocate(HEAD + 1 + 16).order(ByteOrder.LITTLE_ENDIAN);
        empty.put("OggS".getBytes(ISO_8859_1)).put((byte) 0).put((byte) 0).putLong(0);
        empty.putInt(serial(first)).putInt(0).putInt(0).put((byte) 1).put((byte) 16);
        empty.put("OpusTags".getBytes(ISO_8859_1)).putInt(0).putInt(0);
        put(empty.array());
    }

    /** Whether the comment does; sound begins on a page of its own. */
    private static boolean endsIn(byte[] page) {
        var segments = page[HEAD - 1] & 0xff;
        var end = 0;
        while (end < segments && (page[HEAD + end] & 0xff) == WHOLE_SEGMENT) {
            end++;
        }
        Bytes.require(end >= segments - 1, Why.MALFORMED);
        return end < segments;
    }

    private byte[] page() {
        var segments = sound[at + HEAD - 1] & 0xff;
        var length = HEAD + segments;
        for (var segment = 0; segment < segments; segment++) {
            length += sound[at + HEAD + segment] & 0xff;
        }
        Bytes.require(
                at + length <= sound.length && new String(sound, at, 4, ISO_8859_1).equals("OggS"), Why.MALFORMED);
        Bytes.require(segments > 0, Why.MALFORMED);
        var page = Arrays.copyOfRange(sound, at, at + length);
        at += length;
        return page;
    }

    private static String payload(byte[] page) {
        var from = HEAD + (page[HEAD - 1] & 0xff);
        return new String(page, from, Math.min(8, page.length - from), ISO_8859_1);
    }

    private static int serial(byte[] page) {
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(STREAM);
    }

    private void put(byte[] page) {
        var copy = page.clone();
        var bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(STREAM, 1).putInt(SEQUENCE, number++).putInt(SUM, 0);
        bytes.putInt(SUM, sum(copy));
        clean.writeBytes(copy);
    }

    static int sum(byte[] page) {
        var sum = 0;
        for (var one : page) {
            sum = (sum << 8) ^ SUMS[((sum >>> 24) ^ one) & 0xff];
        }
        return sum;
    }

    /** The remainders by 0x04c11db7, most significant bit first. */
    private static int[] sums() {
        var sums = new int[256];
        for (var number = 0; number < sums.length; number++) {
            var sum = number << 24;
            for (var bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
            }
            sums[number] = sum;
        }
        return sums;
    }
}
