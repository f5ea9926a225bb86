package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Films for tests, box by box: some pictures, some sound, the way the camera went, and everything it knows. */
public final class Films {
    static final String MARK = "GEHEIMNIS";
    static final String PICTURES = "BILDBILD";
    static final String SOUND = "TON!";
    private static final int TRACK_HEAD = 84;

    private final String mark;
    private final String way;

    private Films(String mark) {
        this.mark = mark;
        this.way = mark + "52.5N";
    }

    static byte[] film() {
        return film(MARK);
    }

    /** @param mark what everything about it says */
    public static byte[] film(String mark) {
        return new Films(mark).whole();
    }

    /** Tables before what they point at, as a phone writes it for sending. */
    private byte[] whole() {
        var before = box("ftyp", bytes("isom\0\0\2\0isommp41"));
        var size = before.length + movie(0).length + 8;
        return join(before, movie(size), box("mdat", bytes(PICTURES + SOUND + way + "rest" + mark)), said());
    }

    private byte[] movie(int at) {
        var pictures = track("vide", at, PICTURES.length());
        var sound = track("soun", at + PICTURES.length(), SOUND.length());
        var meta = track("meta", at + PICTURES.length() + SOUND.length(), way.length());
        return box("moov", join(timed("mvhd", 100), pictures, sound, meta, said()));
    }

    private byte[] said() {
        var place = box("\u00a9xyz", bytes(mark + "+52.5+013.4/"));
        var list = box("meta", join(new byte[4], box("ilst", bytes(mark))));
        return join(box("udta", join(place, list)), box("uuid", bytes(mark)), box("free", bytes(mark)));
    }

    private byte[] track(String kind, int at, int size) {
        var handler = box("hdlr", join(new byte[8], bytes(kind), new byte[12], bytes(mark + "\0")));
        var media = box("mdia", join(timed("mdhd", 24), handler, box("minf", join(places(), tables(kind, at, size)))));
        return box("trak", join(timed("tkhd", TRACK_HEAD), media, said()));
    }

    private static byte[] places() {
        return box("dinf", box("dref", join(number(0), number(1), box("url ", number(1)))));
    }

    private byte[] tables(String kind, int at, int size) {
        var coder = kind.equals("vide") ? join(new byte[42], bytes(mark), new byte[27]) : new byte[28];
        return box(
                "stbl",
                join(
                        box("stsd", join(number(0), number(1), box(kind.equals("vide") ? "avc1" : "mp4a", coder))),
                        box("stts", number(0)),
                        box("stsc", join(number(0), number(1), number(1), number(2), number(1))),
                        box("stsz", join(number(0), number(0), number(2), number(size / 2), number(size - size / 2))),
                        box("stco", join(number(0), number(1), number(at)))));
    }

    private static byte[] timed(String name, int size) {
        return box(name, join(number(0), bytes("TIMETIME"), new byte[size - 12]));
    }

    static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] box(String name, byte[] content) {
        return join(number(content.length + 8), bytes(name), content);
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
