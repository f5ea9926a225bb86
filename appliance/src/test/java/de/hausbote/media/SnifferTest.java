package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnifferTest {
    @ParameterizedTest
    @CsvSource({
        "ffd8ffe000104a46494600, a.jpg, JPEG",
        "ffd8ffe000104a46494600, a.pdf, JPEG",
        "89504e470d0a1a0a0000000d, a.png, PNG",
        "474946383961, a.gif, GIF",
        "524946462400000057454250, a.webp, WEBP",
        "524946462400000057415645, a.webp, UNKNOWN",
        "00000020667479706d703432, a.mp4, MP4",
        "000000206674797069736f6d, a.pdf, MP4",
        "000000206674797069736f6d, Aufnahme.M4A, M4A",
        "000000186674797068656963, a.heic, UNKNOWN",
        "000000186674797061766966, a.mp4, UNKNOWN",
        "00000014667479707174202000, a.mp4, UNKNOWN",
        "0000001866747970336770356e, a.3gp, PHONE_VIDEO",
        "00000020667479704d344120, a.m4a, M4A",
        "4f67675300020000, a.ogg, OGG",
        "2321414d520a, a.amr, AMR",
        "4944330400, a.mp3, MP3",
        "fffb9064, a.mp3, MP3",
        "fff15080, a.aac, AAC",
        "49443304000000000002" + "0000" + "fff15080, a.aac, AAC",
        "ff8bffff, a.mp3, UNKNOWN",
        "2321414d522d57420a, a.amr, AMR",
        "fffe41004200, a.txt, UNKNOWN",
        "255044462d312e37, a.pdf, PDF",
        "d0cf11e0a1b11ae1, a.xls, XLS",
        "d0cf11e0a1b11ae1, a.doc, DOC",
        "d0cf11e0a1b11ae1, a.msi, UNKNOWN",
        "504b0304, a.docx, UNKNOWN",
        "4d5a9000, a.pdf, PROGRAM",
        "7f454c46, a.jpg, PROGRAM",
        "cafebabe, a.png, PROGRAM",
        "23212f62696e2f7368, a.txt, PROGRAM",
        "00010203, a.txt, UNKNOWN",
        "c328, a.txt, UNKNOWN"
    })
    void theBytesDecideAndTheNameOnlyAmongAlike(String hex, String name, FileType expected) {
        assertEquals(expected, Sniffer.sniff(HexFormat.of().parseHex(hex), name));
    }

    @Test
    void anOfficeFileIsAnArchiveWithOfficeParts() {
        var bytes = "PK\u0003\u0004....[Content_Types].xml....".getBytes(ISO_8859_1);

        assertEquals(FileType.XLSX, Sniffer.sniff(bytes, "Tabelle.XLSX"));
        assertEquals(FileType.UNKNOWN, Sniffer.sniff(bytes, "Tabelle.zip"));
    }

    /** A picture with a program behind it is a picture; a program with a picture behind it is none. */
    @Test
    @Tag("MED-1")
    void whatIsTwoThingsIsWhatItBeginsWith() {
        assertEquals(FileType.GIF, sniff("GIF89a....PK\u0003\u0004META-INF/MANIFEST.MF", "a.jar"));
        assertEquals(FileType.JPEG, sniff("\u00ff\u00d8\u00ff\u00fe<script>alert(1)</script>", "a.html"));
        assertEquals(FileType.PROGRAM, sniff("MZ....%PDF-1.7", "a.pdf"));
        assertEquals(FileType.UNKNOWN, sniff("PK\u0003\u0004....%PDF-1.7", "a.pdf"));
        assertEquals(FileType.PDF, sniff("%PDF-1.7....PK\u0003\u0004[Content_Types].xml", "a.docx"));
        assertEquals(FileType.TEXT, sniff("<svg onload='alert(1)'/>", "a.svg"));
    }

    @Test
    @Tag("MED-1")
    void anOfficeFileIsWhatItsFolderSaysAndNotWhatItsNameSays() {
        var bytes = "PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml";

        assertEquals(FileType.XLSX, sniff(bytes, "Brief.docx"));
    }

    private static FileType sniff(String bytes, String name) {
        return Sniffer.sniff(bytes.getBytes(ISO_8859_1), name);
    }

    @Test
    void textMayBeCutWithinACharacter() {
        var text = "ä".repeat(Sniffer.ENOUGH).getBytes(UTF_8);
        var head = new byte[Sniffer.ENOUGH];
        System.arraycopy(("x" + "ä".repeat(Sniffer.ENOUGH)).getBytes(UTF_8), 0, head, 0, head.length);

        assertEquals(FileType.TEXT, Sniffer.sniff(head, "a.txt"));
        assertEquals(FileType.TEXT, Sniffer.sniff(java.util.Arrays.copyOf(text, 4), "a.txt"));
        assertEquals(FileType.UNKNOWN, Sniffer.sniff(java.util.Arrays.copyOf(text, 3), "a.txt"));
    }

    @Test
    void nothingIsNoText() {
        assertEquals(FileType.UNKNOWN, Sniffer.sniff(new byte[0], "a.txt"));
    }
}
