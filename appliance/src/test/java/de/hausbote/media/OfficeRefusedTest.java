package de.hausbote.media;

import static de.hausbote.media.OfficeFile.MARK;
import static de.hausbote.media.OfficeFile.all;
import static de.hausbote.media.OfficeFile.docx;
import static de.hausbote.media.OfficeFile.unzip;
import static de.hausbote.media.OfficeFile.xlsx;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.media.Scrubbed.Why;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is not sent, since it cannot be cleaned. */
@Tag("REL-10")
class OfficeRefusedTest {
    private static final String DOCUMENT = "word/document.xml";

    @Test
    void programsAreRefused() {
        assertRefused(Why.MACROS, docx("<a/>").lost("word/vbaProject.bin", "x"));
        assertRefused(Why.MACROS, docx("<a/>").lost("xl/macrosheets/sheet1.xml", "x"));
        assertRefused(Why.MACROS, docx("<a/>").type("a", "application/vnd.ms-word.document.macroEnabled.main+xml"));
    }

    @Test
    void aSignedOneIsRefused() {
        assertRefused(Why.SIGNED, docx("<a/>").related("", "digital-signature/origin", "_xmlsignatures/o.sigs", ""));
    }

    @Test
    void whatIsOfNoKnownKindIsRefused() {
        for (var part : new String[] {"word/embeddings/oleObject1.bin", "word/media/image1.tiff", "word/media/a.wdp"}) {
            assertRefused(Why.NO_WAY, docx("<a/>").related(DOCUMENT, "image", part, "II*\0" + MARK));
        }
        assertRefused(Why.NO_WAY, docx("").related(DOCUMENT, "x", DOCUMENT, "<a/>".getBytes(UTF_16)));
        assertRefused(Why.NO_WAY, docx("<?xml version='1.0' encoding='windows-1252'?><a/>"));
    }

    @Test
    void brokenMarkupIsRefused() {
        for (var broken :
                new String[] {"<!DOCTYPE a><a/>", "<a", "<a b>", "<a b=\"", "<a b=c/>", "<rsids>", "<!-- ", "<>"}) {
            assertRefused(Why.MALFORMED, docx(broken));
        }
    }

    @Test
    @Tag("MED-1")
    void aTableThatIsCalledALetterIsRefused() {
        assertRefused(Why.MALFORMED, xlsx("<workbook/>"));
    }

    @Test
    void oneWithoutItsDocumentIsRefused() {
        assertRefused(
                Why.MALFORMED,
                docx("<a/>").type("x.xml", "application/x").lost("a.xml", "").without(DOCUMENT));
        assertRefused(Why.MALFORMED, docx("<a/>").without("_rels/.rels"));
    }

    @Test
    @Tag("MED-3")
    void filesInFilesAreFollowedOnlySoFar() {
        var inner = xlsx("<a author=\"" + MARK + "\"/>").bytes();
        var middle = docx("<a/>").related(DOCUMENT, "package", "word/embeddings/a.xlsx", inner);
        var outer = docx("<a/>").related(DOCUMENT, "package", "word/embeddings/a.docx", middle.bytes());

        var clean = clean(FileType.DOCX, middle.bytes());
        assertFalse(all(Objects.requireNonNull(unzip(clean).get("word/embeddings/a.xlsx")))
                .contains(MARK));
        assertRefused(Why.TOO_DEEP, outer);
    }

    @Test
    @Tag("MED-3")
    void aBombIsRefusedBeforeItIsUnpacked() {
        var bomb = docx("<a/>").related(DOCUMENT, "image", "word/media/image1.bmp", new byte[64 << 20]);

        assertTrue(bomb.bytes().length < 100_000);
        assertRefused(Why.TOO_LARGE, bomb);
    }

    @Test
    @Tag("MED-3")
    void tooManyPartsAreRefused() {
        var many = docx("<a/>");
        for (var number = 0; number < 10_000; number++) {
            many.lost("a" + number, "");
        }
        assertRefused(Why.TOO_LARGE, many);
    }

    @Test
    @Tag("MED-4")
    void whatIsNoArchiveIsRefused() {
        assertEquals(new Scrubbed.Refused(Why.MALFORMED), Scrubber.of(FileType.DOCX, "PK nothing".getBytes(UTF_8)));
        assertEquals(
                new Scrubbed.Refused(Why.MALFORMED),
                Scrubber.of(FileType.DOCX, OfficeFile.zip(Map.of("a.txt", MARK.getBytes(UTF_8)))));
    }

    private static void assertRefused(Why why, OfficeFile file) {
        assertEquals(new Scrubbed.Refused(why), Scrubber.of(FileType.DOCX, file.bytes()));
    }

    private static byte[] clean(FileType type, byte[] bytes) {
        return assertInstanceOf(Scrubbed.Clean.class, Scrubber.of(type, bytes))
                .content()
                .bytes();
    }
}
