package de.hausbote.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.hausbote.Papers;
import de.hausbote.media.Scrubbed.Why;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REL-10")
class PdfScrubTest {
    private static final String MARK = "GEHEIMNIS";

    @Test
    void nothingOfWhoWroteItIsLeftAndThePageSaysTheSame() throws IOException {
        var clean = clean(letter());

        try (var document = Loader.loadPDF(clean)) {
            var page = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(page.contains("(Sehr geehrte Frau Muster) Tj"), page);
            for (var object : document.getDocument().getXrefTable().keySet()) {
                var base = document.getDocument().getObjectFromPool(object).getObject();
                assertFalse(String.valueOf(base).contains(MARK), () -> "in " + base);
                if (base instanceof COSStream stream) {
                    assertFalse(unpacked(stream).contains(MARK));
                }
            }
            assertFalse(document.getDocument().getTrailer().containsKey(COSName.INFO));
        }
        assertFalse(new String(clean, ISO_8859_1).contains(MARK));
    }

    /** Deflated or not; pixels stay as they are. */
    private static String unpacked(COSStream stream) throws IOException {
        try (var raw = stream.createRawInputStream()) {
            var bytes = raw.readAllBytes();
            var deflated = COSName.FLATE_DECODE.equals(stream.getFilters());
            return new String(deflated ? Bytes.inflated(bytes, 1 << 20) : bytes, ISO_8859_1);
        }
    }

    @Test
    void cleanedOnceMoreNothingChanges() throws IOException {
        var clean = clean(letter());

        assertArrayEquals(clean(clean), clean(clean(clean)));
        assertArrayEquals(Papers.pdf("Brief"), clean(Papers.pdf("Brief")));
    }

    @Test
    void aSignedOneIsRefused() throws IOException {
        var signed = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(letter())) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, _ -> new byte[8]);
            document.saveIncremental(signed);
        }

        assertEquals(new Scrubbed.Refused(Why.SIGNED), Scrubber.of(FileType.PDF, signed.toByteArray()));
    }

    @Test
    @Tag("MED-3")
    void packedObjectsThatUnpackToTooMuchAreRefusedBeforeTheyAre() {
        var bomb = new String(Bytes.deflated(new byte[256 << 20]), ISO_8859_1);
        for (var dictionary :
                new String[] {"/Type /ObjStm /N 1 /First 4", "/F#69rst 4 /N 1", "/Type/XRef /W [1 1 1]"}) {
            var bytes =
                    "%PDF-1.7\n1 0 obj\n<< " + dictionary + " /Filter /FlateDecode >>\nstream\n" + bomb + "\nendstream";

            assertEquals(new Scrubbed.Refused(Why.TOO_LARGE), Scrubber.of(FileType.PDF, bytes.getBytes(ISO_8859_1)));
        }
    }

    @Test
    @Tag("MED-3")
    void objectsThatArePackedInAnotherWayAreRefused() {
        for (var filter : new String[] {
            "[/FlateDecode /FlateDecode]", "/LZWDecode", "7 0 R", "/FlateDecode /DecodeParms << /Columns 99999999 >>"
        }) {
            var bytes = "%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter " + filter + " >>\nstream\n\nendstream";

            assertEquals(new Scrubbed.Refused(Why.NO_WAY), Scrubber.of(FileType.PDF, bytes.getBytes(ISO_8859_1)));
        }
    }

    @Test
    @Tag("MED-4")
    void whatLiesInEachOtherWithoutEndIsRefused() {
        for (var deep : new String[] {"[", "<</A ", "<</A["}) {
            var bytes = "%PDF-1.7\n1 0 obj\n" + deep.repeat(200_000) + "\nendobj\ntrailer <</Root 1 0 R>>\n%%EOF";

            assertEquals(new Scrubbed.Refused(Why.MALFORMED), Scrubber.of(FileType.PDF, bytes.getBytes(ISO_8859_1)));
        }
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
            Papers.write(document, page, "Sehr geehrte Frau Muster");
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
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
        elsewhere(document, page);
    }

    /** Facts that stand in other places than one looks at first. */
    private static void elsewhere(PDDocument document, PDPage page) throws IOException {
        var group = new COSDictionary();
        group.setString(COSName.CREATOR, MARK);
        page.getCOSObject().setItem(COSName.getPDFName("Group2"), group);
        for (var action : new String[] {"Launch", "GoToR", "SubmitForm"}) {
            var acting = new COSDictionary();
            acting.setName(COSName.S, action);
            acting.setString(COSName.F, MARK);
            page.getCOSObject().setItem(COSName.getPDFName("Act" + action), acting);
        }
        var place = new COSDictionary();
        place.setString(COSName.URI, "file:///C:/Users/" + MARK);
        page.getCOSObject().setItem(COSName.getPDFName("Place"), place);
        var facts = document.getDocument().createCOSStream();
        facts.setItem(COSName.TYPE, COSName.METADATA);
        fill(facts, MARK.getBytes(ISO_8859_1));
        page.getCOSObject().setItem(COSName.getPDFName("Aside"), facts);
        var boxes = Films.join(
                Films.box("jP  ", Films.number(0x0d0a870a)),
                Films.box("xml ", Films.bytes(MARK)),
                Films.box("jp2c", Films.bytes("PIXEL")));
        var photo = document.getDocument().createCOSStream();
        photo.setItem(COSName.FILTER, COSName.JPX_DECODE);
        fill(photo, boxes);
        page.getCOSObject().setItem(COSName.getPDFName("Photo"), photo);
        var packed = document.getDocument().createCOSStream();
        packed.setItem(COSName.FILTER, new COSArray(List.of(COSName.FLATE_DECODE, COSName.DCT_DECODE)));
        fill(packed, Bytes.deflated(photo()));
        page.getCOSObject().setItem(COSName.getPDFName("Packed"), packed);
        var colours = document.getDocument().createCOSStream();
        colours.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        colours.setInt(COSName.N, 3);
        fill(colours, Bytes.deflated(ColourProfileTest.ofAScreen()));
        page.getResources()
                .getCOSObject()
                .setItem(COSName.COLORSPACE, new COSArray(List.of(new COSArray(List.of(COSName.ICCBASED, colours)))));
    }

    private static void fill(COSStream stream, byte[] bytes) throws IOException {
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
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
