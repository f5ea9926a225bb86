package de.hausbote.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MED-3")
class FileTypeTest {
    private static final byte[] NOTHING = {};

    @Test
    void eachKindMayBeAsLargeAsThePlatformTakesIt() {
        assertEquals(5 << 20, FileType.JPEG.cap(NOTHING));
        assertEquals(16 << 20, FileType.MP4.cap(NOTHING));
        assertEquals(16 << 20, FileType.OGG.cap(NOTHING));
        assertEquals(100 << 20, FileType.PDF.cap(NOTHING));
        assertEquals(100 << 20, FileType.XLSX.cap(NOTHING));
    }

    @Test
    void aStickerThatMovesMayBeLarger() {
        assertEquals(500 << 10, FileType.WEBP.cap(sticker(0x02)));
        assertEquals(100 << 10, FileType.WEBP.cap(sticker(0x10)));
        assertEquals(100 << 10, FileType.WEBP.cap(NOTHING));
    }

    /** It is taken as what it is and refused for what it is, so that the page can say why. */
    @Test
    @Tag("REL-10")
    void oldOfficeFilesHaveNoWay() {
        for (var type : List.of(FileType.DOC, FileType.XLS, FileType.PPT)) {
            assertEquals(new Scrubbed.Refused(Scrubbed.Why.NO_WAY), Scrubber.of(type, NOTHING));
        }
    }

    @Test
    @Tag("MED-4")
    void nothingAtAllIsOfNoKind() {
        for (var type : FileType.values()) {
            assertTrue(type == FileType.TEXT || Scrubber.of(type, NOTHING) instanceof Scrubbed.Refused, type.name());
        }
    }

    @Test
    @Tag("MED-1")
    void theEndOfTheNameMustFit() {
        assertTrue(FileType.JPEG.named("Foto.JPEG"));
        assertFalse(FileType.JPEG.named("foto.jpg.exe"));
        assertFalse(FileType.PDF.named("pdf.txt"));
    }

    private static byte[] sticker(int features) {
        return ("RIFF\0\0\0\0WEBPVP8X\n\0\0\0" + (char) features + "\0")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
