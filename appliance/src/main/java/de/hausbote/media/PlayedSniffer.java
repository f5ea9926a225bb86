package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells films and sound by their first bytes. */
final class PlayedSniffer {
    private static final int ID3_HEAD = 10;

    /** What a file in boxes says it is made for, where phones play it (ISO 14496-12, 4.3); photos come in boxes too. */
    private static final Set<String> FILMS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "mmp4",
            "dash", "MSNV", "M4V ", "M4VP", "M4VH");

    private static final Set<String> SOUNDS = Set.of("M4A ", "M4B ");

    private final byte[] head;
    private final String fileName;

    private PlayedSniffer(byte[] head, String fileName) {
        this.head = head;
        this.fileName = fileName.toLowerCase(Locale.ROOT);
    }

    /** Nothing when it is no film and no sound. */
    static Optional<FileType> sniff(byte[] head, String fileName) {
        return new PlayedSniffer(head, fileName).type();
    }

    private Optional<FileType> type() {
        if (textAt(4, 4).equals("ftyp")) {
            return Optional.of(inBoxes(textAt(8, 4)));
        }
        if (textAt(0, 4).equals("OggS")) {
            return Optional.of(FileType.OGG);
        }
        if (textAt(0, 6).equals("#!AMR\n") || textAt(0, 9).equals("#!AMR-WB\n")) {
            return Optional.of(FileType.AMR);
        }
        return textAt(0, 3).equals("ID3") ? Optional.of(behindTag()) : frames(0);
    }

    /** Some recorders call sound what others call film: there the name decides. */
    private FileType inBoxes(String brand) {
        if (brand.startsWith("3gp")) {
            return FileType.PHONE_VIDEO;
        }
        if (SOUNDS.contains(brand)) {
            return FileType.M4A;
        }
        if (!FILMS.contains(brand)) {
            return FileType.UNKNOWN;
        }
        return FileType.M4A.named(fileName) ? FileType.M4A : FileType.MP4;
    }

    private FileType behindTag() {
        if (head.length < ID3_HEAD) {
            return FileType.MP3;
        }
        return frames(ID3_HEAD + SoundTags.size(head, 0)).orElse(FileType.MP3);
    }

    /** Sound in frames; which kind, the layer of the first one tells. */
    private Optional<FileType> frames(int at) {
        if (at < 0 || head.length < at + 4 || (head[at] & 0xff) != 0xff || (head[at + 1] & 0xe0) != 0xe0) {
            return Optional.empty();
        }
        if ((head[at + 1] & 0xf6) == 0xf0) {
            return Optional.of(FileType.AAC);
        }
        var layerThree = (head[at + 1] & 0x06) == 0x02;
        return layerThree ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private String textAt(int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, ISO_8859_1);
    }
}
