package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.hausbote.media.Scrubbed.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class PdfScrubTest {
    private static final String MARK = "GEHEIMNIS";

    @Test
    void nothingOfWhoWroteItIsLeftAndThePageSaysTheSame() throws IOException {
        var clean = clean(letter());

        try (var document = Loader.loadPDF(clean)) {
            assertEquals(
                    "Sehr geehrte Frau Muster",
                    new PDFTextStripper().getText(document).strip());
            for (var object : document.getDocument().getXrefTable().keySet()) {
                var base = document.getDocument().getObjectFromPool(object).getObject();
                assertFalse(String.valueOf(base).contains(MARK), () -> "in " + base);
                if (base instanceof COSStream stream) {
                    try (var decoded = stream.createRawInputStream()) {
                        assertFalse(new String(decoded.readAllBytes(), ISO_8859_1).contains(MARK));
                    }
                }
            }
            assertFalse(document.getDocument().getTrailer().containsKey(COSName.INFO));
        }
        assertFalse(new String(clean, ISO_8859_1).contains(MARK));
    }

    @Test
    void whatItSaidBeforeIsGone() throws IOException {
        var before = letter();
        var changed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(before)) {
            document.getDocumentCatalog().setLanguage("de");
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(changed);
        }

        assertFalse(new String(clean(changed.toByteArray()), ISO_8859_1).contains(MARK));
    }

    @Test
    void oneUnderAPasswordIsRefused() throws IOException {
        var locked = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(letter())) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(locked);
        }

        assertEquals(new Scrubbed.Refused(Why.ENCRYPTED), Scrubber.of(FileType.PDF, locked.toByteArray()));
    }

    @Test
    @Tag("MED-4")
    void whatIsNoneIsRefused() {
        assertEquals(
                new Scrubbed.Refused(Why.MALFORMED),
                Scrubber.of(FileType.PDF, "%PDF-1.7 and nothing else".getBytes(ISO_8859_1)));
    }

    private static byte[] clean(byte[] bytes) {
        return ((Scrubbed.Clean) Scrubber.of(FileType.PDF, bytes)).content().bytes();
    }

    /** A page with everything that a PDF can say beside what is on it. */
    private static byte[] letter() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Sehr geehrte Frau Muster");
                content.endText();
                content.drawImage(JPEGFactory.createFromStream(document, new ByteArrayInputStream(photo())), 72, 500);
            }
            facts(document, page);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private static void facts(PDDocument document, PDPage page) throws IOException {
        var information = new PDDocumentInformation();
        information.setAuthor(MARK);
        information.setCreator(MARK);
        information.setCreationDate(Calendar.getInstance());
        document.setDocumentInformation(information);
        var xmp = new ByteArrayInputStream(("<x:xmpmeta>" + MARK + "</x:xmpmeta>").getBytes(ISO_8859_1));
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, xmp));
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + MARK + "')"));
        var pieces = new COSDictionary();
        pieces.setString(COSName.getPDFName("Editor"), MARK);
        page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), pieces);
        var note = new PDAnnotationText();
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        note.setTitlePopup(MARK);
        note.setContents("Bitte prüfen");
        page.getAnnotations().add(note);
        attach(document);
    }

    private static void attach(PDDocument document) throws IOException {
        var attached = new PDEmbeddedFile(document, new ByteArrayInputStream(MARK.getBytes(ISO_8859_1)));
        var file = new PDComplexFileSpecification();
        file.setFile(MARK + ".txt");
        file.setEmbeddedFile(attached);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(MARK, file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] photo() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        var remark = MARK.getBytes(ISO_8859_1);
        var bytes = new ByteArrayOutputStream();
        bytes.write(plain.toByteArray(), 0, 2);
        bytes.write(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (remark.length + 2)});
        bytes.writeBytes(remark);
        bytes.write(plain.toByteArray(), 2, plain.size() - 2);
        return bytes.toByteArray();
    }
}
