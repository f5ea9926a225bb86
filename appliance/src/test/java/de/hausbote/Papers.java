package de.hausbote;

import de.hausbote.media.FileType;
import de.hausbote.media.Scrubbed;
import de.hausbote.media.Scrubber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents for tests, as they are once they were cleaned. */
public final class Papers {
    private Papers() {}

    /** A page with these words. */
    public static byte[] pdf(String words) {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return ((Scrubbed.Clean) Scrubber.of(FileType.PDF, bytes.toByteArray()))
                    .content()
                    .bytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
