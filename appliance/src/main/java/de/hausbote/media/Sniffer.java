package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.hausbote.media.FileType.Family;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.Map;

/** Tells what a file is by its first bytes. Names and claimed types only decide between files whose bytes look alike. */
public final class Sniffer {
    /** How many bytes are enough. */
    public static final int ENOUGH = 8192;

    private static final int LONGEST_CHARACTER = 4;
    private static final String OLD_OFFICE = "d0cf11e0a1b11ae1";
    private static final String ZIP = "504b0304";
    private static final String ELF = "7f454c46";
    private static final String MACH_O = "cffaedfe";
    private static final String JAVA_CLASS = "cafebabe";

    private static final Map<String, FileType> OFFICE_FOLDERS = Map.of(
            "word/document.xml",
            FileType.DOCX,
            "xl/workbook.xml",
            FileType.XLSX,
            "ppt/presentation.xml",
            FileType.PPTX);

    private final byte[] head;

    private Sniffer(byte[] head) {
        this.head = head;
    }

    /**
     * @param head the beginning of the file, up to {@link #ENOUGH} bytes of it
     */
    public static FileType sniff(byte[] head, String fileName) {
        return new Sniffer(head).type(fileName);
    }

    private FileType type(String fileName) {
        if (startsWithHex("ffd8ff")) {
            return FileType.JPEG;
        }
        if (startsWithHex("89504e470d0a1a0a")) {
            return FileType.PNG;
        }
        if (startsWith("GIF87a") || startsWith("GIF89a")) {
            return FileType.GIF;
        }
        if (startsWith("RIFF") && textAt(8, 4).equals("WEBP")) {
            return FileType.WEBP;
        }
        if (startsWith("%PDF-")) {
            return FileType.PDF;
        }
        return PlayedSniffer.sniff(head, fileName).orElseGet(() -> program() ? FileType.PROGRAM : container(fileName));
    }

    private boolean program() {
        return startsWith("MZ")
                || startsWith("#!")
                || startsWithHex(ELF)
                || startsWithHex(MACH_O)
                || startsWithHex(JAVA_CLASS);
    }

    private FileType container(String fileName) {
        if (startsWithHex(ZIP)) {
            return officeZip() ? office(fileName) : FileType.UNKNOWN;
        }
        if (startsWithHex(OLD_OFFICE)) {
            return family(Family.OFFICE_OLD, fileName);
        }
        return plainText() ? FileType.TEXT : FileType.UNKNOWN;
    }

    /** By the folder of its parts, where one is near the beginning; otherwise the name decides. */
    private FileType office(String fileName) {
        var text = new String(head, ISO_8859_1);
        var found = OFFICE_FOLDERS.entrySet().stream()
                .filter(folder -> text.contains(folder.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return found.size() == 1 ? found.getFirst() : family(Family.OFFICE_ZIP, fileName);
    }

    private static FileType family(Family family, String fileName) {
        return FileType.ofFamily(family, fileName).orElse(FileType.UNKNOWN);
    }

    /** An Office file names its parts near the beginning; a plain archive does not. */
    private boolean officeZip() {
        var text = new String(head, ISO_8859_1);
        return text.contains("[Content_Types].xml") || text.contains("_rels/.rels");
    }

    /** UTF-8 without control characters, cut wherever the head ends; markup is text too and is never shown as markup. */
    private boolean plainText() {
        if (head.length == 0) {
            return false;
        }
        for (var each : head) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return false;
            }
        }
        return utf8();
    }

    private boolean utf8() {
        var cut = head.length < ENOUGH ? 0 : LONGEST_CHARACTER - 1;
        for (var without = 0; without <= cut; without++) {
            if (decodes(head.length - without)) {
                return true;
            }
        }
        return false;
    }

    private boolean decodes(int length) {
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, length));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private boolean startsWith(String text) {
        return textAt(0, text.length()).equals(text);
    }

    private boolean startsWithHex(String hex) {
        return HexFormat.of()
                .formatHex(head, 0, Math.min(head.length, hex.length() / 2))
                .equals(hex);
    }

    private String textAt(int offset, int length) {
        return head.length < offset + length ? "" : new String(head, offset, length, ISO_8859_1);
    }
}
