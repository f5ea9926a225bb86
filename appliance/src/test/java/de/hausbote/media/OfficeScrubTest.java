package de.hausbote.media;

import static de.hausbote.media.OfficeFile.MARK;
import static de.hausbote.media.OfficeFile.all;
import static de.hausbote.media.OfficeFile.docx;
import static de.hausbote.media.OfficeFile.pptx;
import static de.hausbote.media.OfficeFile.text;
import static de.hausbote.media.OfficeFile.unzip;
import static de.hausbote.media.OfficeFile.xlsx;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class OfficeScrubTest {
    private static final String DOCUMENT = "word/document.xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String BODY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- " + MARK + " --><?" + MARK + "?>"
            + "<w:document><w:body><w:p w:rsidR=\"00A1\" w14:paraId=\"1\"><w:r><w:t>Sehr geehrte Frau Müller &amp; Co</w:t></w:r>"
            + "<w:ins w:id=\"1\" w:author=\"" + MARK
            + "\" w:date='2026-01-01T00:00:00Z'><w:r><w:t>neu</w:t></w:r></w:ins>"
            + "<pic:cNvPr id=\"0\" descr=\"C:\\Users\\" + MARK + "\\a.jpg\"/></w:p></w:body></w:document>";

    @Test
    void nothingOfWhoWroteALetterIsLeftAndTheTextIsTheSame() throws IOException {
        var clean = clean(FileType.DOCX, letter().bytes());

        assertFalse(all(clean).contains(MARK));
        var document = text(clean, DOCUMENT);
        assertTrue(document.contains("<w:t>Sehr geehrte Frau Müller &amp; Co</w:t>")
                && document.contains("<w:t>neu</w:t>"));
        assertTrue(document.contains("w14:paraId=\"1\""));
        assertFalse(document.contains("w:date") || document.contains("rsid"));
        assertTrue(text(clean, "word/_rels/document.xml.rels").contains("https://beispiel.de/"));
        assertTrue(text(clean, "word/settings.xml").contains("<w:zoom w:percent=\"100\"/>"));
    }

    @Test
    void whatNothingPointsAtIsNoPart() throws IOException {
        var clean = clean(
                FileType.DOCX,
                letter().lost("word/old.xml", "<a>" + MARK + "</a>").bytes());

        assertFalse(unzip(clean).containsKey("word/old.xml"));
        assertEquals(
                java.util.Set.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/_rels/document.xml.rels",
                        DOCUMENT,
                        "word/comments.xml",
                        "word/settings.xml",
                        "word/media/image1.jpg"),
                unzip(clean).keySet());
    }

    private static OfficeFile letter() throws IOException {
        return docx(BODY)
                .type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
                .type(
                        "package/services/" + MARK + ".psmdcp",
                        "application/vnd.openxmlformats-package.core-properties+xml")
                .related("", "metadata/core-properties", "docProps/core.xml", "<dc:creator>" + MARK + "</dc:creator>")
                .related("", "metadata/core-properties", "package/services/" + MARK + ".psmdcp", MARK)
                .related("", "extended-properties", "docProps/app.xml", "<Company>" + MARK + "</Company>")
                .related("", "custom-properties", "docProps/custom.xml", "<p name=\"" + MARK + "\"/>")
                .related("", "metadata/thumbnail", "docProps/thumbnail.jpeg", MARK)
                .related(DOCUMENT, "customXml", "customXml/item1.xml", "<a>" + MARK + "</a>")
                .related(
                        DOCUMENT,
                        "comments",
                        "word/comments.xml",
                        "<w:comments><w:comment w:author=\"" + MARK + "\" w:initials=\"" + MARK
                                + "\"><w:p/></w:comment></w:comments>")
                .related(DOCUMENT, "people", "word/people.xml", "<w15:person w15:author=\"" + MARK + "\"/>")
                .related(
                        DOCUMENT,
                        "settings",
                        "word/settings.xml",
                        "<w:settings><w:zoom w:percent=\"100\"/><w:rsids><w:rsid w:val=\"" + MARK
                                + "\"/><w:rsid w:val=\"1\"/></w:rsids>" + "<w15:docId w15:val=\"" + MARK
                                + "\"/><w:mailMerge><w:query w:val=\"" + MARK + "\"/></w:mailMerge></w:settings>")
                .related(DOCUMENT, "image", "word/media/image1.jpg", photo())
                .relation(DOCUMENT, "hyperlink", "https://beispiel.de/", "External")
                .relation(DOCUMENT, "hyperlink", "file:///C:/Users/" + MARK + "/x.pdf", "External")
                .relation(DOCUMENT, "image", "\\\\server\\" + MARK + "\\a.jpg", "External")
                .relation(DOCUMENT, "attachedTemplate", "file:///" + MARK + ".dotx", "External");
    }

    @Test
    void nothingOfWhoWroteATableIsLeftAndItsNamesAreTheSame() {
        var clean = clean(
                FileType.XLSX,
                xlsx("<workbook><fileSharing userName=\"" + MARK
                                + "\"/><mc:AlternateContent><mc:Choice Requires=\"x15\"><x15ac:absPath"
                                + " url=\"C:\\" + MARK
                                + "\"/></mc:Choice></mc:AlternateContent><xr:revisionPtr documentId=\"" + MARK
                                + "\"/><sheets><sheet name=\"Preise\" r:id=\"rId2\"/></sheets></workbook>")
                        .related(
                                BOOK,
                                "worksheet",
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><c r=\"A1\"><v>7</v></c><pageSetup orientation=\"portrait\" r:id=\"rId3\"/></worksheet>")
                        .related("xl/worksheets/sheet1.xml", "printerSettings", "xl/printerSettings/p1.bin", MARK)
                        .related(
                                "xl/worksheets/sheet1.xml",
                                "table",
                                "xl/tables/table1.xml",
                                "<table id=\"1\" name=\"Liste\" displayName=\"Liste\"/>")
                        .related(
                                "xl/worksheets/sheet1.xml",
                                "comments",
                                "xl/comments1.xml",
                                "<comments><authors><author>" + MARK
                                        + "</author></authors><text>stimmt</text></comments>")
                        .related(
                                BOOK,
                                "person",
                                "xl/persons/person.xml",
                                "<personList><person displayName=\"" + MARK + "\" id=\"{1}\" userId=\"" + MARK
                                        + "\"/></personList>")
                        .related(
                                BOOK,
                                "pivotCacheDefinition",
                                "xl/pivotCache/p1.xml",
                                "<pivot refreshedBy=\"" + MARK + "\"/>")
                        .related(
                                BOOK,
                                "revisionHeaders",
                                "xl/revisions/headers.xml",
                                "<header userName=\"" + MARK + "\"/>")
                        .related(
                                BOOK,
                                "connections",
                                "xl/connections.xml",
                                "<connection odcFile=\"" + MARK + "\"><dbPr connection=\"Server=" + MARK
                                        + "\"/></connection>")
                        .relation(BOOK, "externalLinkPath", MARK + "/Umsatz.xlsx", "External")
                        .bytes());

        assertFalse(all(clean).contains(MARK));
        assertTrue(text(clean, "xl/tables/table1.xml").contains("displayName=\"Liste\""));
        assertTrue(text(clean, "xl/comments1.xml").contains("<author></author></authors><text>stimmt</text>"));
        assertTrue(text(clean, "xl/worksheets/sheet1.xml").contains("<pageSetup orientation=\"portrait\"/>"));
        assertTrue(text(clean, BOOK).contains("<sheet name=\"Preise\" r:id=\"rId2\"/>"));
    }

    @Test
    void nothingOfWhoMadeSlidesIsLeft() {
        var clean = clean(
                FileType.PPTX,
                pptx("<p:presentation><a:t>Hallo</a:t></p:presentation>")
                        .related(
                                "ppt/presentation.xml",
                                "commentAuthors",
                                "ppt/commentAuthors.xml",
                                "<p:cmAuthorLst><p:cmAuthor id=\"0\" name=\"" + MARK + "\" initials=\"" + MARK
                                        + "\"/></p:cmAuthorLst>")
                        .related(
                                "ppt/presentation.xml",
                                "comments",
                                "ppt/comments/c1.xml",
                                "<p:cm authorId=\"0\" dt=\"" + MARK + "\"/>")
                        .related(
                                "ppt/presentation.xml",
                                "authors",
                                "ppt/authors.xml",
                                "<p188:author id=\"{1}\" name=\"" + MARK + "\" userId=\"" + MARK
                                        + "\" providerId=\"AD\"/>")
                        .related(
                                "ppt/presentation.xml",
                                "image",
                                "ppt/media/image1.svg",
                                "<svg sodipodi:docname=\"" + MARK + "\"><metadata><a>" + MARK
                                        + "</a></metadata><path d=\"M0\"/></svg>")
                        .related("ppt/presentation.xml", "video", "ppt/media/media1.mp4", Films.film())
                        .related("ppt/presentation.xml", "image", "ppt/media/image2.emf", drawing())
                        .bytes());

        assertFalse(all(clean).contains(MARK));
        assertFalse(all(clean).contains("G\0E\0H\0E\0"));
        assertTrue(text(clean, "ppt/media/image1.svg").contains("<svg><path d=\"M0\"/></svg>"));
        assertTrue(all(clean).contains(Films.PICTURES));
    }

    @Test
    void cleanedOnceMoreNothingChanges() throws IOException {
        var clean = clean(FileType.DOCX, letter().bytes());

        assertArrayEquals(clean, clean(FileType.DOCX, clean));
    }

    @Test
    void theArchiveKnowsNoTimes() throws IOException {
        var clean = clean(FileType.DOCX, letter().bytes());

        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(clean))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertEquals(1981, entry.getTimeLocal().getYear());
                assertEquals(null, entry.getExtra());
            }
        }
    }

    private static byte[] clean(FileType type, byte[] bytes) {
        return assertInstanceOf(Scrubbed.Clean.class, Scrubber.of(type, bytes))
                .content()
                .bytes();
    }

    private static byte[] photo() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        var text = new String(plain.toByteArray(), ISO_8859_1);
        return (text.substring(0, 2) + "\u00ff\u00fe\0\u000b" + MARK + text.substring(2)).getBytes(ISO_8859_1);
    }

    /** A head that names its title, a remark, and an end. */
    private static byte[] drawing() {
        var title = MARK.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        var size = 100 + title.length + 2;
        var bytes = java.nio.ByteBuffer.allocate(size + 32).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, 1).putInt(4, size).put(40, " EMF".getBytes(ISO_8859_1));
        bytes.putInt(60, MARK.length()).putInt(64, 100).put(100, title);
        bytes.putInt(size, 70).putInt(size + 4, 24).putInt(size + 8, MARK.length());
        bytes.put(size + 12, MARK.getBytes(ISO_8859_1));
        bytes.putInt(size + 24, 14).putInt(size + 28, 8);
        return bytes.array();
    }
}
