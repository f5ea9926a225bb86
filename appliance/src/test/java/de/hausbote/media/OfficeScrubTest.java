package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.media.Scrubbed.Why;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class OfficeScrubTest {
    private static final String MARK = "GEHEIMNIS";
    private static final String BODY =
            "<w:document><w:body><w:p w:rsidR=\"00A1\"><w:r><w:t>Sehr geehrte Frau Muster</w:t></w:r>"
                    + "<w:ins w:id=\"1\" w:author=\"" + MARK
                    + "\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>neu</w:t></w:r></w:ins></w:p></w:body></w:document>";

    @Test
    void nothingOfWhoWroteItIsLeftAndTheTextIsTheSame() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        text(parts, "[Content_Types].xml", "<Types/>");
        text(
                parts,
                "_rels/.rels",
                "<Relationships><Relationship Id=\"t\" Type=\"http://x/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>");
        text(
                parts,
                "docProps/core.xml",
                "<cp:coreProperties><dc:creator>" + MARK + "</dc:creator></cp:coreProperties>");
        text(parts, "docProps/app.xml", "<Properties><Company>" + MARK + "</Company></Properties>");
        text(parts, "docProps/custom.xml", "<Properties><p name=\"" + MARK + "\"/></Properties>");
        text(parts, "docProps/thumbnail.jpeg", MARK);
        text(parts, "word/document.xml", BODY);
        text(parts, "word/comments.xml", "<w:comment w:author=\"" + MARK + "\" w:initials=\"" + MARK + "\"/>");
        text(
                parts,
                "word/settings.xml",
                "<w:settings><w:rsids><w:rsid w:val=\"" + MARK + "\"/></w:rsids></w:settings>");
        text(
                parts,
                "word/people.xml",
                "<w15:person w15:author=\"" + MARK + "\"><w15:presenceInfo w15:providerId=\"AD\" w15:userId=\"" + MARK
                        + "\"/></w15:person>");
        text(
                parts,
                "word/_rels/settings.xml.rels",
                "<Relationship Target=\"file:///C:/Users/" + MARK + "/x.dotx\" TargetMode=\"External\"/>");
        text(parts, "xl/comments1.xml", "<authors><author>" + MARK + "</author></authors>");
        text(parts, "ppt/commentAuthors.xml", "<p:cmAuthor id=\"0\" name=\"" + MARK + "\" initials=\"" + MARK + "\"/>");
        text(parts, "xl/printerSettings/printerSettings1.bin", MARK);

        var clean = clean(zip(parts));

        assertFalse(all(clean).contains(MARK));
        assertEquals(parts.keySet(), unzip(clean).keySet());
        var document = new String(part(clean, "word/document.xml"), UTF_8);
        assertTrue(document.contains("Sehr geehrte Frau Muster") && document.contains("<w:t>neu</w:t>"));
        assertFalse(document.contains("w:date") || document.contains("rsid"));
        assertArrayEquals(clean, clean(clean), "cleaned once more, nothing changes");
    }

    @Test
    void programsAreRefused() throws IOException {
        assertEquals(new Scrubbed.Refused(Why.MACROS), scrubbed(Map.of("word/vbaProject.bin", new byte[] {1})));
    }

    @Test
    void aForeignObjectIsRefused() throws IOException {
        assertEquals(
                new Scrubbed.Refused(Why.NO_WAY), scrubbed(Map.of("word/embeddings/oleObject1.bin", new byte[] {1})));
    }

    @Test
    @Tag("MED-3")
    void filesInFilesAreFollowedOnlySoFar() throws IOException {
        var inner = zip(
                Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "docProps/core.xml", MARK.getBytes(UTF_8)));
        var middle = zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "word/embeddings/a.xlsx", inner));
        var outer = zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "word/embeddings/a.docx", middle));

        assertFalse(all(part(clean(middle), "word/embeddings/a.xlsx")).contains(MARK));
        assertEquals(new Scrubbed.Refused(Why.TOO_LARGE), Scrubber.of(FileType.DOCX, outer));
    }

    @Test
    @Tag("MED-3")
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        var bomb = zip(Map.of("word/media/image1.bin", new byte[64 << 20]));

        assertTrue(bomb.length < 100_000);
        assertEquals(new Scrubbed.Refused(Why.TOO_LARGE), Scrubber.of(FileType.DOCX, bomb));
    }

    @Test
    @Tag("MED-4")
    void whatIsNoArchiveIsRefused() {
        assertEquals(new Scrubbed.Refused(Why.MALFORMED), Scrubber.of(FileType.DOCX, "PK nothing".getBytes(UTF_8)));
    }

    private static Scrubbed scrubbed(Map<String, byte[]> parts) throws IOException {
        return Scrubber.of(FileType.DOCX, zip(parts));
    }

    private static byte[] clean(byte[] bytes) {
        return ((Scrubbed.Clean) Scrubber.of(FileType.DOCX, bytes)).content().bytes();
    }

    private static void text(Map<String, byte[]> parts, String name, String text) {
        parts.put(name, text.getBytes(UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setComment(MARK);
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static SequencedMap<String, byte[]> unzip(byte[] file) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] part(byte[] file, String name) throws IOException {
        return Objects.requireNonNull(unzip(file).get(name), name);
    }

    /** Everything in it, unpacked and as it lies there. */
    private static String all(byte[] file) throws IOException {
        var all = new StringBuilder(new String(file, ISO_8859_1));
        unzip(file).values().forEach(part -> all.append(new String(part, ISO_8859_1)));
        return all.toString();
    }
}
