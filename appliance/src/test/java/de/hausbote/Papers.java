package de.hausbote;

import de.hausbote.media.FileType;
import de.hausbote.media.Scrubbed;
import de.hausbote.media.Scrubber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Documents for tests, as they are once they were cleaned. */
public final class Papers {
    private Papers() {}

    /** A page with these words. */
    public static byte[] pdf(String words) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            write(document, page, words);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return ((Scrubbed.Clean) Scrubber.of(FileType.PDF, bytes.toByteArray()))
                    .content()
                    .bytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes these words on a page, without the library's fonts: it would look through the whole machine for them. */
    public static void write(PDDocument document, PDPage page, String words) throws IOException {
        var helvetica = new COSDictionary();
        helvetica.setItem(COSName.TYPE, COSName.FONT);
        helvetica.setItem(COSName.SUBTYPE, COSName.TYPE1);
        helvetica.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), helvetica);
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        var content = "BT /F1 12 Tf 72 700 Td (%s) Tj ET\n".formatted(words).getBytes(StandardCharsets.ISO_8859_1);
        page.setContents(new PDStream(document, new ByteArrayInputStream(content)));
    }
}
